import { DateTime } from "luxon";

export type Tongue = "id" | "en";

/** A message as somebody sees it in their chat, whichever channel it is on. */
export type Shown = {
  readonly id: string;
  readonly by: "us" | "self" | "other";
  /** Who wrote it, where that is another person. */
  readonly name: string;
  /** Its words with their marks, and its buttons below. */
  readonly text: string;
  readonly deleted: boolean;
  readonly reactions: string;
  /** Photos with the same of this that come one after the other are one line. */
  readonly album: string | null;
};

/** What is to be seen of a chat now. */
export type View = {
  readonly messages: readonly Shown[];
  /** The keys that stand in place of the keyboard, in rows. */
  readonly keyboard: string;
};

/** A chat as one person sees it. */
export type Chat = {
  readonly name: string;
  readonly id: string;
  readonly person: string;
  readonly view: (language: Tongue) => View;
};

type Watched = Chat & { readonly known: Map<string, Shown>; keyboard: string };

export type Scribe = {
  /** Watches a chat from now on. */
  watch(chat: Chat): void;
  /** Writes down what is new. What this says of a chat came unasked has a line between it and what was before. */
  look(unasked: (chat: Chat, alone: boolean) => boolean): void;
  /** A button of a message that somebody pressed in a chat: that leaves no message of its own. */
  pressed(chat: string, person: { readonly id: string; readonly name: string }, label: string): void;
  /** A line between the messages: something that happens elsewhere. */
  note(text: string): void;
  /** The hour that it has become; it is written once something is seen or done then. */
  time(now: Date): void;
  /** Begins anew: what was written so far led up to it. */
  forget(): void;
  text(): string;
};

/** Writes down what people see of their chats, as prose: what is new, what was edited, what was taken away. */
export function createScribe(language: Tongue, { deleted }: { readonly deleted: string }): Scribe {
  const watched: Watched[] = [];
  const lines: string[] = [];
  const words = { ...wordsIn[language], deleted };
  let hour = "";
  let written = "";

  const put = (text: string, { name }: Chat, unasked = false): void => {
    if (hour !== written) {
      lines.push(...(lines.length === 0 ? [] : [""]), `-- ${hour}`);
      written = hour;
    } else if (unasked) lines.push("");
    lines.push(indent(text, watched.length > 1 ? `${name} ` : ""));
  };

  return {
    watch(chat) {
      const { messages, keyboard } = chat.view(language);
      watched.push({ ...chat, keyboard, known: new Map(messages.map((message) => [message.id, message])) });
    },
    look(unasked) {
      for (const chat of watched) {
        const { messages, keyboard } = chat.view(language);
        const found = newsOf(messages, chat, words);
        // The bot turns an earlier message in answer to a later one: what a person did comes first.
        for (const text of found.filter((one) => one.startsWith("▶"))) put(text, chat);
        for (const text of found.filter((one) => !one.startsWith("▶")))
          put(text, chat, unasked(chat, watched.length === 1));
        if (keyboard !== chat.keyboard && keyboard !== "")
          lines.push(indent(`  ${keyboard}`, " ".repeat(watched.length > 1 ? chat.name.length + 1 : 0)));
        chat.keyboard = keyboard;
      }
    },
    pressed(id, { id: person, name }, label) {
      for (const chat of watched) {
        // Private chats may have the bot's id: only the person tells whose it is.
        const isPrivate = !isGroup(id);
        if (chat.id !== id || (isPrivate && chat.person !== person)) continue;
        put(`▶ ${chat.person === person ? "" : `${name}: `}[${label}]`, chat);
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
    text: () => `${lines.join("\n").trim()}\n`,
  };
}

const isGroup = (chat: string): boolean => chat.startsWith("-") || chat.endsWith("@g.us");

/** What is new in a chat since the last look. */
function newsOf(seen: readonly Shown[], chat: Watched, words: Words): readonly string[] {
  const { known } = chat;
  const found: string[] = [];
  let album: { readonly of: string; readonly at: number; count: number } | null = null;
  for (const message of seen) {
    const before = known.get(message.id);
    known.set(message.id, message);
    if (before?.text !== message.text || before.deleted !== message.deleted) {
      if (before === undefined && album !== null && message.album === album.of) {
        album.count += 1;
        found[album.at] = lineOf({ ...message, text: `(${album.count} ${words.photos})` }, "");
      } else {
        album =
          before === undefined && message.album !== null
            ? { of: message.album, at: found.length, count: 1 }
            : null;
        const changed = before === undefined ? "" : message.by === "us" ? words.turned : words.edited;
        if (message.deleted) found.push(lineOf({ ...message, text: "" }, `(${words.deleted})`));
        else if (before === undefined && chat.keyboard.includes(`[${message.text}]`))
          found.push(`▶ [${message.text}]`);
        else {
          const text = message.text === "" && message.by !== "us" ? `(${words.other})` : message.text;
          found.push(lineOf({ ...message, text }, changed === "" ? "" : `(${changed}) `));
        }
      }
    }
    if (message.reactions !== "" && message.reactions !== before?.reactions)
      found.push(`◀ (${message.reactions})`);
  }
  const ids = new Set(seen.map(({ id }) => id));
  for (const id of [...known.keys()].filter((one) => !ids.has(one))) {
    known.delete(id);
    found.push(`  (${words.deleted})`);
  }
  return found;
}

function lineOf({ by, name, text }: Shown, mark: string): string {
  return `${by === "us" ? "◀" : "▶"} ${by === "other" ? `${name}: ` : ""}${mark}${text}`.trimEnd();
}

/** How what isn't text is written down. */
const kindsIn: Readonly<Record<Tongue, Readonly<Record<string, string>>>> = {
  id: {
    image: "foto",
    photo: "foto",
    document: "berkas",
    voice: "pesan suara",
    video: "video",
    location: "lokasi",
    venue: "lokasi",
    sticker: "stiker",
    contact: "kontak",
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
    venue: "location",
    sticker: "sticker",
    contact: "contact",
    replying: "replying",
    forwarded: "forwarded many times",
  },
};

/** A mark before a message's words. */
export function marked(mark: string, language: Tongue): string {
  return `(${kindsIn[language][mark] ?? mark})`;
}

type Words = (typeof wordsIn)[Tongue] & { readonly deleted: string };

const wordsIn = {
  id: {
    photos: "foto",
    turned: "pesan yang sama berganti",
    edited: "pesan tadi diubah",
    other: "kiriman lain",
  },
  en: {
    photos: "photos",
    turned: "the same message turns",
    edited: "the earlier message is edited",
    other: "something else",
  },
} as const satisfies Record<Tongue, unknown>;

function indent(text: string, mark: string): string {
  return text
    .split("\n")
    .map((line, index) => (index === 0 ? `${mark}${line}` : `${" ".repeat(mark.length)}  ${line}`.trimEnd()))
    .join("\n");
}
