import { isDeepStrictEqual } from "node:util";
import type { InlineKeyboardMarkup, Message } from "@grammyjs/types";
import { userOfBot } from "../../bots.ts";
import { erase, post, postOf, revise } from "../../chats/post.ts";
import { checkRights } from "../../chats/rights.ts";
import { isAdministrator, membershipOf } from "../../chats/rooms.ts";
import { textFields } from "../../content/content.ts";
import { checkMarkup } from "../../content/markup.ts";
import { refuse } from "../../refusal.ts";
import type { Post, Room } from "../../state.ts";
import { type Arguments, type Call, captionFields, formatted, readableRoom, writableRoom } from "./call.ts";

type Target = {
  readonly chat_id?: number | string;
  readonly message_id?: number;
  readonly inline_message_id?: string;
  readonly reply_markup?: InlineKeyboardMarkup;
};

const twoDays = 48 * 60 * 60;

function editable(call: Call, args: Target): { room: Room; made: Post } {
  if (args.inline_message_id !== undefined) refuse(400, "MESSAGE_ID_INVALID");
  const room = writableRoom(call, args.chat_id);
  const made = postOf(room, args.message_id, "message to edit");
  if (made.by !== call.bot.user.id) refuse(400, "message can't be edited");
  checkRights(call.bot, room, ["text"]);
  return { room, made };
}

/** Puts new content in place of the old. A missing reply_markup takes the buttons away. */
function replace(call: Call, args: Target, room: Room, made: Post, content: Message): Message {
  const { inline } = checkMarkup(args.reply_markup, room);
  const { reply_markup: _, edit_date, ...rest } = content;
  const next: Message = { ...rest, ...(inline !== undefined && { reply_markup: inline }) };
  const { edit_date: __, ...now } = made.message;
  if (isDeepStrictEqual(now, next)) {
    const same = "specified new message content and reply markup are exactly the same as a current content";
    refuse(400, `message is not modified: ${same} and reply markup of the message`);
  }
  return revise(call.state, room, made, next, false);
}

export function editMessageText(call: Call, args: Arguments<"editMessageText">): Message {
  const { room, made } = editable(call, args);
  if (made.message.text === undefined) refuse(400, "there is no text in the message to edit");
  const { text, entities } = formatted(args.text ?? "", args);
  const { text: _, entities: __, ...rest } = made.message;
  return replace(call, args, room, made, { ...rest, ...textFields(text, entities) });
}

export function editMessageCaption(call: Call, args: Arguments<"editMessageCaption">): Message {
  const { room, made } = editable(call, args);
  const { photo, document, voice, audio, video } = made.message;
  const media = photo ?? document ?? voice ?? audio ?? video;
  if (media === undefined) refuse(400, "there is no caption in the message to edit");
  const { caption: _, caption_entities: __, ...rest } = made.message;
  return replace(call, args, room, made, { ...rest, ...captionFields(args) });
}

export function editMessageReplyMarkup(call: Call, args: Arguments<"editMessageReplyMarkup">): Message {
  const { room, made } = editable(call, args);
  return replace(call, args, room, made, made.message);
}

/** Whether the bot may delete a message: its own, everything in private, others' as an administrator with the right. */
function mayDelete(call: Call, room: Room, made: Post): boolean {
  const mine = made.by === call.bot.user.id;
  const membership = membershipOf(room, call.bot.user.id);
  const administers = isAdministrator(membership) && (membership.may ?? true);
  const old = call.state.seconds() - made.message.date > twoDays;
  if (room.botId !== null) return !old;
  return administers || (mine && !old);
}

export function deleteMessage(call: Call, args: Arguments<"deleteMessage">): true {
  const room = readableRoom(call, args.chat_id);
  const made = postOf(room, args.message_id, "message to delete");
  if (!mayDelete(call, room, made)) refuse(400, "message can't be deleted");
  erase(call.state, room, args.message_id);
  return true;
}

/** Deletes what it can; messages that aren't there are passed over. */
export function deleteMessages(call: Call, args: Arguments<"deleteMessages">): true {
  const room = readableRoom(call, args.chat_id);
  if (args.message_ids.length === 0) refuse(400, "message identifiers are not specified");
  if (args.message_ids.length > 100) refuse(400, "too many message identifiers specified");
  for (const id of args.message_ids) {
    const made = room.posts.get(id);
    if (made !== undefined && mayDelete(call, room, made)) erase(call.state, room, id);
  }
  return true;
}

export function deleteEphemeralMessage(call: Call, args: Arguments<"deleteEphemeralMessage">): true {
  const room = readableRoom(call, args.chat_id);
  const made = room.whispers.get(args.ephemeral_message_id);
  if (made?.by !== call.bot.user.id) refuse(400, "message to delete not found");
  room.whispers.delete(args.ephemeral_message_id);
  call.state.changed({ type: "deleted", chatId: room.chat.id });
  return true;
}

function checkPinning(call: Call, room: Room): void {
  const membership = membershipOf(room, call.bot.user.id);
  if (room.botId !== null || (isAdministrator(membership) && (membership.may ?? true))) return;
  refuse(400, "not enough rights to manage pinned messages in the chat");
}

export function pinChatMessage(call: Call, args: Arguments<"pinChatMessage">): true {
  const room = writableRoom(call, args.chat_id, 0);
  const { message } = postOf(room, args.message_id, "message to pin");
  checkPinning(call, room);
  if (!room.pinned.includes(message.message_id)) room.pinned.push(message.message_id);
  const pinned_message = message as NonNullable<Message["pinned_message"]>;
  post(call.state, room, {
    content: { pinned_message },
    from: userOfBot(call.bot),
    silent: args.disable_notification,
  });
  return true;
}

export function unpinChatMessage(call: Call, args: Arguments<"unpinChatMessage">): true {
  const room = writableRoom(call, args.chat_id, 0);
  checkPinning(call, room);
  const id = args.message_id ?? room.pinned.at(-1) ?? 0;
  if (!room.pinned.includes(id)) refuse(400, "message to unpin not found");
  room.pinned.splice(room.pinned.indexOf(id), 1);
  call.state.changed({ type: "edited", chatId: room.chat.id, messageId: id });
  return true;
}
