import type { Message, PhotoSize } from "grammy/types";
import type { MediaKind } from "../../../core/message/input.ts";
import type { MediaRef, RawInput } from "../../../ports/inbound.ts";
import { unread } from "./unreadKinds.ts";

/** A message's content, with commands still as text; null for a service message about the chat. */
export function contentOf(message: Message, quoted: string | null): RawInput | null {
  const media = (of: MediaRef): RawInput => ({
    type: "media",
    kind: of.kind,
    media: of,
    caption: message.caption ?? "",
    album: message.media_group_id ?? null,
    quoted,
  });

  if (message.text !== undefined) return { type: "text", text: message.text, quoted };
  if (message.photo !== undefined) return media(photo(message.photo));
  if (message.live_photo !== undefined) {
    const { live_photo } = message;
    return media(live_photo.photo === undefined ? file("video", live_photo) : photo(live_photo.photo));
  }
  // An animation also has a `document`. Without a caption it is a GIF from the keyboard, with one a clip
  // without sound.
  if (message.animation !== undefined) {
    return message.caption === undefined ? { type: "noise" } : media(file("video", message.animation));
  }
  if (message.sticker !== undefined) return { type: "noise" };
  if (message.voice !== undefined) return media(file("voice", message.voice));
  if (message.video !== undefined) return media(file("video", message.video));
  if (message.video_note !== undefined) return media(file("video", message.video_note));
  if (message.audio !== undefined) return media(file("audio", message.audio));
  if (message.document !== undefined) return media(file("document", message.document));
  // A venue also carries a `location`.
  if (message.venue !== undefined) {
    const { location, title, address } = message.venue;
    const label = [title, address].filter((part) => part !== "").join(", ");
    return { type: "place", latitude: location.latitude, longitude: location.longitude, label, quoted };
  }
  if (message.location !== undefined) {
    const { latitude, longitude } = message.location;
    return { type: "place", latitude, longitude, label: "", quoted };
  }
  if (message.rich_message !== undefined) {
    return { type: "text", text: plainText(message.rich_message.blocks), quoted };
  }
  const what = Object.keys(message).find((key) => !envelope.has(key));
  return what !== undefined && chatNews.has(what) ? null : unread(what ?? "empty");
}

/** The largest size of a photo. */
function photo(sizes: readonly PhotoSize[]): MediaRef {
  const largest = sizes.reduce<PhotoSize | undefined>(
    (best, size) =>
      best !== undefined && best.width * best.height >= size.width * size.height ? best : size,
    undefined,
  );
  if (largest === undefined) throw new TypeError("A photo without sizes");
  return { ...file("photo", largest), mime: "image/jpeg" };
}

type TelegramFile = {
  readonly file_id: string;
  readonly file_unique_id: string;
  readonly file_size?: number;
  readonly mime_type?: string;
  readonly file_name?: string;
};

function file(kind: MediaKind, of: TelegramFile): MediaRef {
  return {
    kind,
    remote: of.file_id,
    bytes: of.file_size ?? null,
    mime: of.mime_type ?? null,
    name: of.file_name ?? null,
    mark: of.file_unique_id,
  };
}

/** Fields around the content, to find the name of an unknown content. */
const envelope: ReadonlySet<string> = new Set([
  "message_id",
  "message_thread_id",
  "direct_messages_topic",
  "from",
  "sender_chat",
  "sender_boost_count",
  "sender_business_bot",
  "sender_tag",
  "date",
  "edit_date",
  "chat",
  "forward_origin",
  "is_topic_message",
  "is_automatic_forward",
  "reply_to_message",
  "external_reply",
  "quote",
  "reply_to_story",
  "via_bot",
  "has_protected_content",
  "is_from_offline",
  "media_group_id",
  "author_signature",
  "link_preview_options",
  "effect_id",
  "reply_markup",
  "entities",
  "caption",
  "caption_entities",
  "show_caption_above_media",
  "has_media_spoiler",
]);

/** Service messages about a private chat, which need no answer; in groups they are never read. */
const chatNews: ReadonlySet<string> = new Set([
  "pinned_message",
  "message_auto_delete_timer_changed",
  "write_access_allowed",
  "connected_website",
  "chat_background_set",
  "proximity_alert_triggered",
  "forum_topic_created",
  "forum_topic_edited",
  "forum_topic_closed",
  "forum_topic_reopened",
  "boost_added",
  "checklist_tasks_done",
  "checklist_tasks_added",
  "poll_option_added",
  "poll_option_deleted",
]);

/**
 * The text of a formatted message, one line for each part with text. Formats are nested and new ones are
 * added with every version of the Bot API, so this only relies on what they share: text is in strings under
 * the key `text`.
 */
function plainText(part: unknown): string {
  if (typeof part === "string") return part;
  if (Array.isArray(part)) {
    const inline = part.some((piece) => typeof piece === "string");
    return part
      .map(plainText)
      .filter((words) => words !== "")
      .join(inline ? "" : "\n");
  }
  if (typeof part !== "object" || part === null) return "";
  const lines: string[] = [];
  for (const [key, value] of Object.entries(part)) {
    if (key === "text" || typeof value === "object") lines.push(plainText(value));
  }
  return lines.filter((words) => words !== "").join("\n");
}
