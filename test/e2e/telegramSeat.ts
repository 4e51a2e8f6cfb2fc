import type { BotApi } from "../../src/playground/telegram/server.ts";
import { picture, voice } from "./pictures.ts";
import { marked, type Shown, type Tongue, type View } from "./scribe.ts";

type World = BotApi["world"];
type Content = Parameters<World["send"]>[2];
type Manner = NonNullable<Parameters<World["send"]>[3]>;

/** A person in a chat on Telegram: each deed waits until all that it causes has been done. */
export type TelegramSeat = {
  readonly id: number;
  readonly chat: number;
  readonly name: string;
  say(text: string, manner?: Manner): Promise<void>;
  send(content: Content, manner?: Manner): Promise<void>;
  photo(caption?: string, manner?: Manner): Promise<void>;
  /** So many photos at once. */
  album(count: number, caption?: string): Promise<void>;
  voice(): Promise<void>;
  /** Changes the words of this person's own latest message, or of the latest with these words in it. */
  edit(text: string, holding?: string): Promise<void>;
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

/** What follows a deed. */
type Around = {
  readonly done: () => Promise<void>;
  /** Before that: an album's one acknowledgement waits a moment for further photos. */
  readonly flush: () => Promise<void>;
  readonly pressed: (label: string) => void;
};

/** In front of the market. */
export const place = { latitude: -6.2101, longitude: 106.8202 };

export function telegramSeat(
  world: World,
  { id, chat, name }: Pick<TelegramSeat, "id" | "chat" | "name">,
  { done, flush, pressed }: Around,
): TelegramSeat {
  const ours = () => world.view(chat, id).messages.filter(({ from }) => from.bot);
  const missing = (what: string) => new Error(`no ${what}; the latest: ${ours().at(-1)?.text ?? "none"}`);
  const holding = (text: string): Manner => {
    const message = ours().findLast((one) => isAbout(one.text, text));
    if (message === undefined) throw missing(`message with "${text}"`);
    return { replyTo: message.id };
  };
  const send = async (content: Content, manner?: Manner): Promise<void> => {
    world.send(id, chat, content, manner);
    await done();
  };
  const self: TelegramSeat = {
    id,
    chat,
    name,
    send,
    async say(text, manner) {
      if (text !== "/start" || chat !== botOf(world)) return await send({ text }, manner);
      world.start(id);
      await done();
    },
    photo: async (caption, manner) => send(await photo(caption), manner),
    async album(count, caption) {
      const items = Array.from({ length: count }, (_, n) => photo(n === 0 ? caption : undefined, n));
      world.sendAlbum(id, chat, await Promise.all(items));
      await flush();
      await done();
    },
    voice: () => send({ voice: { bytes: voice, name: "suara.oga", mime: "audio/ogg" }, seconds: 12 }),
    async edit(text, holding = "") {
      const own = world
        .view(chat, id)
        .messages.findLast((one) => one.from.id === id && one.text.includes(holding));
      if (own === undefined) throw new Error("nothing to edit");
      world.edit(id, chat, own.id, { text });
      await done();
    },
    async press(label, inMessage = "") {
      const message = ours().findLast(
        ({ text, buttons }) =>
          text.includes(inMessage) && buttons.flat().some((button) => button.text === label),
      );
      if (message === undefined) throw missing(`button "${label}"`);
      world.press(id, chat, message.id, label);
      pressed(label);
      await done();
    },
    async tap(label) {
      world.tap(id, chat, label, place);
      await done();
    },
    choose(label) {
      const keys = world.view(chat, id).keyboard?.buttons.flat() ?? [];
      return keys.some(({ text }) => text === label) ? self.tap(label) : self.press(label);
    },
    last: () => ours().at(-1)?.text ?? "",
    heard: () => ours().map(({ text }) => text),
    reply: (to, text) => send({ text }, holding(to)),
    replyPhoto: async (to, caption) => send(await photo(caption), holding(to)),
  };
  return self;
}

/** Whether a message contains this; a case's number in its first line, unlike a list's. */
export function isAbout(message: string, text: string): boolean {
  const [first = ""] = message.split("\n");
  return (/^\w{4}-\w{3}$/.test(text) ? first : message).includes(text);
}

async function photo(caption?: string, shade = 0): Promise<Extract<Content, { photo: unknown }>> {
  const bytes = await picture(shade);
  return { photo: { bytes, name: "foto.jpg" }, ...(caption === undefined ? {} : { caption }) };
}

export function botOf(world: World): number {
  return world.bots()[0]?.user.id ?? 0;
}

/** What a person sees of a chat on Telegram, in the words of a record. */
export function telegramView(
  world: World,
  { id, chat }: Pick<TelegramSeat, "id" | "chat">,
  language: Tongue,
): View {
  const { messages, keyboard } = world.view(chat, id);
  return {
    messages: messages
      .filter(({ kind }) => kind !== "service")
      .map((message) => shownOf(message, id, language)),
    keyboard: keyboard === null ? "" : rowsOf(keyboard.buttons).join("\n"),
  };
}

type Seen = ReturnType<World["view"]>["messages"][number];

function shownOf(message: Seen, person: number, language: Tongue): Shown {
  const { from, kind } = message;
  // The place that a button sends is no reply in a person's eyes.
  const replies = message.replyTo !== null && !from.bot && kind !== "location";
  const marks = [
    ...(replies ? [marked("replying", language)] : []),
    ...(kind === "text" ? [] : [marked(kind, language)]),
  ];
  return {
    id: String(message.id),
    by: from.bot ? "us" : from.id === person ? "self" : "other",
    name: from.name,
    text: [
      [...marks, venueOf(message), message.text]
        .filter((part) => part !== "")
        .join(" ")
        .trimEnd(),
      ...rowsOf(message.buttons),
    ].join("\n"),
    deleted: false,
    reactions: message.reactions.map(({ emoji }) => emoji).join(""),
    album: message.album,
  };
}

/** What stands under the map of a place with a name. */
function venueOf({ message: { venue } }: Seen): string {
  return venue === undefined ? "" : `${venue.title}, ${venue.address}`;
}

function rowsOf(rows: readonly (readonly { readonly text: string }[])[]): readonly string[] {
  return rows.map((row) => row.map(({ text }) => `[${text}]`).join(" "));
}
