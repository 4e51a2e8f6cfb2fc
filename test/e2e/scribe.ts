import { DateTime } from "luxon";
import type { TestOffice } from "./office.ts";

type Seen = ReturnType<TestOffice["api"]["world"]["view"]>;
type SeenMessage = Seen["messages"][number];

export type Tongue = "id" | "en";

export type Scribe = {
  /** Watches a chat as this person sees it, from now on. */
  watch(name: string, chat: number, person: number): void;
  /** Writes down what is new. `actor` is whoever did something; what others get then, nobody of them asked for. */
  look(actor: number | null): void;
  /** A button of a message that was pressed: that leaves no message of its own. */
  pressed(chat: number, person: number, label: string): void;
  /** A line between the messages: something that happens elsewhere. */
  note(text: string): void;
  /** The hour that it has become; it is written once something is seen or done then. */
  time(now: Date): void;
  /** Begins anew: what was written so far led up to it. */
  forget(): void;
  text(): string;
};

type Watched = {
  readonly name: string;
  readonly chat: number;
  readonly person: number;
  readonly known: Map<number, string>;
  readonly reactions: Map<number, string>;
  keyboard: string;
};

/** Writes down what people see of their chats, as prose: what is new, what was edited, what was taken away. */
export function createScribe(office: TestOffice, language: Tongue): Scribe {
  const words = wordsIn[language];
  const watched: Watched[] = [];
  const lines: string[] = [];
  let hour = "";
  let written = "";

  const put = (text: string, chat: Watched, unasked = false): void => {
    if (hour !== written) {
      lines.push(...(lines.length === 0 ? [] : [""]), `-- ${hour}`);
      written = hour;
    } else if (unasked) lines.push("");
    lines.push(indent(text, watched.length > 1 ? `${chat.name} ` : ""));
  };

  const look = (actor: number | null): void => {
    for (const chat of watched) {
      const seen = office.api.world.view(chat.chat, chat.person);
      const found = news(seen, chat, words);
      // The bot turns an earlier message in answer to a later one: what a person did comes first.
      for (const text of found.filter((one) => one.startsWith("▶"))) put(text, chat);
      for (const text of found.filter((one) => !one.startsWith("▶")))
        put(text, chat, chat.person !== actor && watched.length === 1);
      const keyboard = keyboardOf(seen);
      if (keyboard !== chat.keyboard && keyboard !== "")
        lines.push(indent(`  ${keyboard}`, " ".repeat(watched.length > 1 ? chat.name.length + 1 : 0)));
      chat.keyboard = keyboard;
    }
  };

  return {
    watch(name, chat, person) {
      const seen = office.api.world.view(chat, person);
      const known = new Map(seen.messages.map((message) => [message.id, shownOf(message, person, words)]));
      watched.push({ name, chat, person, known, reactions: new Map(), keyboard: keyboardOf(seen) });
    },
    look,
    pressed(chat, person, label) {
      for (const one of watched) {
        // A private chat's id is the bot's: only the person tells whose it is.
        if (one.chat !== chat || (chat > 0 && one.person !== person)) continue;
        const who = one.person === person ? "" : `${nameOf(office, chat, person)}: `;
        put(`▶ ${who}[${label}]`, one);
      }
    },
    note(text) {
      lines.push("", `-- ${text}`);
      written = hour;
    },
    time(now) {
      hour = DateTime.fromJSDate(now, { zone: "Asia/Jakarta" })
        .setLocale(language)
        .toFormat("cccc d LLLL yyyy, HH.mm");
    },
    forget() {
      lines.length = 0;
      written = "";
    },
    text: (): string => `${lines.join("\n").trim()}\n`,
  };
}

/** What is new in a chat since the last look; the photos of an album are one thing. */
function news(seen: Seen, chat: Watched, words: Words): readonly string[] {
  const found: string[] = [];
  const albums = new Map<string, { at: number; count: number }>();
  for (const message of seen.messages) {
    if (message.kind === "service") continue;
    const said = shownOf(message, chat.person, words);
    const before = chat.known.get(message.id);
    chat.known.set(message.id, said);
    const reactions = message.reactions.map(({ emoji }) => emoji).join("");
    const answered =
      reactions !== "" && chat.reactions.get(message.id) !== reactions ? [`◀ (${reactions})`] : [];
    chat.reactions.set(message.id, reactions);
    if (before === said) {
      found.push(...answered);
      continue;
    }
    const album = message.album === null || before !== undefined ? undefined : albums.get(message.album);
    if (album !== undefined) {
      album.count += 1;
      found[album.at] = said.replace(`(${words.photo})`, `(${album.count} ${words.photos})`);
      continue;
    }
    if (message.album !== null && before === undefined)
      albums.set(message.album, { at: found.length, count: 1 });
    const turned = message.from.bot ? words.turned : words.edited;
    const tapped = chat.keyboard.includes(`[${said.slice(2)}]`) ? `▶ [${said.slice(2)}]` : said;
    found.push(
      before === undefined ? tapped : `${said.slice(0, 2)}(${turned}) ${said.slice(2)}`,
      ...answered,
    );
  }
  const ids = new Set(seen.messages.map(({ id }) => id));
  for (const id of [...chat.known.keys()].filter((known) => !ids.has(known))) {
    chat.known.delete(id);
    found.push(`  (${words.deleted})`);
  }
  return found;
}

function shownOf(message: SeenMessage, person: number, words: Words): string {
  const arrow = message.from.bot ? "◀" : "▶";
  const who = message.from.bot || message.from.id === person ? "" : `${message.from.name}: `;
  const kind = message.kind === "text" ? "" : `(${kindIn(message.kind, words)}) `;
  // The place that a button sends is no reply in a person's eyes.
  const replies = message.replyTo !== null && !message.from.bot && message.kind !== "location";
  const reply = replies ? `(${words.replying}) ` : "";
  const buttons = message.buttons.map((row) => row.map(({ text }) => `[${text}]`).join(" "));
  return [`${arrow} ${who}${reply}${kind}${message.text}`.trimEnd(), ...buttons].join("\n");
}

function kindIn(kind: SeenMessage["kind"], words: Words): string {
  return Object.hasOwn(words, kind) ? words[kind as keyof Words] : kind;
}

type Words = { readonly [W in keyof (typeof wordsIn)["id"]]: string };

const wordsIn = {
  id: {
    photo: "foto",
    photos: "foto",
    document: "berkas",
    voice: "pesan suara",
    video: "video",
    location: "lokasi",
    sticker: "stiker",
    deleted: "sebuah pesan dihapus",
    turned: "pesan yang sama berganti",
    edited: "pesan tadi diubah",
    replying: "membalas",
  },
  en: {
    photo: "photo",
    photos: "photos",
    document: "file",
    voice: "voice message",
    video: "video",
    location: "location",
    sticker: "sticker",
    deleted: "a message is deleted",
    turned: "the same message turns",
    edited: "the earlier message is edited",
    replying: "replying",
  },
} as const satisfies Record<Tongue, unknown>;

function keyboardOf({ keyboard }: Seen): string {
  if (keyboard === null) return "";
  return keyboard.buttons.map((row) => row.map(({ text }) => `[${text}]`).join(" ")).join("\n");
}

function nameOf(office: TestOffice, chat: number, person: number): string {
  return office.api.world.view(chat, person).messages.find(({ from }) => from.id === person)?.from.name ?? "";
}

function indent(text: string, mark: string): string {
  return text
    .split("\n")
    .map((line, index) => (index === 0 ? `${mark}${line}` : `${" ".repeat(mark.length)}  ${line}`.trimEnd()))
    .join("\n");
}
