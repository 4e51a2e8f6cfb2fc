import type { placeOf } from "../people/telegramCast.ts";
import { usualPermissions } from "../telegram/chats/permissions.ts";
import type { World } from "../telegram/world.ts";
import type { TelegramKind } from "./telegramKinds.ts";

type At = ReturnType<typeof placeOf>;

const slowest = 60;

/** The bot's own id, of the only one there is. */
function botOf(world: World): number {
  const [bot] = world.bots();
  if (bot === undefined) throw new Error("There is no bot");
  return bot.user.id;
}

/** Opens a topic and lets the room's administrator choose it for one kind of message. */
function topic(name: string, command: string) {
  return (world: World, { userId, chatId }: At): void => {
    world.openForum(chatId);
    const id = world.createTopic(userId, chatId, name);
    world.send(userId, chatId, { text: command }, { topic: id });
  };
}

/**
 * What an administrator changes in a group on Telegram: what its members may send, and what the bot is there. Members'
 * permissions bind the bot only while it is no administrator.
 */
export const telegramRoomKinds: readonly TelegramKind[] = [
  { id: "botMember", send: (world, at) => world.demote(botOf(world), at.chatId, at.userId) },
  { id: "botAdministrator", send: (world, at) => world.promote(botOf(world), at.chatId, at.userId) },
  { id: "noPhotos", send: (world, { chatId }) => world.permit(chatId, { can_send_photos: false }) },
  {
    id: "noFiles",
    send: (world, { chatId }) =>
      world.permit(chatId, {
        can_send_documents: false,
        can_send_videos: false,
        can_send_audios: false,
        can_send_voice_notes: false,
        can_send_video_notes: false,
      }),
  },
  { id: "noWriting", send: (world, { chatId }) => world.permit(chatId, { can_send_messages: false }) },
  { id: "allAllowed", send: (world, { chatId }) => world.permit(chatId, usualPermissions) },
  { id: "slow", send: (world, { chatId }) => world.slowDown(chatId, slowest) },
  { id: "notSlow", send: (world, { chatId }) => world.slowDown(chatId, 0) },
  { id: "topicDesk", send: topic("Meja", "/hubungkan meja") },
  { id: "topicNews", send: topic("Kabar", "/hubungkan kabar") },
  { id: "generalClosed", send: (world, at) => general(world, at, world.closeTopic) },
  { id: "generalOpen", send: (world, at) => general(world, at, world.reopenTopic) },
];

function general(world: World, { userId, chatId }: At, change: World["closeTopic"]): void {
  world.openForum(chatId);
  change(userId, chatId, null);
}
