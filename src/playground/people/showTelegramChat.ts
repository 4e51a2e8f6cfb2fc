import type { Message } from "@grammyjs/types";
import type {
  ShownChat,
  ShownFile,
  ShownKey,
  ShownMessage,
  ShownService,
  TelegramSeat,
} from "../shown/chat.ts";
import type { World } from "../telegram/world.ts";
import { placeOf } from "./telegramCast.ts";

type View = ReturnType<World["view"]>;
type SeenMessage = View["messages"][number];
type SeenKeyboard = NonNullable<View["keyboard"]>;

/** Most messages of a chat that the page gets. */
const mostMessages = 300;

const quotedLength = 120;

/** What a seat sees of its chat. */
export function showChat(world: World, seat: TelegramSeat): ShownChat {
  const { userId, chatId, group } = placeOf(seat);
  const { title, messages, keyboard } = world.view(chatId, userId);
  const waiting = waitingFor(world, chatId);
  return {
    seat,
    title,
    group,
    started: group || messages.length > 0,
    messages: messages.slice(-mostMessages).map((message) => showMessage(message, waiting, userId)),
    keyboard: keyboard === null || keyboard.asksReply ? null : showKeyboard(keyboard),
  };
}

function waitingFor(world: World, chatId: number): ReadonlySet<number> {
  const updates = world
    .bots()
    .flatMap((bot) => bot.queue.pending(Date.now()))
    .map(({ update }) => update.message ?? update.edited_message);
  return new Set(updates.flatMap((message) => (message?.chat.id === chatId ? [message.message_id] : [])));
}

function showMessage(seen: SeenMessage, waiting: ReadonlySet<number>, userId: number): ShownMessage {
  const { message, from } = seen;
  const delivery = waiting.has(seen.id) ? "waiting" : "arrived";
  return {
    id: seen.ephemeralId === null ? seen.id : -seen.ephemeralId,
    from,
    date: seen.date,
    kind: seen.kind,
    text: seen.text,
    entities: seen.entities.map((entity) => ({
      type: entity.type,
      offset: entity.offset,
      length: entity.length,
      url: entity.type === "text_link" ? entity.url : null,
    })),
    file: showFile(seen.fileId, message),
    place: showPlace(message),
    contact:
      message.contact === undefined
        ? null
        : { name: message.contact.first_name, phone: message.contact.phone_number },
    sticker: message.sticker?.emoji ?? null,
    service: seen.kind === "service" ? showService(message) : null,
    buttons: seen.buttons.map((row) =>
      row.map((button) => ({ text: button.text, url: "url" in button ? button.url : null })),
    ),
    edited: seen.edited,
    deleted: false,
    whispered: seen.ephemeralId !== null,
    protected: seen.protected,
    silent: seen.silent,
    replyTo: showReplied(message),
    reactions: seen.reactions.map(({ emoji, by }) => ({
      emoji,
      count: by.length,
      mine: by.includes(userId),
    })),
    delivery: from.mine ? delivery : null,
  };
}

function showFile(fileId: string | null, message: Message): ShownFile | null {
  if (fileId === null || message.sticker !== undefined) return null;
  const photo = message.photo?.at(-1);
  const other = message.document ?? message.voice ?? message.audio ?? message.video;
  const timed = message.voice ?? message.audio ?? message.video;
  const named = message.document ?? message.audio ?? message.video;
  return {
    id: fileId,
    name: named?.file_name ?? null,
    mime: photo === undefined ? (other?.mime_type ?? null) : "image/jpeg",
    bytes: (photo ?? other)?.file_size ?? null,
    seconds: timed?.duration ?? null,
    width: (photo ?? message.video)?.width ?? null,
    height: (photo ?? message.video)?.height ?? null,
  };
}

function showPlace({ location, venue }: Message): ShownMessage["place"] {
  if (location === undefined) return null;
  const { latitude, longitude } = location;
  return { latitude, longitude, title: venue?.title ?? null, address: venue?.address ?? null };
}

function showService(message: Message): ShownService {
  const names = (people: readonly { readonly first_name: string }[]) =>
    people.map(({ first_name }) => first_name);
  if (message.new_chat_members !== undefined)
    return { type: "joined", names: names(message.new_chat_members) };
  if (message.left_chat_member !== undefined)
    return { type: "left", names: names([message.left_chat_member]) };
  if (message.pinned_message !== undefined) return { type: "pinned", names: [] };
  if (message.group_chat_created === true || message.supergroup_chat_created === true) {
    return { type: "created", names: [] };
  }
  return { type: "other", names: [] };
}

function showReplied({ reply_to_message: replied, quote }: Message): ShownMessage["replyTo"] {
  if (replied === undefined) return null;
  const words = quote?.text ?? replied.text ?? replied.caption ?? "";
  const oneLine = words.replace(/\s+/g, " ");
  const text = oneLine.length > quotedLength ? `${oneLine.slice(0, quotedLength)}…` : oneLine;
  return { id: replied.message_id, name: replied.from?.first_name ?? "", text };
}

function showKeyboard({ buttons, placeholder }: SeenKeyboard): ShownChat["keyboard"] {
  const rows = buttons.map((row) =>
    row.map((button): ShownKey => {
      if ("request_location" in button) return { text: button.text, asks: "place" };
      return { text: button.text, asks: "request_contact" in button ? "contact" : null };
    }),
  );
  return { rows, placeholder };
}
