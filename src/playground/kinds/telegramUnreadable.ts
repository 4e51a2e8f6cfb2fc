import type { Chat, Message, User } from "@grammyjs/types";
import type { Manner } from "../telegram/chats/writing.ts";

/** Messages that bring no words or files to a bot, in the Bot API's own fields. */

const channel: Chat = { id: -1_001_820_000_099, type: "channel", title: "Info Warga Maju" };

export const anotherBot: User = {
  id: 820_000_090,
  is_bot: true,
  first_name: "Bot Cuaca",
  username: "cuaca_maju_bot",
};

/** A reply to a part of a message in another chat. */
export const fromAnotherChat: Manner = {
  external: {
    origin: { type: "channel", chat: channel, message_id: 12, date: 1_795_000_000 },
    chat: channel,
    message_id: 12,
  },
};

export const poll: Partial<Message> = {
  poll: {
    id: "5221",
    question: "Perbaikan kapan?",
    options: [
      { persistent_id: "a", text: "Pagi", voter_count: 0 },
      { persistent_id: "b", text: "Sore", voter_count: 0 },
    ],
    total_voter_count: 0,
    is_closed: false,
    is_anonymous: true,
    type: "regular",
    allows_multiple_answers: false,
    allows_revoting: true,
    members_only: false,
  },
};

export const story: Partial<Message> = { story: { chat: channel, id: 3 } };

export const paid: Partial<Message> = {
  paid_media: { star_count: 5, paid_media: [{ type: "preview", width: 1_280, height: 720 }] },
};

export const giveaway: Partial<Message> = {
  giveaway: { chats: [channel], winners_selection_date: 1_796_000_000, winner_count: 3 },
};

export const gift: Partial<Message> = {
  gift: {
    gift: {
      id: "51",
      star_count: 15,
      sticker: {
        file_id: "gift",
        file_unique_id: "gift",
        type: "custom_emoji",
        width: 512,
        height: 512,
        is_animated: true,
        is_video: false,
      },
    },
  },
};
