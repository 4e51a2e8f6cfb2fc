import sharp from "sharp";
import { type OfficeWishes, openOffice, type TestOffice } from "./office.ts";
import { createScribe, type Scribe, type Tongue } from "./scribe.ts";

type World = TestOffice["api"]["world"];
type Content = Parameters<World["send"]>[2];
type Manner = NonNullable<Parameters<World["send"]>[3]>;

/** A person in a chat: each deed waits until all that it causes has been done, and is written down. */
export type Seat = {
  readonly id: number;
  readonly chat: number;
  readonly name: string;
  say(text: string, manner?: Manner): Promise<void>;
  send(content: Content, manner?: Manner): Promise<void>;
  photo(caption?: string, manner?: Manner): Promise<void>;
  /** So many photos at once. */
  album(count: number, caption?: string): Promise<void>;
  voice(): Promise<void>;
  /** Changes the words of this person's own latest message. */
  edit(text: string): Promise<void>;
  /** Presses a button of the latest message that has one of this label, or of the latest that contains `in`. */
  press(label: string, inMessage?: string): Promise<void>;
  /** Presses a key that stands in place of the keyboard. */
  tap(label: string): Promise<void>;
  /** Takes a choice wherever it is offered now: on the keyboard, or else on the latest message with it. */
  choose(label: string): Promise<void>;
  /** The text of the bot's latest message in this chat. */
  last(): string;
  /** All that the bot has said in this chat. */
  heard(): readonly string[];
  /** Replies to the latest message of the bot that contains this. */
  reply(to: string, text: string): Promise<void>;
  /** Replies with a photo. */
  replyPhoto(to: string, caption: string): Promise<void>;
};

export type Cast = {
  readonly office: TestOffice;
  /** A citizen's private chat with the bot. */
  citizen(name: string, language?: Tongue): Seat;
  /** Verifier, supervisor, designated person and administrator, in the operators' room. */
  readonly rina: Seat;
  /** A verifier and no more. */
  readonly budi: Seat;
  /** An officer in the group of Dinas PUPR. */
  readonly joko: Seat;
  /** This person's own chat with the bot. */
  private(seat: Seat): Seat;
  /** A person in any chat. */
  seat(id: number, chat: number, name: string): Seat;
  /** Rina again, who also set up the group of Dinas PUPR. */
  readonly rinaAtPupr: Seat;
  /** Begins to write down what is seen in these chats, in the language of the notes. */
  record(language: Tongue, ...chats: readonly Seat[]): Scribe;
  goTo(instant: string): Promise<void>;
  /** Lets the letters go that wait for the undo time. */
  flush(): Promise<void>;
};

export const kliwon = { latitude: -6.2101, longitude: 106.8202 };

