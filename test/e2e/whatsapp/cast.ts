import { linkRooms, nameIn, type Office, telegramRooms } from "../rooms.ts";
import { createScribe, type Scribe as Notes, type Shown, type Tongue } from "../scribe.ts";
import { botOf, place, telegramSeat, telegramView } from "../telegramSeat.ts";
import { type BothOffice, type BothWishes, openBoth } from "./office.ts";
import { type Seat, voiceNote as voice, type WhatsAppSeat, whatsappSeat } from "./seat.ts";

export type { Seat, WhatsAppSeat };

/** What is written down until it is read at the end. */
export type Scribe = Pick<Notes, "note" | "forget" | "text">;

/** An office on WhatsApp, and on Telegram if that is wished for, with its people. */
export type Cast = Omit<Office<Seat>, "rinaAtPupr"> & {
  readonly office: BothOffice;
  citizen(
    name: string,
    how?: { language?: Tongue; addressing?: "lid" | "pn"; showsOther?: boolean },
  ): Promise<WhatsAppSeat>;
  /** A citizen on Telegram, where the office has it. */
  telegramCitizen(name: string): Seat;
  /** This person's own chat with us. */
  private(seat: Seat): Seat;
  /** A person in any chat on WhatsApp. */
  seat(id: string, chat: string, name: string): WhatsAppSeat;
  record(language: Tongue, ...chats: readonly Seat[]): Promise<Scribe>;
  goTo(instant: string): Promise<void>;
  flush(): Promise<void>;
  /** Brings all records up to date. */
  look(): Promise<void>;
};

export const kliwon = { type: "location", ...place } as const;
export const voiceNote = voice;

const deleted = { id: "pesan ini dihapus", en: "this message is deleted" };

/** A record, and what its chats show, which is asked for before each look. */
type Recording = {
  readonly scribe: Notes;
  readonly refresh: () => Promise<void>;
  over: boolean;
};

/**
 * An office with its operators' room and an agency's room linked. The rooms are on the channel that is wished for.
 */
export async function openCast(
  wishes: BothWishes & { readonly rooms: "whatsapp" | "telegram" },
): Promise<Cast> {
  const office = await openBoth(wishes);
  const { web } = office;
  const records: Recording[] = [];
  const seats: Seat[] = [];
  const tongues = new Map<string, Tongue>();
  let people = 0;

  const look = async (unasked: boolean): Promise<void> => {
    for (const { scribe, refresh } of records.filter(({ over }) => !over)) {
      await refresh();
      scribe.look(() => unasked);
    }
  };
  const refreshAll = async (): Promise<void> => {
    for (const seat of seats) await seat.refresh();
    await look(true);
  };
  const done = async (seat: Seat): Promise<void> => {
    await office.quiet();
    await office.pass();
    await seat.refresh();
    await look(false);
  };
  const flush = async (): Promise<void> => {
    await office.quiet();
    await office.flush();
  };

  const onWhatsApp = (id: string, chat: string, name: string): WhatsAppSeat => {
    const language = () => tongues.get(name) ?? "id";
    const seat = whatsappSeat(web, { id, chat, name }, { done, flush, language });
    seats.push(seat);
    return seat;
  };
  const telegram = () => {
    if (office.api === null) throw new Error("this office has no Telegram");
    return office.api;
  };
  const onTelegram = (id: number, chat: number, name: string): Seat => {
    const { world } = telegram();
    const pressed = (label: string): void => {
      for (const { scribe } of records) scribe.pressed(String(chat), { id: String(id), name }, label);
    };
    const seat = telegramSeat(world, { id, chat, name }, { done: () => done(self), flush, pressed });
    const self: Seat = {
      ...seat,
      id: String(id),
      chat: String(chat),
      refresh: async () => undefined,
      look: async () => telegramView(world, seat, "id").messages,
    };
    return self;
  };
  /** Somebody's own chat with the bot; a new person if no id is given. */
  const inTelegram = (name: string, known?: string): Seat => {
    const { world } = telegram();
    const id =
      known === undefined ? world.addPerson({ first_name: name, language_code: "id" }).id : Number(known);
    return onTelegram(id, botOf(world), name);
  };

  const person = (name: string, more: { addressing?: "lid" | "pn"; showsOther?: boolean } = {}) => {
    people += 1;
    return web.addPerson({
      name,
      phone: `628123456${people.toString().padStart(4, "0")}`,
      lid: `${200_000_000_000_000 + people}`,
      ...more,
    });
  };
  const whatsappRooms = async (): Promise<Office<Seat>> => {
    const [rina, budi, joko] = [await person("Rina"), await person("Budi"), await person("Joko")];
    const room = await web.addGroup({ subject: "Ruang Petugas", members: [rina, budi] });
    const pupr = await web.addGroup({ subject: "Dinas PUPR", members: [rina, joko] });
    const { id } = await web.bot();
    for (const group of [room, pupr]) {
      await web.addBotToGroup(group, rina);
      await web.participants(group, "promote", [id], rina);
    }
    return {
      rina: onWhatsApp(rina, room, "Rina"),
      budi: onWhatsApp(budi, room, "Budi"),
      joko: onWhatsApp(joko, pupr, "Joko"),
      rinaAtPupr: onWhatsApp(rina, pupr, "Rina"),
    };
  };

  const { rinaAtPupr, ...officers } =
    wishes.rooms === "whatsapp" ? await whatsappRooms() : telegramRooms(telegram(), onTelegram);
  await office.quiet();
  await linkRooms({ ...officers, rinaAtPupr }, office.program());

  return {
    office,
    ...officers,
    async citizen(name, { language = "id", ...more } = {}) {
      const id = await person(name, more);
      tongues.set(name, language);
      return onWhatsApp(id, id, name);
    },
    telegramCitizen: (name) => inTelegram(name),
    seat: onWhatsApp,
    private: (of) =>
      of.id.endsWith("@lid") ? onWhatsApp(of.id, of.id, of.name) : inTelegram(of.name, of.id),
    async record(language, ...chats) {
      const scribe = createScribe(language, { deleted: deleted[language] });
      scribe.time(office.clock.now());
      const shown = new Map<Seat, readonly Shown[]>();
      const refresh = async (): Promise<void> => {
        for (const one of chats) shown.set(one, await one.look());
      };
      await refresh();
      for (const one of chats) {
        const view = () => ({ messages: shown.get(one) ?? [], keyboard: "" });
        scribe.watch({ name: nameIn(officers, one), id: one.chat, person: one.id, view });
      }
      const record: Recording = { scribe, refresh, over: false };
      records.push(record);
      return {
        ...scribe,
        text() {
          record.over = true;
          return scribe.text();
        },
      };
    },
    async goTo(instant) {
      for (const { scribe } of records) scribe.time(new Date(instant));
      await office.goTo(instant);
      await refreshAll();
    },
    async flush() {
      await office.flush();
      await refreshAll();
    },
    look: refreshAll,
  };
}
