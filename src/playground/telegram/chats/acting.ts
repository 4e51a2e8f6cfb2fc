import type { KeyboardButton, Location, Message, ReactionType } from "@grammyjs/types";
import type { Bot, Press, Room, State } from "../state.ts";
import { tell } from "../updates/deliver.ts";
import { setMembership } from "./members.ts";
import { erase, post, postOf } from "./post.ts";
import {
  addGroup,
  groupRoom,
  isAdministrator,
  isInside,
  membershipOf,
  personOf,
  privateRoom,
  roomSeenBy,
} from "./rooms.ts";
import { send } from "./writing.ts";

/** Which inline button: what stands on it, or its place counted from 0. */
export type ButtonChoice = string | { readonly row: number; readonly column: number };

/**
 * A person presses an inline button. The returned press holds the bot's answer once there is one.
 * Buttons that open an address reach no bot, so that pressing one is an error here.
 */
export function press(
  state: State,
  userId: number,
  chatId: number,
  messageId: number,
  choice: ButtonChoice,
): Press {
  const room = roomSeenBy(state, userId, chatId);
  if (!isInside(membershipOf(room, userId))) throw new Error(`Person ${userId} isn't in chat ${chatId}`);
  const { message, by } = room.posts.get(messageId) ?? whisperFor(room, userId, messageId);
  const rows = message.reply_markup?.inline_keyboard ?? [];
  const button =
    typeof choice === "string"
      ? rows.flat().find(({ text }) => text === choice)
      : rows[choice.row]?.[choice.column];
  if (button === undefined) throw new Error(`Message ${messageId} has no button ${JSON.stringify(choice)}`);
  if (!("callback_data" in button)) throw new Error(`The button ${button.text} is no callback button`);
  const bot = state.bots.get(by);
  if (bot === undefined) throw new Error(`Message ${messageId} isn't by a bot`);

  const id = String(4_000_000_000_000_000_000n + BigInt(state.serial()));
  const made: Press = { id, botId: by, userId, at: state.times.machine(), answer: null };
  state.presses.set(id, made);
  const from = personOf(state, userId).user;
  const query = { id, from, message, chat_instance: String(room.chat.id * 7), data: button.callback_data };
  tell(state, bot, "callback_query", { callback_query: query }, userId);
  state.changed({ type: "pressed", chatId: room.chat.id, messageId });
  return made;
}

function whisperFor(room: Room, userId: number, id: number) {
  const whisper = room.whispers.get(id);
  if (whisper?.onlyFor !== userId) throw new Error(`There is no message ${id} in this chat`);
  return whisper;
}

/**
 * A person taps a button of their reply keyboard: its text is sent, their contact shared, or `at` as their place.
 * In groups the text goes as a reply to the keyboard's message, so that bots in privacy mode hear it.
 */
export function tap(state: State, userId: number, chatId: number, label: string, at?: Location): Message {
  const room = roomSeenBy(state, userId, chatId);
  const carrier = room.posts.get(room.keyboards.get(userId) ?? 0);
  const shown = carrier?.interface;
  if (carrier === undefined || !shown || !("keyboard" in shown))
    throw new Error("There is no keyboard to tap");
  const wanted = (button: KeyboardButton) => (typeof button === "string" ? button : button.text) === label;
  const button = shown.keyboard.flat().find(wanted);
  if (button === undefined) throw new Error(`The keyboard has no button ${label}`);
  if (shown.one_time_keyboard === true) room.keyboards.delete(userId);
  const { message_id } = carrier.message;
  const manner = room.botId === null ? { replyTo: message_id } : {};
  if (typeof button === "object" && "request_contact" in button) {
    return send(state, userId, chatId, { contact: "own" }, { replyTo: message_id });
  }
  if (typeof button === "object" && "request_location" in button) {
    if (at === undefined) throw new Error("This button shares a location: say which");
    return send(state, userId, chatId, { location: at }, { replyTo: message_id });
  }
  return send(state, userId, chatId, { text: label }, manner);
}

/** Sets or, with null, takes back a person's reaction. */
export function react(
  state: State,
  userId: number,
  chatId: number,
  messageId: number,
  emoji: string | null,
): void {
  const room = roomSeenBy(state, userId, chatId);
  const made = postOf(room, messageId, "message to react");
  const was = made.reactions.get(userId) ?? [];
  const is: ReactionType[] = emoji === null ? [] : [{ type: "emoji", emoji: emoji as "👍" }];
  if (is.length === 0) made.reactions.delete(userId);
  else made.reactions.set(userId, is);
  const { user } = personOf(state, userId);
  const dated = { chat: room.chat, message_id: messageId, user, date: state.seconds() };
  for (const bot of state.bots.values()) {
    const told = room.botId === bot.user.id || isAdministrator(membershipOf(room, bot.user.id));
    const body = { ...dated, old_reaction: was, new_reaction: is };
    if (told) tell(state, bot, "message_reaction", { message_reaction: body }, room.chat.id);
  }
  state.changed({ type: "reaction", chatId: room.chat.id, messageId });
}

/** A person deletes a message for everyone. Bots aren't told: the Bot API has no such update. */
export function deleteAsPerson(state: State, userId: number, chatId: number, messageId: number): void {
  const room = roomSeenBy(state, userId, chatId);
  const made = postOf(room, messageId, "message to delete");
  const may = room.botId !== null || made.by === userId || isAdministrator(membershipOf(room, userId));
  if (!may) throw new Error(`Person ${userId} may not delete message ${messageId}`);
  erase(state, room, messageId);
}

/** A person blocks a bot, or lifts the block. */
export function setBlocked(state: State, userId: number, bot: Bot, blocked: boolean): void {
  const person = personOf(state, userId);
  if (person.blocked.has(bot.user.id) === blocked) return;
  if (blocked) person.blocked.add(bot.user.id);
  else person.blocked.delete(bot.user.id);
  const room = privateRoom(state, userId, bot);
  setMembership(state, room, bot.user.id, { status: blocked ? "kicked" : "member" }, userId);
}

/** Turns a basic group into a supergroup with a new id and returns that id. */
export function migrate(state: State, chatId: number, actorId: number): number {
  const old = groupRoom(state, chatId);
  if (old.chat.type !== "group") throw new Error("Only basic groups become supergroups");
  const actor = personOf(state, actorId).user;
  const made = addGroup(state, { title: old.chat.title, kind: "supergroup", creator: actorId });
  for (const [id, membership] of old.members) made.members.set(id, membership);
  const migrate_to_chat_id = made.chat.id;
  post(state, old, { content: { migrate_to_chat_id }, from: actor, silent: true });
  old.migratedTo = migrate_to_chat_id;
  post(state, made, { content: { migrate_from_chat_id: chatId }, from: actor, silent: true });
  return migrate_to_chat_id;
}
