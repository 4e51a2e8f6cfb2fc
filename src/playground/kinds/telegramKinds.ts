import type { Message } from "@grammyjs/types";
import type { placeOf } from "../people/telegramCast.ts";
import { samplePicture } from "../site/pictures.ts";
import type { World } from "../telegram/world.ts";
import type { KindId } from "./kind.ts";
import * as unreadable from "./telegramUnreadable.ts";

type At = ReturnType<typeof placeOf>;

export type TelegramKind = {
  readonly id: KindId;
  /** The person sends it from their seat; an error's words are shown to them. */
  readonly send: (world: World, at: At) => unknown;
};

/**
 * What a person on Telegram can send besides what the page's own buttons send. One more is a row here and its name in
 * the part `kinds` of both `locales/…/playground.json`; the page needs nothing else.
 */
export const telegramKinds: readonly TelegramKind[] = [
  {
    id: "checklist",
    send: (world, { userId, chatId }) =>
      world.send(userId, chatId, {
        checklist: { title: "Jalan rusak depan pasar kliwon", tasks: ["lubang besar", "lampu jalan mati"] },
      }),
  },
  {
    id: "checklistTicked",
    send: (world, at) =>
      world.changeChecklist(at.userId, at.chatId, lastOwn(world, at, "checklist"), { tick: 1 }),
  },
  {
    id: "checklistMore",
    send: (world, at) =>
      world.changeChecklist(at.userId, at.chatId, lastOwn(world, at, "checklist"), { add: "selokan mampet" }),
  },
  {
    id: "formatted",
    send: (world, { userId, chatId }) =>
      world.send(userId, chatId, {
        paragraphs: [["Jalan ", { type: "bold", text: "rusak parah" }], "di depan pasar kliwon"],
      }),
  },
  {
    id: "formattedEdited",
    send: (world, at) =>
      world.edit(at.userId, at.chatId, lastOwn(world, at, "rich_message"), {
        paragraphs: [
          ["Jalan ", { type: "bold", text: "rusak parah" }],
          "di depan pasar kliwon, sudah 3 bulan",
        ],
      }),
  },
  {
    id: "livePhoto",
    send: async (world, { userId, chatId }) =>
      world.send(userId, chatId, {
        livePhoto: { photo: { bytes: await samplePicture("pothole") }, clip: { bytes: Buffer.from("clip") } },
        caption: "jalan berlubang",
      }),
  },
  {
    id: "quote",
    send: (world, { userId, chatId }) => {
      const letter = world
        .view(chatId, userId)
        .messages.findLast(({ from, text }) => from.bot && text !== "");
      if (letter === undefined) throw new Error("The bot has written nothing yet");
      const quote = letter.text.split("\n")[0] ?? "";
      return world.send(userId, chatId, { text: "ini maksudnya apa?" }, { replyTo: letter.id, quote });
    },
  },
  {
    id: "elsewhere",
    send: (world, { userId, chatId }) =>
      world.send(userId, chatId, { text: "tolong yang ini ditindaklanjuti" }, unreadable.fromAnotherChat),
  },
  {
    id: "viaBot",
    send: (world, { userId, chatId }) =>
      world.send(userId, chatId, { text: "jalan rusak depan pasar kliwon" }, { via: unreadable.anotherBot }),
  },
  {
    id: "contact",
    send: (world, { userId, chatId }) =>
      world.send(userId, chatId, { contact: { phone_number: "+6281200000099", first_name: "Pak RT" } }),
  },
  {
    id: "sticker",
    send: (world, { userId, chatId }) => world.send(userId, chatId, { sticker: { emoji: "👍" } }),
  },
  { id: "poll", send: other(unreadable.poll) },
  { id: "dice", send: other({ dice: { emoji: "🎲", value: 4 } }) },
  { id: "story", send: other(unreadable.story) },
  { id: "paid", send: other(unreadable.paid) },
  { id: "giveaway", send: other(unreadable.giveaway) },
  { id: "gift", send: other(unreadable.gift) },
  { id: "timer", send: other({ message_auto_delete_timer_changed: { message_auto_delete_time: 86_400 } }) },
];

function other(fields: Partial<Message>) {
  return (world: World, { userId, chatId }: At) => world.send(userId, chatId, { other: fields });
}

/** The person's latest message with this field. */
function lastOwn(world: World, { userId, chatId }: At, field: "checklist" | "rich_message"): number {
  const { messages } = world.view(chatId, userId);
  const own = messages.findLast(({ from, message }) => from.mine && message[field] !== undefined);
  if (own === undefined) throw new Error("Send one first");
  return own.id;
}
