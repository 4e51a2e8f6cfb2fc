import type { WhatsAppWeb } from "../../../src/playground/whatsapp/server.ts";
import { picture, voice } from "../pictures.ts";
import { marked, type Shown, type Tongue } from "../scribe.ts";
import { isAbout } from "../telegramSeat.ts";

type Content = Parameters<WhatsAppWeb["say"]>[2];
type Manner = NonNullable<Parameters<WhatsAppWeb["say"]>[3]>;
type EditForm = NonNullable<Parameters<WhatsAppWeb["edit"]>[4]>;
type SeenMessage = Awaited<ReturnType<WhatsAppWeb["view"]>>["messages"][number];

/** A person in a chat of either channel: each deed waits until all that it causes has been done, and is written down. */
export type Seat = {
  readonly id: string;
  readonly chat: string;
  readonly name: string;
  /** What this person sees of the chat now. */
  look(): Promise<readonly Shown[]>;
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
  /** Changes the words of this person's own latest message; sealed, as phones of today do, unless `how` says otherwise. */
  edit(text: string, how?: EditForm): Promise<void>;
  /** Takes this person's own latest message back for everybody. */
  takeBack(): Promise<void>;
};

/** What follows a deed. */
type Around = {
  readonly done: (seat: Seat) => Promise<void>;
  /** Before that: what answers pictures waits a moment for further ones. */
  readonly flush: () => Promise<void>;
  readonly language: () => Tongue;
};

export const voiceNote: Content = { type: "voice", seconds: 12, bytes: voice };

export function whatsappSeat(
  web: WhatsAppWeb,
  { id, chat, name }: Pick<Seat, "id" | "chat" | "name">,
  { done, flush, language }: Around,
): WhatsAppSeat {
  let seen: readonly SeenMessage[] = [];
  const ours = () => seen.filter(({ from }) => from.bot);
  const mine = (): string => {
    const own = seen.findLast(({ from }) => from.mine);
    if (own === undefined) throw new Error(`${name} has written nothing`);
    return own.id;
  };
  const holding = (text: string): Manner => {
    const found = ours().findLast((message) => isAbout(message.text, text));
    if (found === undefined) throw new Error(`no message with "${text}"; the latest: ${self.last()}`);
    return { quote: found.id };
  };
  const self: WhatsAppSeat = {
    id,
    chat,
    name,
    async refresh() {
      seen = (await web.view(id, chat)).messages;
    },
    look: async () => (await web.view(id, chat)).messages.map((message) => shownOf(message, language())),
    async send(content, manner) {
      await web.say(id, chat, content, manner);
      if (content.type === "image" && chat === id) await flush();
      await done(self);
    },
    say: (text) => self.send({ type: "text", text }),
    photo: async (caption) => self.send(await image(caption)),
    async photos(count, caption) {
      for (let n = 0; n < count; n += 1)
        await web.say(id, chat, await image(n === 0 ? caption : undefined, n));
      await flush();
      await done(self);
    },
    async edit(text, how) {
      await web.edit(id, chat, mine(), text, how);
      await done(self);
    },
    async takeBack() {
      await web.deleteForEveryone(id, chat, mine());
      await done(self);
    },
    async choose(label) {
      const offering = ours().findLast(({ text }) => numberOf(text, label) !== null);
      const number = offering === undefined ? null : numberOf(offering.text, label);
      if (number === null) throw new Error(`no choice "${label}"; the latest: ${self.last()}`);
      await self.say(number);
    },
    reply: (to, text) => self.send({ type: "text", text }, holding(to)),
    replyPhoto: async (to, caption) => self.send(await image(caption), holding(to)),
    last: () => ours().at(-1)?.text ?? "",
    heard: () => ours().map(({ text }) => text),
  };
  return self;
}

async function image(caption?: string, shade = 0): Promise<Content> {
  return { type: "image", bytes: await picture(shade), ...(caption === undefined ? {} : { caption }) };
}

/** The number under which a message offers a choice of this label. */
function numberOf(text: string, label: string): string | null {
  for (const line of text.split("\n")) {
    const [, number = null, said] = /^(\d)\. (.+)$/.exec(line) ?? [];
    if (said === label) return number;
  }
  return null;
}

function shownOf(message: SeenMessage, language: Tongue): Shown {
  const { from, kind, text } = message;
  const theirs = !from.bot;
  const marks = [
    ...(theirs && message.quote !== null ? [marked("replying", language)] : []),
    ...(theirs && message.forwarded ? [marked("forwarded", language)] : []),
    ...(kind === "text" ? [] : [marked(kind, language)]),
  ];
  return {
    id: message.id,
    by: from.bot ? "us" : from.mine ? "self" : "other",
    name: from.name,
    text: [...marks, text].join(" ").trim(),
    deleted: message.deleted,
    reactions: message.reactions
      .filter(({ by }) => by !== from.id)
      .map((reaction) => reaction.text)
      .join(""),
    album: kind === "image" && text === "" ? "pictures" : null,
  };
}
