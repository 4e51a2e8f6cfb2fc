import type { Message, Update } from "@grammyjs/types";
import { isAdministrator, isInside, membershipOf } from "../chats/rooms.ts";
import type { Bot, Room, State, UpdateType } from "../state.ts";

const day = 24 * 60 * 60 * 1_000;
/** Presses expire sooner than other updates. */
const pressLife = 150 * 1_000;

/** Kinds of updates that a bot only gets if it asks for them. */
const onlyOnRequest: readonly UpdateType[] = ["chat_member", "message_reaction", "message_reaction_count"];

/** Each kind of update has its own lane per chat or person, as the real server's webhook queues have. */
const laneNumbers: Partial<Record<UpdateType, number>> = {
  callback_query: 2,
  my_chat_member: 5,
  chat_member: 5,
  message_reaction: 8,
};

function wants(bot: Bot, type: UpdateType): boolean {
  return bot.allowed === null ? !onlyOnRequest.includes(type) : bot.allowed.has(type);
}

/** Puts an update into a bot's queue, unless the bot has said that it doesn't want its kind. */
export function tell(state: State, bot: Bot, type: UpdateType, body: Partial<Update>, laneId: number): void {
  if (!wants(bot, type)) return;
  const life = type === "callback_query" ? pressLife : day;
  const { update_id: _, ...rest } = body;
  bot.queue.push(rest, `${laneNumbers[type] ?? 0} ${laneId}`, state.times.machine() + life);
  state.onUpdate(bot);
}

const serviceFields = [
  "new_chat_members",
  "left_chat_member",
  "migrate_to_chat_id",
  "migrate_from_chat_id",
  "pinned_message",
  "forum_topic_created",
  "forum_topic_closed",
  "forum_topic_reopened",
  "group_chat_created",
  "supergroup_chat_created",
  "checklist_tasks_done",
  "checklist_tasks_added",
  "message_auto_delete_timer_changed",
  "chat_background_set",
  "gift",
] as const satisfies readonly (keyof Message)[];

export function isService(message: Message): boolean {
  return serviceFields.some((field) => message[field] !== undefined);
}

/** The command that a message opens with, in lower case and without its slash; null where it opens otherwise. */
function openingCommand(message: Message): string | null {
  const text = message.text ?? message.caption ?? "";
  const first = (message.entities ?? message.caption_entities ?? [])[0];
  if (first?.type !== "bot_command" || first.offset !== 0) return null;
  return text.slice(1, first.length).toLowerCase();
}

/** Privacy mode: commands that aren't another bot's, replies to the bot, mentions of it. */
function isMeantFor(bot: Bot, message: Message): boolean {
  const username = bot.user.username.toLowerCase();
  const command = openingCommand(message);
  if (command !== null && (!command.includes("@") || command.endsWith(`@${username}`))) return true;
  if (message.reply_to_message?.from?.id === bot.user.id) return true;
  const text = message.text ?? message.caption ?? "";
  return (message.entities ?? message.caption_entities ?? []).some((entity) => {
    if (entity.type === "text_mention") return entity.user.id === bot.user.id;
    const words = text.slice(entity.offset, entity.offset + entity.length).toLowerCase();
    return entity.type === "mention" && words === `@${username}`;
  });
}

/** Whether Telegram shows a message to this bot. */
export function hears(bot: Bot, room: Room, message: Message, by: number): boolean {
  if (room.botId !== null) return room.botId === bot.user.id && (by !== bot.user.id || isService(message));
  const membership = membershipOf(room, bot.user.id);
  if (isService(message)) return isInside(membership) || message.left_chat_member?.id === bot.user.id;
  const fromBot = message.from?.is_bot === true && message.sender_chat === undefined;
  if (!isInside(membership) || fromBot) return false;
  return isAdministrator(membership) || bot.user.can_read_all_group_messages || isMeantFor(bot, message);
}
