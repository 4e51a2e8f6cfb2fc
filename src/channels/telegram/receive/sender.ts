import type { Chat, Message, User } from "grammy/types";
import type { Address, Sender } from "../../../ports/inbound.ts";

export function addressOf(chat: Chat): Address {
  return { channel: "telegram", chat: idOf(chat.id), kind: isPrivate(chat) ? "private" : "group" };
}

/** Groups and channels have negative ids, which decide if the type is unknown. */
export function isPrivate({ id, type }: Chat): boolean {
  return type === "private" || (!groups.has(type) && Number(id) > 0);
}

const groups: ReadonlySet<string> = new Set(["group", "supergroup", "channel"]);

/** Anonymous administrators and channels write as `sender_chat`; `from` is a placeholder then. */
function authorOf({ sender_chat, from, chat }: Message): Sender {
  if (sender_chat !== undefined) {
    return { id: idOf(sender_chat.id), name: sender_chat.title ?? "", anonymous: true, language: null };
  }
  return from === undefined
    ? { id: idOf(chat.id), name: chat.title ?? "", anonymous: true, language: null }
    : senderOf(from);
}

export function senderOf(user: User): Sender {
  const name = [user.first_name, user.last_name].filter((part) => part !== undefined).join(" ");
  return { id: idOf(user.id), name, anonymous: false, language: user.language_code ?? null };
}

/** An id as text. The Bot API has numbers, other servers may send texts. */
export function idOf(id: unknown): string {
  const known = idIn(id);
  if (known === null) throw new TypeError("An id that isn't one");
  return known;
}

export function idIn(id: unknown): string | null {
  const isId = typeof id === "string" ? /^-?\d{1,16}$/.test(id) : Number.isSafeInteger(id);
  return isId ? String(id) : null;
}

/** What surrounds any message: chat, author, and its number. `externalId`: the update's. */
export function envelopeOf(message: Message, externalId: string) {
  return {
    from: addressOf(message.chat),
    sender: authorOf(message),
    externalId,
    // Messages that only the bot and their sender see all have the number 0.
    ref: message.message_id === 0 ? null : idIn(message.message_id),
    ...topicOf(message),
  };
}

type Placed = Pick<Message, "chat"> & Partial<Pick<Message, "is_topic_message" | "message_thread_id">>;

/** The topic of a group that a message stands in; otherwise a thread is a chain of replies. */
export function topicOf(message: Placed): { readonly topic?: string } {
  const isInTopic = message.is_topic_message === true && !isPrivate(message.chat);
  const topic = isInTopic ? idIn(message.message_thread_id) : null;
  return topic === null ? {} : { topic };
}