/** An office with its operators' room and an agency's room linked, by the commands that people would type. */
export async function openCast(wishes: OfficeWishes = {}): Promise<Cast> {
  const office = await openOffice(wishes);
  const { world } = office.api;
  const scribes: Scribe[] = [];
  const look = (actor: number | null): void => {
    for (const scribe of scribes) scribe.look(actor);
  };

  const seat = (id: number, chat: number, name: string): Seat => {
    const done = async (): Promise<void> => {
      await office.quiet();
      office.pass();
      look(id);
    };
    const messages = () => world.view(chat, id).messages.filter(({ from }) => from.bot);
    const holding = (text: string) => {
      const message = messages().findLast((one) => one.text.includes(text));
      if (message === undefined)
        throw new Error(`no message with "${text}"; the latest: ${messages().at(-1)?.text ?? "none"}`);
      return message;
    };
    const send = async (content: Content, manner?: Manner): Promise<void> => {
      world.send(id, chat, content, manner);
      await done();
    };
    const self: Seat = {
      id,
      chat,
      name,
      send,
      say: (text, manner) => (text === "/start" && chat === office.bot ? start() : send({ text }, manner)),
      photo: async (caption, manner) => send(await photo(caption), manner),
      async album(count, caption) {
        const items = await Promise.all(
          Array.from({ length: count }, (_, n) => photo(n === 0 ? caption : undefined, n)),
        );
        world.sendAlbum(id, chat, items);
        await office.quiet();
        // Its one acknowledgement waits a moment for further photos.
        await office.flush();
        await done();
      },
      voice: () => send({ voice: { bytes: voiceNote, name: "suara.oga", mime: "audio/ogg" }, seconds: 12 }),
      async edit(text) {
        const own = world.view(chat, id).messages.findLast(({ from }) => from.id === id);
        if (own === undefined) throw new Error("nothing to edit");
        world.edit(id, chat, own.id, { text });
        await done();
      },
      async press(label, inMessage = "") {
        const message = messages().findLast(
          ({ text, buttons }) =>
            text.includes(inMessage) && buttons.flat().some((button) => button.text === label),
        );
        if (message === undefined)
          throw new Error(`no button "${label}"; the latest: ${messages().at(-1)?.text ?? "none"}`);
        world.press(id, chat, message.id, label);
        for (const scribe of scribes) scribe.pressed(chat, id, label);
        await done();
      },
      async tap(label) {
        world.tap(id, chat, label, kliwon);
        await done();
      },
      choose(label) {
        const keys = world.view(chat, id).keyboard?.buttons.flat() ?? [];
        return keys.some(({ text }) => text === label) ? self.tap(label) : self.press(label);
      },
      last: () => messages().at(-1)?.text ?? "",
      heard: () => messages().map(({ text }) => text),
      reply: (to, text) => send({ text }, { replyTo: holding(to).id }),
      replyPhoto: async (to, caption) => send(await photo(caption), { replyTo: holding(to).id }),
    };
    return self;

    async function start(): Promise<void> {
      world.start(id);
      await done();
    }
  };

  const person = (name: string, language: string): number =>
    world.addPerson({ first_name: name, language_code: language }).id;
  const rinaId = person("Rina", "id");
  const budiId = person("Budi", "id");
  const jokoId = person("Joko", "id");
  const room = world.addGroup({
    title: "Ruang Petugas",
    kind: "supergroup",
    creator: rinaId,
    members: [budiId],
  });
  const pupr = world.addGroup({
    title: "Dinas PUPR",
    kind: "supergroup",
    creator: rinaId,
    members: [jokoId],
  });
  for (const group of [room, pupr]) world.promote(office.bot, group, rinaId);
  await office.quiet();
  const rina = seat(rinaId, room, "Rina");
  const budi = seat(budiId, room, "Budi");
  const joko = seat(jokoId, pupr, "Joko");
  const rinaAtPupr = seat(rinaId, pupr, "Rina");
  await rina.say(`/hubungkan ${(await office.program().linkCode()) ?? ""}`);
  await budi.say("/bantuan");
  await rina.say("/peran Rina petugas, penyelia, ditunjuk, admin");
  await rina.say("/peran Budi petugas");
  await rina.say("/hubungkan PUPR");
  const code = /\/hubungkan (\S+)/.exec(rina.last())?.[1] ?? "";
  await rinaAtPupr.say(`/hubungkan ${code}`);
  await joko.say("/bantuan");
  await rinaAtPupr.say("/peran Joko pejabat");

  return {
    office,
    citizen: (name, language = "id") => seat(person(name, language), office.bot, name),
    rina,
    rinaAtPupr,
    budi,
    joko,
    seat,
    private: (of) => seat(of.id, office.bot, of.name),
    record(language, ...chats) {
      const scribe = createScribe(office, language);
      scribe.time(office.clock.now());
      const named = (one: Seat) => (one.chat === room ? "Petugas" : one.chat === pupr ? "PUPR" : one.name);
      for (const one of chats) scribe.watch(named(one), one.chat, one.id);
      scribes.push(scribe);
      return scribe;
    },
    async goTo(instant) {
      for (const scribe of scribes) scribe.time(new Date(instant));
      await office.goTo(instant);
      look(null);
    },
    async flush() {
      await office.flush();
      look(null);
    },
  };
}

/** A small picture; another one for each shade. */
async function photo(caption?: string, shade = 0): Promise<Extract<Content, { photo: unknown }>> {
  const background = { r: 90 + shade, g: 100, b: 110 };
  const bytes = await sharp({ create: { width: 64, height: 48, channels: 3, background } })
    .jpeg()
    .toBuffer();
  return { photo: { bytes, name: "foto.jpg" }, ...(caption === undefined ? {} : { caption }) };
}

/** The first page of an Ogg Opus stream: enough for a file that is looked at and not played. */
const voiceNote = Buffer.concat([
  Buffer.from("OggS\0\x02", "latin1"),
  Buffer.alloc(20),
  Buffer.from([1, 19]),
  Buffer.from("OpusHead\x01\x01\x38\x01\x80\xbb\0\0\0\0\0", "latin1"),
]);
