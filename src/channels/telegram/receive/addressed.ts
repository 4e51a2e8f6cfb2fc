import type { Message } from "grammy/types";
import { isMeant } from "../../../core/operators/replies/readReply.ts";
import type { RawInput } from "../../../ports/inbound.ts";
import { idIn, isPrivate } from "./sender.ts";

/** The bot that an update came to. */
export type Me = { readonly id: number; readonly username: string };

/** Why talk among people isn't for us. */
export const talk = "talk in a group";

/** Why a message isn't meant for us; null if it is. */
export function notForUs(message: Message, me: Me, albums: ReadonlySet<string>): string | null {
  // Their chats' ids may be those of people's own chats with the bot.
  if (message.business_connection_id !== undefined) return "written to somebody's own account";
  if (message.guest_query_id !== undefined) return "a chat that the bot isn't in";
  if (message.from?.is_bot === true && message.sender_chat === undefined) return "written by a bot";
  const [, name, addressee] = commandPattern.exec(message.text ?? message.caption ?? "") ?? [];
  if (addressee !== undefined && addressee.toLowerCase() !== me.username.toLowerCase()) {
    return "a command for another bot";
  }
  if (isPrivate(message.chat) || name !== undefined) return null;
  if (message.reply_to_message?.from?.id === me.id && repliedTo(message) !== null) return null;
  if (message.media_group_id !== undefined && albums.has(message.media_group_id)) return null;
  return isMeant(message.text ?? message.caption ?? "") ? null : talk;
}

/** `/name` or `/name@bot` at the very start, also with a slip behind it: "/jawab: …". */
const commandPattern = /^\/([A-Za-z0-9_]+)(?:@([A-Za-z0-9_]+))?(?=[.,:;!]*(?:\s|$))/;

/** A command without the bot's name in it; other text stays. */
export function withoutName(text: string): string {
  return text.replace(commandPattern, "/$1");
}

/** The text as START with its payload, or as a command without the bot's name. */
export function command(content: RawInput): RawInput {
  if (content.type === "media") return { ...content, caption: withoutName(content.caption) };
  if (content.type !== "text") return content;
  const text = withoutName(content.text);
  const start = /^\/start(?:\s+(.*))?$/s.exec(text);
  return start === null ? { ...content, text } : { type: "start", payload: (start[1] ?? "").trim() };
}

/** The message that was replied to. In a topic every message formally replies to the topic's beginning. */
export function repliedTo(message: Message): string | null {
  const target = message.reply_to_message;
  if (target === undefined || target.forum_topic_created !== undefined) return null;
  return idIn(target.message_id);
}
