import { refuse } from "../refusal.ts";
import type { Room, State } from "../state.ts";
import { erase, post } from "./post.ts";
import { generalTopic } from "./rights.ts";
import { groupRoom, isAdministrator, membershipOf, personOf } from "./rooms.ts";

const iconColor = 0x6fb9f0;

/** A person who administers the forum, in it. */
function manager(state: State, userId: number, chatId: number) {
  const room = groupRoom(state, chatId);
  if (room.chat.is_forum !== true) throw new Error(`Group ${chatId} has no topics`);
  if (!isAdministrator(membershipOf(room, userId)))
    throw new Error(`Person ${userId} doesn't manage topics in ${chatId}`);
  return { room, user: personOf(state, userId).user };
}

/** Turns a group into a forum. */
export function openForum(room: Room): void {
  if (room.chat.type === "supergroup") room.chat = { ...room.chat, is_forum: true };
}

/** A person makes a topic; returns its id, which is that of the message that announces it. */
export function createTopic(state: State, userId: number, chatId: number, name: string): number {
  const { room, user } = manager(state, userId, chatId);
  const content = { forum_topic_created: { name, icon_color: iconColor } };
  const { message_id } = post(state, room, { content, from: user });
  room.topics.set(message_id, name);
  return message_id;
}

/** Closes a topic, null for General, or opens it again. */
export function setTopicClosed(
  state: State,
  userId: number,
  chatId: number,
  topic: number | null,
  closed: boolean,
): void {
  const { room, user } = manager(state, userId, chatId);
  const of = topic ?? generalTopic;
  if (topic !== null && !room.topics.has(topic)) throw new Error(`There is no topic ${topic} in ${chatId}`);
  if (room.closedTopics.has(of) === closed) return;
  if (closed) room.closedTopics.add(of);
  else room.closedTopics.delete(of);
  const content = closed ? { forum_topic_closed: {} as const } : { forum_topic_reopened: {} as const };
  post(state, room, { content, from: user, ...(topic !== null && { topic }), silent: true });
}

/** Deletes a topic with all that was written in it. Bots aren't told. */
export function deleteTopic(state: State, userId: number, chatId: number, topic: number): void {
  const { room } = manager(state, userId, chatId);
  if (!room.topics.delete(topic)) throw new Error(`There is no topic ${topic} in ${chatId}`);
  room.closedTopics.delete(topic);
  for (const [id, { message }] of [...room.posts])
    if (id === topic || message.message_thread_id === topic) erase(state, room, id);
}

/** The message that a topic began with, to which what is written in it formally replies. */
export function topicStart(room: Room, topic: number | undefined) {
  return topic === undefined ? undefined : room.posts.get(topic)?.message;
}

/** Refuses a name that no topic may have. */
export function checkTopicName(name: string): void {
  if (name.length < 1 || name.length > 128) refuse(400, "TOPIC_TITLE_INVALID");
}
