import sharp from "sharp";
import type { WhatsAppWeb } from "../../../src/playground/whatsapp/server.ts";
import { type BothOffice, type BothWishes, openBoth } from "./office.ts";
import { createScribe, kindsIn, type Look, type Scribe, type Shown, type Tongue } from "./scribe.ts";

type Content = Parameters<WhatsAppWeb["say"]>[2];
type Manner = NonNullable<Parameters<WhatsAppWeb["say"]>[3]>;
type SeenMessage = Awaited<ReturnType<WhatsAppWeb["view"]>>["messages"][number];

/** A person in a chat of either channel: each deed waits until all that it causes has been done, and is written down. */
export type Seat = {
  readonly id: string;
  readonly chat: string;
  readonly name: string;
  readonly look: Look;
  say(text: string): Promise<void>;
  photo(caption?: string): Promise<void>;
  /** Takes a choice of the latest message that offers it: by its number, or by its button. */
  choose(label: string): Promise<void>;
  /** Replies to the latest message of ours that contains this. */
  reply(to: string, text: string): Promise<void>;
  replyPhoto(to: string, caption: string): Promise<void>;
  /** The text of our latest message in this chat. */
  last(): string;
  /** All that we have said in this chat. */
  heard(): readonly string[];
  /** Brings what this person sees up to date, without having done anything. */
  refresh(): Promise<void>;
};

export type WhatsAppSeat = Seat & {
  send(content: Content, manner?: Manner): Promise<void>;
  /** So many photos, one after the other at once. */
  photos(count: number, caption?: string): Promise<void>;
  /** Changes the words of this person's own latest message. */
  edit(text: string): Promise<void>;
  /** Takes this person's own latest message back for everybody. */
  takeBack(): Promise<void>;
};

