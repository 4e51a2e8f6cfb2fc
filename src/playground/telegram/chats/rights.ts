import { refuse, refuseForPace } from "../refusal.ts";
import type { Bot, Membership, Room, SendingRight, State } from "../state.ts";
import { isAdministrator, membershipOf } from "./rooms.ts";

/** What is sent, in the words of the refusal, with the right that it takes. */
const kinds = {
  text: { right: "can_send_messages", words: "text messages" },
  photo: { right: "can_send_photos", words: "photos" },
  video: { right: "can_send_videos", words: "videos" },
  document: { right: "can_send_documents", words: "documents" },
  audio: { right: "can_send_audios", words: "music" },
  voice: { right: "can_send_voice_notes", words: "voice notes" },
  location: { right: "can_send_messages", words: "locations" },
  venue: { right: "can_send_messages", words: "venues" },
  contact: { right: "can_send_messages", words: "contacts" },
} as const satisfies Readonly<Record<string, { readonly right: SendingRight; readonly words: string }>>;

export type Kind = keyof typeof kinds;

/** The topic that every forum has; bots name it by leaving message_thread_id out. */
export const generalTopic = 1;

/** Whether somebody with this membership may send what takes the right: administrators always may. */
export function maySend(room: Room, membership: Membership, right: SendingRight): boolean {
  if (isAdministrator(membership)) return true;
  if (room.permissions[right] === false) return false;
  return membership.status !== "restricted" || restrictedMay(membership, right);
}

/** Whether the restriction of one member leaves the right. */
export function restrictedMay({ may, withheld }: Membership, right: SendingRight): boolean {
  return withheld === undefined ? may === true : !withheld.includes(right);
}

/** Refuses, in Telegram's words, what the chat doesn't let the bot send. */
export function checkRights(bot: Bot, room: Room, sent: readonly Kind[]): void {
  if (room.chat.type === "private") return;
  const membership = membershipOf(room, bot.user.id);
  for (const kind of sent) {
    const { right, words } = kinds[kind];
    if (!maySend(room, membership, right)) refuse(400, `not enough rights to send ${words} to the chat`);
  }
}

/** Whether its messages may be in topics. */
export function hasTopics({ chat }: Room): boolean {
  return chat.type === "private" || chat.is_forum === true;
}

/** Refuses a topic that doesn't exist, or that is closed to those who don't manage topics. */
export function checkTopic(bot: Bot, room: Room, topic: number | undefined): void {
  // In groups without topics the parameter means nothing.
  if (!hasTopics(room)) return;
  if (topic !== undefined && !room.topics.has(topic)) refuse(400, "message thread not found");
  const closed = room.closedTopics.has(topic ?? generalTopic);
  if (closed && !isAdministrator(membershipOf(room, bot.user.id))) refuse(400, "TOPIC_CLOSED");
}

/** Slow mode: one message of a member in so many seconds, and no album. Counts this one. */
export function checkSlowMode(state: State, bot: Bot, room: Room, amount: number): void {
  if (room.slowSeconds === 0 || isAdministrator(membershipOf(room, bot.user.id))) return;
  if (amount > 1) refuse(400, "SLOWMODE_MULTI_MSGS_DISABLED");
  const now = state.times.machine();
  const last = room.lastByBot.get(bot.user.id);
  const wait = last === undefined ? 0 : last + room.slowSeconds * 1_000 - now;
  if (wait > 0) refuseForPace(Math.ceil(wait / 1_000));
  room.lastByBot.set(bot.user.id, now);
}
