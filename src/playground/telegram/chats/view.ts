import type { InlineKeyboardButton, KeyboardButton, Message, MessageEntity, RichText } from "@grammyjs/types";
import type { Post, Room, State } from "../state.ts";
import { isService } from "../updates/deliver.ts";
import { isInside, membershipOf, roomSeenBy, userById } from "./rooms.ts";

type SeenMessage = {
  readonly id: number;
  /** Present on a message that this person alone sees. */
  readonly ephemeralId: number | null;
  readonly from: {
    readonly id: number;
    readonly name: string;
    readonly bot: boolean;
    readonly mine: boolean;
  };
  /** Whole seconds since 1970. */
  readonly date: number;
  /** Text, caption or, for service messages, nothing. */
  readonly text: string;
  readonly entities: readonly MessageEntity[];
  readonly kind:
    | "text"
    | "photo"
    | "document"
    | "voice"
    | "audio"
    | "video"
    | "location"
    | "venue"
    | "contact"
    | "sticker"
    | "service";
  /** For what has a file: its file_id, to be had from `world.file`. */
  readonly fileId: string | null;
  readonly buttons: readonly (readonly InlineKeyboardButton[])[];
  readonly edited: boolean;
  readonly silent: boolean;
  readonly protected: boolean;
  readonly replyTo: number | null;
  readonly album: string | null;
  readonly topic: number | null;
  readonly pinned: boolean;
  readonly reactions: readonly { readonly emoji: string; readonly by: readonly number[] }[];
  /** The Bot API's own object, for what this summary leaves out. */
  readonly message: Message;
};

type SeenKeyboard = {
  readonly messageId: number;
  /** Empty where the bot only asked for a reply. */
  readonly buttons: readonly (readonly Exclude<KeyboardButton, string>[])[];
  readonly placeholder: string | null;
  readonly asksReply: boolean;
};

export type View = {
  readonly chatId: number;
  readonly title: string;
  readonly member: boolean;
  readonly messages: readonly SeenMessage[];
  /** The keyboard shown in place of the letter keys; null for the letter keys. */
  readonly keyboard: SeenKeyboard | null;
};

function kindOf(message: Message): SeenMessage["kind"] {
  if (isService(message)) return "service";
  if (message.venue !== undefined) return "venue";
  const kinds = ["photo", "document", "voice", "audio", "video", "location", "contact", "sticker"] as const;
  return kinds.find((kind) => message[kind] !== undefined) ?? "text";
}

function fileIdOf(message: Message): string | null {
  const file =
    message.photo?.at(-1) ??
    message.document ??
    message.voice ??
    message.audio ??
    message.video ??
    message.sticker;
  return file?.file_id ?? null;
}

function reactionsOf(post: Post): SeenMessage["reactions"] {
  const by = new Map<string, number[]>();
  for (const [who, reactions] of post.reactions) {
    for (const reaction of reactions) {
      if (reaction.type === "emoji") by.set(reaction.emoji, [...(by.get(reaction.emoji) ?? []), who]);
    }
  }
  return [...by].map(([emoji, people]) => ({ emoji, by: people }));
}

/** What clients show of a checklist or a formatted message, a line each. */
function lines({ checklist, rich_message }: Message): string {
  if (rich_message !== undefined) {
    return rich_message.blocks.map((block) => ("text" in block ? plain(block.text) : "")).join("\n");
  }
  if (checklist === undefined) return "";
  const marks = checklist.tasks.map(({ text, completion_date }) => `${completion_date ? "☑" : "☐"} ${text}`);
  return [checklist.title, ...marks].join("\n");
}

function plain(text: RichText): string {
  if (typeof text === "string") return text;
  if (Array.isArray(text)) return text.map(plain).join("");
  return "text" in text ? plain(text.text) : "";
}

function seen(state: State, room: Room, post: Post, userId: number): SeenMessage {
  const { message } = post;
  const masked = message.sender_chat !== undefined;
  const author = masked ? undefined : userById(state, post.by);
  return {
    id: message.message_id,
    ephemeralId: message.ephemeral_message_id ?? null,
    from: {
      id: masked ? room.chat.id : post.by,
      name:
        author === undefined
          ? (room.chat.title ?? "")
          : [author.first_name, author.last_name].join(" ").trim(),
      bot: author?.is_bot ?? false,
      mine: post.by === userId,
    },
    date: message.date,
    text: message.text ?? message.caption ?? lines(message),
    entities: message.entities ?? message.caption_entities ?? [],
    kind: kindOf(message),
    fileId: fileIdOf(message),
    buttons: message.reply_markup?.inline_keyboard ?? [],
    // A changed keyboard alone shows no mark: only new words or files do.
    edited: post.revisions.some(
      (before) =>
        before.text !== message.text ||
        before.caption !== message.caption ||
        lines(before) !== lines(message),
    ),
    silent: post.silent,
    protected: message.has_protected_content ?? false,
    // In a topic every message formally replies to the topic's beginning: clients show no reply there.
    replyTo:
      message.reply_to_message?.forum_topic_created === undefined
        ? (message.reply_to_message?.message_id ?? null)
        : null,
    album: message.media_group_id ?? null,
    topic: message.message_thread_id ?? null,
    pinned: room.pinned.includes(message.message_id),
    reactions: reactionsOf(post),
    message,
  };
}

function keyboardOf(room: Room, userId: number): SeenKeyboard | null {
  const carrier = room.posts.get(room.keyboards.get(userId) ?? 0);
  const shown = carrier?.interface;
  if (carrier === undefined || !shown || "remove_keyboard" in shown) return null;
  const messageId = carrier.message.message_id;
  const placeholder = shown.input_field_placeholder ?? null;
  if (!("keyboard" in shown)) return { messageId, buttons: [], placeholder, asksReply: true };
  const objects = (row: readonly KeyboardButton[]) =>
    row.map((button) => (typeof button === "string" ? { text: button } : button));
  return { messageId, buttons: shown.keyboard.map(objects), placeholder, asksReply: false };
}

/** What a person sees of a chat right now: edits made, deletions gone, in the order of sending. */
export function view(state: State, chatId: number, userId: number): View {
  const room = roomSeenBy(state, userId, chatId);
  const posts = [
    ...room.posts.values(),
    ...[...room.whispers.values()].filter((post) => post.onlyFor === userId),
  ];
  const bot = room.botId === null ? undefined : state.bots.get(room.botId);
  return {
    chatId,
    title: bot?.user.first_name ?? room.chat.title ?? "",
    member: isInside(membershipOf(room, userId)),
    messages: posts.sort((a, b) => a.sentAt - b.sentAt || 0).map((post) => seen(state, room, post, userId)),
    keyboard: keyboardOf(room, userId),
  };
}