export type Cast = {
  readonly office: BothOffice;
  citizen(
    name: string,
    how?: { language?: Tongue; addressing?: "lid" | "pn"; showsOther?: boolean },
  ): Promise<WhatsAppSeat>;
  /** A citizen on Telegram, where the office has it. */
  telegramCitizen(name: string): Seat;
  /** Verifier, supervisor, designated person and administrator, in the operators' room. */
  readonly rina: Seat;
  /** A verifier and no more. */
  readonly budi: Seat;
  /** An officer in the group of Dinas PUPR. */
  readonly joko: Seat;
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

export const kliwon = { type: "location", latitude: -6.2101, longitude: 106.8202 } as const;

/**
 * An office with its operators' room and an agency's room linked, by the commands that people would type. The rooms are
 * on the channel that is wished for.
 */
export async function openCast(
  wishes: BothWishes & { readonly rooms: "whatsapp" | "telegram" },
): Promise<Cast> {
  const office = await openBoth(wishes);
  const { web, api } = office;
  const scribes: Scribe[] = [];
  const seats: Seat[] = [];
  let people = 0;
  const look = async (unasked: boolean): Promise<void> => {
    for (const scribe of scribes.filter(({ over }) => !over())) await scribe.look(unasked);
  };

  const done = async (seat: Seat): Promise<void> => {
    await office.quiet();
    await office.pass();
    await seat.refresh();
    await look(false);
  };

  const onWhatsApp = (id: string, chat: string, name: string): WhatsAppSeat => {
    let seen: readonly SeenMessage[] = [];
    const ours = () => seen.filter(({ from }) => from.bot);
    const mine = () => {
      const own = seen.findLast(({ from }) => from.mine);
      if (own === undefined) throw new Error(`${name} has written nothing`);
      return own;
    };
    const holding = (text: string): SeenMessage => {
      const found = ours().findLast((message) => message.text.includes(text));
      if (found === undefined) throw new Error(`no message with "${text}"; the latest: ${self.last()}`);
      return found;
    };
    const self: WhatsAppSeat = {
      id,
      chat,
      name,
      async refresh() {
        seen = (await web.view(id, chat)).messages;
      },
      look: async () =>
        (await web.view(id, chat)).messages.map((message) => shownOf(message, tongueOf(name))),
      async send(content, manner) {
        await web.say(id, chat, content, manner);
        await office.quiet();
        // What answers pictures waits a moment for further ones.
        if (content.type === "image" && chat === id) await office.flush();
        await done(self);
      },
      say: (text) => self.send({ type: "text", text }),
      photo: async (caption) => self.send(await image(caption)),
      async photos(count, caption) {
        for (let n = 0; n < count; n += 1)
          await web.say(id, chat, await image(n === 0 ? caption : undefined, n));
        await office.quiet();
        await office.flush();
        await done(self);
      },
      async edit(text) {
        await web.edit(id, chat, mine().id, text);
        await done(self);
      },
      async takeBack() {
        await web.deleteForEveryone(id, chat, mine().id);
        await done(self);
      },
      async choose(label) {
        const offering = ours().findLast(({ text }) => numberOf(text, label) !== null);
        const number = offering === undefined ? null : numberOf(offering.text, label);
        if (number === null) throw new Error(`no choice "${label}"; the latest: ${self.last()}`);
        await self.say(number);
      },
      reply: (to, text) => self.send({ type: "text", text }, { quote: holding(to).id }),
      replyPhoto: async (to, caption) => self.send(await image(caption), { quote: holding(to).id }),
      last: () => ours().at(-1)?.text ?? "",
      heard: () => ours().map(({ text }) => text),
    };
    seats.push(self);
    return self;
  };

  const onTelegram = (id: number, chat: number, name: string): Seat => {
    if (api === null) throw new Error("this office has no Telegram");
    const { world } = api;
    const ours = () => world.view(chat, id).messages.filter(({ from }) => from.bot);
    const holding = (text: string): number => {
      const found = ours().findLast((message) => message.text.includes(text));
      if (found === undefined) throw new Error(`no message with "${text}"; the latest: ${self.last()}`);
      return found.id;
    };
    const self: Seat = {
      id: String(id),
      chat: String(chat),
      name,
      refresh: async () => undefined,
      async look() {
        return world.view(chat, id).messages.flatMap((message): readonly Shown[] => {
          if (message.kind === "service") return [];
          const kind = message.kind === "text" ? "" : `(${kindIn(message.kind, "id")}) `;
          const reply = message.replyTo !== null && !message.from.bot ? `(${kindsIn.id.replying}) ` : "";
          const buttons = message.buttons.map((row) => row.map(({ text }) => `[${text}]`).join(" "));
          return [
            {
              id: String(message.id),
              by: message.from.bot ? "us" : message.from.id === id ? "self" : "other",
              name: message.from.name,
              text: [`${reply}${kind}${message.text}`.trimEnd(), ...buttons].join("\n"),
              edited: false,
              deleted: false,
              reactions: message.reactions.map(({ emoji }) => emoji).join(""),
              bare: false,
            },
          ];
        });
      },
      async say(text) {
        if (text === "/start" && chat === world.bots()[0]?.user.id) world.start(id);
        else world.send(id, chat, { text });
        await done(self);
      },
      async photo(caption) {
        world.send(id, chat, await telegramPhoto(caption));
        await done(self);
      },
      async choose(label) {
        const keys = world.view(chat, id).keyboard?.buttons.flat() ?? [];
        if (keys.some(({ text }) => text === label)) world.tap(id, chat, label, kliwon);
        else {
          const found = ours().findLast(({ buttons }) => buttons.flat().some(({ text }) => text === label));
          if (found === undefined) throw new Error(`no button "${label}"; the latest: ${self.last()}`);
          world.press(id, chat, found.id, label);
          for (const scribe of scribes) scribe.pressed(self.look, label);
        }
        await done(self);
      },
      async reply(to, text) {
        world.send(id, chat, { text }, { replyTo: holding(to) });
        await done(self);
      },
      async replyPhoto(to, caption) {
        world.send(id, chat, await telegramPhoto(caption), { replyTo: holding(to) });
        await done(self);
      },
      last: () => ours().at(-1)?.text ?? "",
      heard: () => ours().map(({ text }) => text),
    };
    return self;
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
  const tongues = new Map<string, Tongue>();
  const tongueOf = (name: string): Tongue => tongues.get(name) ?? "id";

  const { rina, budi, joko, rinaInPupr, own } =
    wishes.rooms === "whatsapp" ? await whatsappRooms() : telegramRooms();
  await office.quiet();
  await rina.say(`/hubungkan ${(await office.program().linkCode()) ?? ""}`);
  await budi.say("/bantuan");
  await rina.say("/peran Rina petugas, penyelia, ditunjuk, admin");
  await rina.say("/peran Budi petugas");
  await rina.say("/hubungkan PUPR");
  const code = /\/hubungkan (\S+)/.exec(rina.last())?.[1] ?? "";
  await rinaInPupr.say(`/hubungkan ${code}`);
  await joko.say("/bantuan");
  await rinaInPupr.say("/peran Joko pejabat");

  return {
    office,
    async citizen(name, { language = "id", ...more } = {}) {
      const id = await person(name, more);
      tongues.set(name, language);
      return onWhatsApp(id, id, name);
    },
    telegramCitizen: (name) => own(name),
    rina,
    budi,
    joko,
    seat: onWhatsApp,
    private: (of) => (of.id.endsWith("@lid") ? onWhatsApp(of.id, of.id, of.name) : own(of.name, of.id)),
    async record(language, ...chats) {
      const scribe = createScribe(language);
      scribe.time(office.clock.now());
      const named = (one: Seat) =>
        one.chat === rina.chat ? "Petugas" : one.chat === joko.chat ? "PUPR" : one.name;
      for (const one of chats) await scribe.watch(named(one), one.look);
      scribes.push(scribe);
      return scribe;
    },
    async goTo(instant) {
      for (const scribe of scribes) scribe.time(new Date(instant));
      await office.goTo(instant);
      await refreshAll();
    },
    async flush() {
      await office.flush();
      await refreshAll();
    },
    look: refreshAll,
  };

  async function refreshAll(): Promise<void> {
    for (const seat of seats) await seat.refresh();
    await look(true);
  }

  async function whatsappRooms() {
    const [rinaId, budiId, jokoId] = [await person("Rina"), await person("Budi"), await person("Joko")];
    const room = await web.addGroup({ subject: "Ruang Petugas", members: [rinaId, budiId] });
    const pupr = await web.addGroup({ subject: "Dinas PUPR", members: [rinaId, jokoId] });
    const { id } = await web.bot();
    for (const group of [room, pupr]) {
      await web.addBotToGroup(group, rinaId);
      await web.participants(group, "promote", [id], rinaId);
    }
    return {
      rina: onWhatsApp(rinaId, room, "Rina"),
      budi: onWhatsApp(budiId, room, "Budi"),
      joko: onWhatsApp(jokoId, pupr, "Joko"),
      rinaInPupr: onWhatsApp(rinaId, pupr, "Rina"),
      own: telegramOwn,
    };
  }

  function telegramRooms() {
    if (api === null) throw new Error("this office has no Telegram");
    const { world } = api;
    const add = (name: string) => world.addPerson({ first_name: name, language_code: "id" }).id;
    const [rinaId, budiId, jokoId] = [add("Rina"), add("Budi"), add("Joko")];
    const group = (title: string, members: readonly number[]) => {
      const made = world.addGroup({ title, kind: "supergroup", creator: rinaId, members: [...members] });
      world.promote(world.bots()[0]?.user.id ?? 0, made, rinaId);
      return made;
    };
    const room = group("Ruang Petugas", [budiId]);
    const pupr = group("Dinas PUPR", [jokoId]);
    return {
      rina: onTelegram(rinaId, room, "Rina"),
      budi: onTelegram(budiId, room, "Budi"),
      joko: onTelegram(jokoId, pupr, "Joko"),
      rinaInPupr: onTelegram(rinaId, pupr, "Rina"),
      own: telegramOwn,
    };
  }

  /** Somebody's own chat with the bot; a new person if no id is given. */
  function telegramOwn(name: string, known?: string): Seat {
    if (api === null) throw new Error("this office has no Telegram");
    const id =
      known === undefined ? api.world.addPerson({ first_name: name, language_code: "id" }).id : Number(known);
    return onTelegram(id, api.world.bots()[0]?.user.id ?? 0, name);
  }
}

/** The number under which a message offers a choice of this label. */
function numberOf(text: string, label: string): string | null {
  for (const line of text.split("\n")) {
    const [, number = null, said] = /^(\d)\. (.+)$/.exec(line) ?? [];
    if (said === label) return number;
  }
  return null;
}

function kindIn(kind: string, language: Tongue): string {
  const kinds: Readonly<Record<string, string>> = kindsIn[language];
  return kinds[kind] ?? kind;
}

function shownOf(message: SeenMessage, language: Tongue): Shown {
  const { from, kind, text } = message;
  const theirs = !from.bot;
  const marks = [
    theirs && message.quote !== null ? `(${kindsIn[language].replying})` : "",
    theirs && message.forwarded ? `(${kindsIn[language].forwarded})` : "",
    kind === "text" ? "" : `(${kindIn(kind, language)})`,
  ].filter((mark) => mark !== "");
  return {
    id: message.id,
    by: from.bot ? "us" : from.mine ? "self" : "other",
    name: from.name,
    text: [...marks, text].join(" ").trim(),
    edited: message.edited,
    deleted: message.deleted,
    reactions: message.reactions
      .filter(({ by }) => by !== from.id)
      .map((reaction) => reaction.text)
      .join(""),
    bare: kind === "image" && text === "",
  };
}

/** A small picture; another one for each shade. */
async function picture(shade: number): Promise<Buffer> {
  const background = { r: 90 + shade, g: 100, b: 110 };
  return await sharp({ create: { width: 64, height: 48, channels: 3, background } })
    .jpeg()
    .toBuffer();
}

async function image(caption?: string, shade = 0): Promise<Content> {
  return { type: "image", bytes: await picture(shade), ...(caption === undefined ? {} : { caption }) };
}

async function telegramPhoto(caption?: string) {
  const photo = { bytes: await picture(0), name: "foto.jpg" };
  return { photo, ...(caption === undefined ? {} : { caption }) };
}

/** The first page of an Ogg Opus stream: enough for a file that is looked at and not played. */
export const voiceNote: Content = {
  type: "voice",
  seconds: 12,
  bytes: Buffer.concat([
    Buffer.from("OggS\0\x02", "latin1"),
    Buffer.alloc(20),
    Buffer.from([1, 19]),
    Buffer.from("OpusHead\x01\x01\x38\x01\x80\xbb\0\0\0\0\0", "latin1"),
  ]),
};
