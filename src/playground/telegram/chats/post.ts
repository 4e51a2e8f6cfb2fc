import type { InlineKeyboardMarkup, Message, User } from "@grammyjs/types";
import { refuse } from "../refusal.ts";
import type { Post, ReplyInterface, Room, State } from "../state.ts";
import { hears, tell } from "../updates/deliver.ts";

export type Draft = {
  /** The fields that make the message what it is: text, photo, location, … */
  readonly content: Partial<Message>;
  readonly from: User;
  /** The real author, if `from` is a stand-in (anonymous administrators). */
  readonly by?: number;
  readonly replyTo?: Message | undefined;
  readonly silent?: boolean | undefined;
  readonly protect?: boolean | undefined;
  readonly inline?: InlineKeyboardMarkup | undefined;
  readonly interface?: ReplyInterface | null;
  readonly topic?: number | undefined;
  readonly onlyFor?: User | undefined;
};

/** Ephemeral messages have their own range of ids, so that mixing up the two kinds is noticed. */
const firstWhisper = 1_000_000_000;

function nextMessageId(state: State, room: Room): number {
  const bot = room.botId === null ? undefined : state.bots.get(room.botId);
  // All private chats of a bot share one numbering.
  if (bot !== undefined) {
    bot.lastPrivateMessageId += 1;
    return bot.lastPrivateMessageId;
  }
  room.lastMessageId += 1;
  return room.lastMessageId;
}

/** A replied message as it stands inside its reply: without what it replied to itself. */
function asReplied(message: Message): NonNullable<Message["reply_to_message"]> {
  const { reply_to_message: _, ...rest } = message;
  return rest as NonNullable<Message["reply_to_message"]>;
}

function messageOf(state: State, room: Room, draft: Draft): Message {
  const { onlyFor } = draft;
  return {
    ...draft.content,
    message_id: onlyFor === undefined ? nextMessageId(state, room) : 0,
    ...(onlyFor !== undefined && {
      ephemeral_message_id: firstWhisper + state.serial(),
      receiver_user: onlyFor,
    }),
    from: draft.from,
    chat: room.chat,
    date: state.seconds(),
    ...(draft.topic !== undefined && { message_thread_id: draft.topic, is_topic_message: true }),
    ...(draft.replyTo !== undefined && { reply_to_message: asReplied(draft.replyTo) }),
    ...(draft.protect === true && { has_protected_content: true }),
    ...(draft.inline !== undefined && { reply_markup: draft.inline }),
  };
}

/** The people whose reply keyboard a message changes: all, or with `selective` those mentioned or replied to. */
function addressees(state: State, room: Room, message: Message, selective: boolean): number[] {
  const people = [...room.members.keys()].filter((id) => state.people.has(id));
  if (!selective) return people;
  const text = message.text ?? message.caption ?? "";
  return people.filter((id) => {
    const username = state.people.get(id)?.user.username;
    const mentioned = (message.entities ?? []).some((entity) =>
      entity.type === "text_mention"
        ? entity.user.id === id
        : entity.type === "mention" &&
          text.slice(entity.offset + 1, entity.offset + entity.length) === username,
    );
    return mentioned || message.reply_to_message?.from?.id === id;
  });
}

function showInterface(state: State, room: Room, post: Post): void {
  const shown = post.interface;
  if (shown === null) return;
  for (const userId of addressees(state, room, post.message, shown.selective ?? false)) {
    if ("remove_keyboard" in shown) room.keyboards.delete(userId);
    else room.keyboards.set(userId, post.message.message_id);
  }
}

/** Puts a message into a chat and tells the bots that may hear of it. */
export function post(state: State, room: Room, draft: Draft): Message {
  const message = messageOf(state, room, draft);
  const made: Post = {
    message,
    by: draft.by ?? draft.from.id,
    silent: draft.silent ?? false,
    sentAt: state.times.machine(),
    interface: draft.interface ?? null,
    onlyFor: draft.onlyFor?.id ?? null,
    reactions: new Map(),
    revisions: [],
  };
  if (message.ephemeral_message_id !== undefined) room.whispers.set(message.ephemeral_message_id, made);
  else room.posts.set(message.message_id, made);
  showInterface(state, room, made);
  if (made.onlyFor === null) tellBots(state, room, made, "message");
  state.changed({ type: "message", chatId: room.chat.id, messageId: message.message_id });
  return message;
}

function tellBots(state: State, room: Room, made: Post, type: "message" | "edited_message"): void {
  for (const bot of state.bots.values()) {
    if (hears(bot, room, made.message, made.by))
      tell(state, bot, type, { [type]: made.message }, room.chat.id);
  }
}

/** Replaces what a message says; `byPerson` dates the edit and tells the bots, as only people's edits do. */
export function revise(state: State, room: Room, made: Post, message: Message, byPerson: boolean): Message {
  made.revisions.push(made.message);
  made.message = { ...message, edit_date: state.seconds() };
  if (byPerson) tellBots(state, room, made, "edited_message");
  state.changed({ type: "edited", chatId: room.chat.id, messageId: message.message_id });
  return made.message;
}

/** Takes a message out of a chat, and the reply keyboard that hung on it. */
export function erase(state: State, room: Room, messageId: number): void {
  room.posts.delete(messageId);
  for (const [userId, carrier] of room.keyboards) {
    if (carrier === messageId) room.keyboards.delete(userId);
  }
  state.changed({ type: "deleted", chatId: room.chat.id, messageId });
}

/** A message by its id; `what` names it in the refusal, as in "message to edit not found". */
export function postOf(room: Room, messageId: number | undefined, what: string): Post {
  if (messageId === undefined || messageId <= 0) refuse(400, "message identifier is not specified");
  return room.posts.get(Number(messageId)) ?? refuse(400, `${what} not found`);
}
