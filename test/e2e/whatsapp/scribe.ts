import { DateTime } from "luxon";

export type Tongue = "id" | "en";

/** A message as somebody sees it in their chat, whichever channel it is on. */
export type Shown = {
  readonly id: string;
  readonly by: "us" | "self" | "other";
  /** Who wrote it, where that is another person. */
  readonly name: string;
  readonly text: string;
  readonly edited: boolean;
  readonly deleted: boolean;
  readonly reactions: string;
  /** Photos without words that were sent one after the other are one line. */
  readonly bare: boolean;
};

export type Look = () => Promise<readonly Shown[]>;

export type Scribe = {
  watch(name: string, look: Look): Promise<void>;
  /** `unasked`: nobody has just written, so a blank line stands before what we say. */
  look(unasked: boolean): Promise<void>;
  /** A button of a message was pressed in a chat: that leaves no message of its own. */
  pressed(look: Look, label: string): void;
  note(text: string): void;
  /** The hour that it has become; it is written once something is seen or done then. */
  time(now: Date): void;
  /** Begins anew: what was written so far led up to it. */
  forget(): void;
  /** All of it, at the end. */
  text(): string;
  /** Whether its end was read: nothing more is written down. */
  over(): boolean;
};

type Watched = { readonly name: string; readonly look: Look; readonly known: Map<string, Shown> };

/** Writes down what people see of their chats, as prose: what is new, what was edited, what was taken away. */
export function createScribe(language: Tongue): Scribe {
  const watched: Watched[] = [];
  const lines: string[] = [];
  const words = wordsIn[language];
  let hour = "";
  let written = "";
  let ended = false;

  const put = (text: string, chat: Watched, unasked: boolean): void => {
    if (hour !== written) {
      lines.push(...(lines.length === 0 ? [] : [""]), `-- ${hour}`);
      written = hour;
    } else if (unasked) lines.push("");
    lines.push(indent(text, watched.length > 1 ? `${chat.name} ` : ""));
  };

  return {
    async watch(name, look) {
      const known = new Map((await look()).map((message) => [message.id, message]));
      watched.push({ name, look, known });
    },
    async look(unasked) {
      for (const chat of watched) {
        const found = newsOf(await chat.look(), chat.known, words);
        for (const text of found.filter((one) => one.startsWith("▶"))) put(text, chat, false);
        for (const text of found.filter((one) => !one.startsWith("▶"))) put(text, chat, unasked);
      }
    },
    pressed(seen, label) {
      for (const chat of watched.filter(({ look }) => look === seen)) put(`▶ [${label}]`, chat, false);
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
    text() {
      ended = true;
      return `${lines.join("\n").trim()}\n`;
    },
    over: () => ended,
  };
}

function newsOf(seen: readonly Shown[], known: Map<string, Shown>, words: Words): readonly string[] {
  const found: string[] = [];
  let bare = 0;
  for (const message of seen) {
    const before = known.get(message.id);
    known.set(message.id, message);
    const arrow = message.by === "us" ? "◀" : "▶";
    const who = message.by === "other" ? `${message.name}: ` : "";
    if (before === undefined || before.text !== message.text || before.deleted !== message.deleted) {
      bare = before === undefined && message.bare ? bare + 1 : 0;
      if (bare > 1) found.pop();
      const text = bare > 1 ? `(${bare} ${words.photos})` : message.text;
      const turned = message.deleted
        ? `(${words.deleted})`
        : before === undefined
          ? ""
          : message.by === "us"
            ? `(${words.turned}) `
            : `(${words.edited}) `;
      found.push(`${arrow} ${who}${turned}${message.deleted ? "" : text}`.trimEnd());
    }
    if (message.reactions !== "" && message.reactions !== (before?.reactions ?? ""))
      found.push(`◀ (${message.reactions})`);
  }
  const ids = new Set(seen.map(({ id }) => id));
  for (const id of [...known.keys()].filter((one) => !ids.has(one))) {
    known.delete(id);
    found.push(`  (${words.deleted})`);
  }
  return found;
}

/** How what isn't text is written down. */
export const kindsIn = {
  id: {
    image: "foto",
    photo: "foto",
    document: "berkas",
    voice: "pesan suara",
    video: "video",
    location: "lokasi",
    sticker: "stiker",
    replying: "membalas",
    forwarded: "diteruskan berkali-kali",
  },
  en: {
    image: "photo",
    photo: "photo",
    document: "file",
    voice: "voice message",
    video: "video",
    location: "location",
    sticker: "sticker",
    replying: "replying",
    forwarded: "forwarded many times",
  },
} as const satisfies Record<Tongue, Readonly<Record<string, string>>>;

type Words = { readonly [W in keyof (typeof wordsIn)["id"]]: string };

const wordsIn = {
  id: {
    photos: "foto",
    deleted: "pesan ini dihapus",
    turned: "pesan yang sama berganti",
    edited: "pesan tadi diubah",
  },
  en: {
    photos: "photos",
    deleted: "this message is deleted",
    turned: "the same message turns",
    edited: "the earlier message is edited",
  },
} as const satisfies Record<Tongue, unknown>;

function indent(text: string, mark: string): string {
  return text
    .split("\n")
    .map((line, index) => (index === 0 ? `${mark}${line}` : `${" ".repeat(mark.length)}  ${line}`.trimEnd()))
    .join("\n");
}
