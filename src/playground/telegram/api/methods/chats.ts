import type { ChatMember, ForumTopic, ReactionType } from "@grammyjs/types";
import { userOfBot } from "../../bots.ts";
import { chatMember, setMembership } from "../../chats/members.ts";
import { post, postOf } from "../../chats/post.ts";
import { isAdministrator, isInside, membershipOf, userById } from "../../chats/rooms.ts";
import { checkTopicName } from "../../chats/topics.ts";
import { fileOf, largestDownload, openPath } from "../../content/files.ts";
import { refuse } from "../../refusal.ts";
import type { CallbackAnswer } from "../../state.ts";
import { type Arguments, type Call, readableRoom, writableRoom } from "./call.ts";

/** How long after a press the bot may still answer it, in milliseconds. */
const answerLife = 15_000;

export function getChat(call: Call, args: Arguments<"getChat">) {
  const room = readableRoom(call, args.chat_id);
  const pinned = room.posts.get(room.pinned.at(-1) ?? 0)?.message;
  return {
    ...room.chat,
    accent_color_id: 0,
    max_reaction_count: 11,
    accepted_gift_types: {
      unlimited_gifts: false,
      limited_gifts: false,
      unique_gifts: false,
      premium_subscription: false,
      gifts_from_channels: false,
    },
    ...(room.chat.type !== "private" && { permissions: room.permissions }),
    ...(room.slowSeconds > 0 && { slow_mode_delay: room.slowSeconds }),
    ...(room.hiddenMembers && { has_hidden_members: true }),
    ...(pinned !== undefined && { pinned_message: pinned }),
  };
}

export function getChatMember(call: Call, args: Arguments<"getChatMember">): ChatMember {
  const room = readableRoom(call, args.chat_id);
  const user = userById(call.state, args.user_id) ?? refuse(400, "PARTICIPANT_ID_INVALID");
  const administers = isAdministrator(membershipOf(room, call.bot.user.id));
  if (room.hiddenMembers && !administers && user.id !== call.bot.user.id)
    refuse(400, "member list is inaccessible");
  return chatMember(user, membershipOf(room, user.id));
}

export function getChatAdministrators(call: Call, args: Arguments<"getChatAdministrators">): ChatMember[] {
  const room = readableRoom(call, args.chat_id);
  if (room.chat.type === "private") refuse(400, "there are no administrators in the private chat");
  return [...room.members].flatMap(([id, membership]) => {
    const user = userById(call.state, id);
    const otherBot = user?.is_bot === true && id !== call.bot.user.id && args.return_bots !== true;
    return user === undefined || otherBot || !isAdministrator(membership)
      ? []
      : [chatMember(user, membership)];
  });
}

export function getChatMemberCount(call: Call, args: Arguments<"getChatMemberCount">): number {
  const room = readableRoom(call, args.chat_id);
  return [...room.members.values()].filter(isInside).length;
}

export function leaveChat(call: Call, args: Arguments<"leaveChat">): true {
  const room = readableRoom(call, args.chat_id);
  if (room.chat.type === "private") refuse(400, "chat member status can't be changed in private chats");
  const { id } = call.bot.user;
  setMembership(call.state, room, id, { status: "left" }, id);
  return true;
}

export function sendChatAction(call: Call, args: Arguments<"sendChatAction">): true {
  writableRoom(call, args.chat_id, 0);
  return true;
}

/** Creating a topic counts as a message. */
export function createForumTopic(call: Call, args: Arguments<"createForumTopic">): ForumTopic {
  const room = writableRoom(call, args.chat_id);
  if (room.chat.is_forum !== true) refuse(400, "the chat is not a forum");
  if (!isAdministrator(membershipOf(room, call.bot.user.id)))
    refuse(400, "not enough rights to create a topic");
  checkTopicName(args.name);
  const icon_color = args.icon_color ?? 0x6fb9f0;
  const content = { forum_topic_created: { name: args.name, icon_color } };
  const { message_id } = post(call.state, room, { content, from: userOfBot(call.bot) });
  room.topics.set(message_id, args.name);
  return { message_thread_id: message_id, name: args.name, icon_color };
}

export function setMessageReaction(call: Call, args: Arguments<"setMessageReaction">): true {
  const room = writableRoom(call, args.chat_id, 0);
  const made = postOf(room, args.message_id, "message to react");
  const reactions: ReactionType[] = args.reaction ?? [];
  if (reactions.length > 1) refuse(400, "REACTIONS_TOO_MANY");
  if (reactions.length === 0) made.reactions.delete(call.bot.user.id);
  else made.reactions.set(call.bot.user.id, reactions);
  call.state.changed({ type: "reaction", chatId: room.chat.id, messageId: args.message_id });
  return true;
}

export function answerCallbackQuery(call: Call, args: Arguments<"answerCallbackQuery">): true {
  const made = call.state.presses.get(args.callback_query_id);
  const gone = made === undefined || call.state.times.machine() - made.at > answerLife;
  if (made?.botId !== call.bot.user.id || gone) {
    refuse(400, "query is too old and response timeout expired or query ID is invalid");
  }
  const { text, show_alert, url } = args;
  if (text !== undefined && text.length > 200) refuse(400, "MESSAGE_TOO_LONG");
  const answer: CallbackAnswer = {
    ...(text !== undefined && { text }),
    ...(show_alert !== undefined && { show_alert }),
    ...(url !== undefined && { url }),
  };
  made.answer ??= answer;
  call.state.changed({ type: "answered", chatId: made.userId });
  return true;
}

export function getFile(call: Call, args: Arguments<"getFile">) {
  const file = fileOf(call.state, args.file_id);
  if (file.bytes.byteLength > largestDownload) refuse(400, "file is too big");
  return {
    file_id: args.file_id,
    file_unique_id: file.uniqueId,
    file_size: file.bytes.byteLength,
    file_path: openPath(call.state, args.file_id),
  };
}
