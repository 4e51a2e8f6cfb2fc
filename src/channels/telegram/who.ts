import type { Chat, Message, User } from "grammy/types";
import { clean } from "../../core/words/clean.ts";
import type { Address, Sender } from "../../ports.ts";

export function addressOf(chat: Chat): Address {
  return { channel: "telegram", chat: String(chat.id), kind: chat.type === "private" ? "private" : "group" };
}

/** Anonymous administrators and channels speak through `sender_chat`; `from` is then a stand-in. */
export function authorOf({ sender_chat, from, chat }: Message): Sender {
  if (sender_chat !== undefined) {
    return {
      id: String(sender_chat.id),
      name: clean(sender_chat.title ?? ""),
      anonymous: true,
      language: null,
    };
  }
  return from === undefined
    ? { id: String(chat.id), name: clean(chat.title ?? ""), anonymous: true, language: null }
    : senderOf(from);
}

export function senderOf(user: User): Sender {
  const name = clean([user.first_name, user.last_name].filter((part) => part !== undefined).join(" "));
  return { id: String(user.id), name, anonymous: false, language: user.language_code ?? null };
}
