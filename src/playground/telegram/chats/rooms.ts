import type { Chat, User } from "@grammyjs/types";
import { userOfBot } from "../bots.ts";
import { refuse } from "../refusal.ts";
import type { Bot, Membership, Person, Room, State } from "../state.ts";
import { usualPermissions } from "./permissions.ts";

/** The stand-in sender of anonymous administrators' messages, the same in every group. */
export const anonymousAdministrator: User = {
  id: 1087968824,
  is_bot: true,
  first_name: "Group",
  username: "GroupAnonymousBot",
};

export function personOf(state: State, userId: number): Person {
  const person = state.people.get(userId);
  if (person === undefined) throw new Error(`There is no person ${userId} in this world`);
  return person;
}

/** A person or a bot, as they stand in messages; undefined when nobody has that id. */
export function userById(state: State, id: number): User | undefined {
  const bot = state.bots.get(id);
  return bot === undefined ? state.people.get(id)?.user : userOfBot(bot);
}

const emptyRoom = (key: string, chat: Chat, botId: number | null, hiddenMembers: boolean): Room => ({
  key,
  chat,
  botId,
  members: new Map(),
  posts: new Map(),
  whispers: new Map(),
  keyboards: new Map(),
  topics: new Map(),
  closedTopics: new Set(),
  slowSeconds: 0,
  lastByBot: new Map(),
  pinned: [],
  hiddenMembers,
  permissions: usualPermissions,
  lastMessageId: 0,
  migratedTo: null,
});

/** The chat between a person and a bot; made on first use. */
export function privateRoom(state: State, userId: number, bot: Bot): Room {
  const key = `${userId} with ${bot.user.id}`;
  const known = state.rooms.get(key);
  if (known !== undefined) return known;
  const { user } = personOf(state, userId);
  const chat: Chat = {
    id: userId,
    type: "private",
    first_name: user.first_name,
    ...(user.last_name !== undefined && { last_name: user.last_name }),
    ...(user.username !== undefined && { username: user.username }),
  };
  const room = emptyRoom(key, chat, bot.user.id, false);
  room.members.set(userId, { status: "member" }).set(bot.user.id, { status: "member" });
  state.rooms.set(key, room);
  return room;
}

export type GroupWanted = {
  /** Taken as it is; without one the group gets the next that is free. */
  readonly id?: number;
  /** Its messages are numbered from the next number on. */
  readonly messagesAfter?: number;
  readonly title: string;
  readonly kind: "group" | "supergroup";
  readonly creator: number;
  readonly forum?: boolean;
  readonly username?: string;
  readonly hiddenMembers?: boolean;
};

/** Makes a group (negative id) or a supergroup (-100…). */
export function addGroup(state: State, wanted: GroupWanted): Room {
  const first = wanted.kind === "group" ? -4_000_000 : -1_001_000_000_000;
  const id = wanted.id ?? first - state.serial();
  const chat: Chat =
    wanted.kind === "group"
      ? { id, type: "group", title: wanted.title }
      : {
          id,
          type: "supergroup",
          title: wanted.title,
          ...(wanted.username !== undefined && { username: wanted.username }),
          ...(wanted.forum === true && { is_forum: true }),
        };
  const room = emptyRoom(String(id), chat, null, wanted.hiddenMembers ?? false);
  room.members.set(wanted.creator, { status: "creator" });
  room.lastMessageId = wanted.messagesAfter ?? 0;
  state.rooms.set(room.key, room);
  return room;
}

/** A group by its id. */
export function groupRoom(state: State, chatId: number): Room {
  const room = state.rooms.get(String(chatId));
  if (room === undefined) throw new Error(`There is no group ${chatId} in this world`);
  return room;
}

/**
 * The chat that a person means. In private chats people know a chat by the bot's id and bots by the person's:
 * both work, the person's own id only where there is a single bot.
 */
export function roomSeenBy(state: State, userId: number, chatId: number): Room {
  if (chatId < 0) return groupRoom(state, chatId);
  const bot = state.bots.get(chatId);
  if (bot !== undefined) return privateRoom(state, userId, bot);
  const [only, another] = [...state.bots.values()];
  if (chatId === userId && only !== undefined && another === undefined)
    return privateRoom(state, userId, only);
  throw new Error(`Person ${userId} has no chat ${chatId}`);
}

export function membershipOf(room: Room, userId: number): Membership {
  return room.members.get(userId) ?? { status: "left" };
}

export function isAdministrator(membership: Membership): boolean {
  return membership.status === "creator" || membership.status === "administrator";
}

/** Whether somebody with this membership is in the chat. */
export function isInside(membership: Membership): boolean {
  return membership.status !== "left" && membership.status !== "kicked";
}

/** The chat that a bot means by `chat_id`: a number, the same in digits, or the @username of a supergroup. */
export function roomForBot(state: State, bot: Bot, chatId: number | string | undefined): Room {
  if (chatId === undefined || chatId === "") refuse(400, "chat_id is empty");
  if (typeof chatId === "string" && chatId.startsWith("@")) {
    const wanted = chatId.slice(1).toLowerCase();
    const named = [...state.rooms.values()].find(
      ({ chat }) => chat.type === "supergroup" && chat.username?.toLowerCase() === wanted,
    );
    return named ?? refuse(400, "chat not found");
  }
  const id = Number(chatId);
  if (id > 0) return state.people.has(id) ? privateRoom(state, id, bot) : refuse(400, "chat not found");
  const room = state.rooms.get(String(id));
  if (room === undefined || !room.members.has(bot.user.id)) return refuse(400, "chat not found");
  return room;
}

/** Refuses as the real server does where the bot may not write (or, with `reading`, not even look). */
export function checkAccess(state: State, bot: Bot, room: Room, reading = false): void {
  const { chat } = room;
  if (chat.type === "private") {
    const person = personOf(state, chat.id);
    if (reading) return;
    if (person.deactivated) refuse(403, "user is deactivated");
    if (person.blocked.has(bot.user.id)) refuse(403, "bot was blocked by the user");
    if (!person.started.has(bot.user.id)) refuse(403, "bot can't initiate conversation with a user");
    return;
  }
  if (room.migratedTo !== null && !reading) {
    refuse(400, "group chat was upgraded to a supergroup chat", { migrate_to_chat_id: room.migratedTo });
  }
  const membership = membershipOf(room, bot.user.id);
  const quiet = reading && chat.type === "group";
  if (membership.status === "kicked" && !quiet) refuse(403, `bot was kicked from the ${chat.type} chat`);
  if (membership.status === "left" && !quiet) refuse(403, `bot is not a member of the ${chat.type} chat`);
}
