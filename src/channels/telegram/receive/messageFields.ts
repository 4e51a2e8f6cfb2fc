import type { Message } from "grammy/types";
import type { UnreadKind } from "../../../core/message/input.ts";
import type { RawInput } from "../../../ports/inbound.ts";

/** What becomes of a message's field in a person's own chat. In groups, only what is meant for us gets this far. */
type Fate =
  /** `contentOf` or `parse` takes it. */
  | "read"
  /** Stands beside a content and is none. */
  | "around"
  /** Something happened in the chat, and nobody spoke to us: no answer. */
  | "news"
  /** Can't be read, which its sender is told, by this name for it. */
  | { readonly unread: UnreadKind | "other" };

const cannot = (unread: UnreadKind | "other"): Fate => ({ unread });

/**
 * Every field of a message in the Bot API, and what becomes of it. A version of the types with a further field, or
 * without one of these, doesn't compile until it is decided here. Fields that the installed types don't know are told
 * of as unread.
 */
export const messageFields: Readonly<Record<keyof Message, Fate>> = {
  // Words and files.
  text: "read",
  rich_message: "read",
  checklist: "read",
  // Becomes an edit of the checklist, as which it may come too.
  checklist_tasks_added: "read",
  photo: "read",
  live_photo: "read",
  video: "read",
  video_note: "read",
  animation: "read",
  voice: "read",
  audio: "read",
  document: "read",
  sticker: "read",
  location: "read",
  venue: "read",

  // Where the group is, and who is in it.
  migrate_to_chat_id: "read",
  migrate_from_chat_id: "read",
  left_chat_member: "read",

  poll: cannot("poll"),
  contact: cannot("contact"),
  users_shared: cannot("contact"),
  chat_shared: cannot("contact"),
  story: cannot("story"),
  paid_media: cannot("paid"),
  dice: cannot("game"),
  game: cannot("game"),
  gift: cannot("gift"),
  unique_gift: cannot("gift"),
  gift_upgrade_sent: cannot("gift"),
  giveaway: cannot("giveaway"),
  giveaway_created: cannot("giveaway"),
  giveaway_winners: cannot("giveaway"),
  giveaway_completed: cannot("giveaway"),
  invoice: cannot("payment"),
  successful_payment: cannot("payment"),
  refunded_payment: cannot("payment"),
  passport_data: cannot("other"),
  web_app_data: cannot("other"),

  message_id: "around",
  ephemeral_message_id: "around",
  message_thread_id: "around",
  is_topic_message: "around",
  direct_messages_topic: "around",
  from: "around",
  sender_chat: "around",
  sender_tag: "around",
  sender_boost_count: "around",
  sender_business_bot: "around",
  author_signature: "around",
  receiver_user: "around",
  chat: "around",
  date: "around",
  edit_date: "around",
  // Messages with these aren't for us: `notForUs`.
  business_connection_id: "around",
  guest_query_id: "around",
  guest_bot_caller_user: "around",
  guest_bot_caller_chat: "around",
  // Whether the words are the sender's own: `isSecondHand`.
  forward_origin: "around",
  is_automatic_forward: "around",
  via_bot: "around",
  // What is replied to. Quoted words are ours, or somebody else's from another chat: only what is added counts.
  reply_to_message: "around",
  reply_to_story: "around",
  reply_to_checklist_task_id: "around",
  reply_to_poll_option_id: "around",
  external_reply: "around",
  quote: "around",
  media_group_id: "around",
  entities: "around",
  caption: "around",
  caption_entities: "around",
  show_caption_above_media: "around",
  has_media_spoiler: "around",
  has_protected_content: "around",
  is_from_offline: "around",
  is_paid_post: "around",
  paid_star_count: "around",
  suggested_post_info: "around",
  link_preview_options: "around",
  effect_id: "around",
  reply_markup: "around",

  pinned_message: "news",
  checklist_tasks_done: "news",
  poll_option_added: "news",
  poll_option_deleted: "news",
  message_auto_delete_timer_changed: "news",
  chat_background_set: "news",
  write_access_allowed: "news",
  connected_website: "news",
  proximity_alert_triggered: "news",
  managed_bot_created: "news",
  boost_added: "news",
  paid_message_price_changed: "news",
  direct_message_price_changed: "news",
  suggested_post_approved: "news",
  suggested_post_approval_failed: "news",
  suggested_post_declined: "news",
  suggested_post_paid: "news",
  suggested_post_refunded: "news",
  // People who came in or were added; the bot's own coming is an update of its own.
  new_chat_members: "read",
  group_chat_created: "news",
  supergroup_chat_created: "news",
  channel_chat_created: "news",
  chat_owner_left: "news",
  chat_owner_changed: "news",
  community_chat_added: "news",
  community_chat_removed: "news",
  community_chat_joined: "news",
  new_chat_title: "news",
  new_chat_photo: "news",
  delete_chat_photo: "news",
  forum_topic_created: "news",
  forum_topic_edited: "news",
  forum_topic_closed: "news",
  forum_topic_reopened: "news",
  general_forum_topic_hidden: "news",
  general_forum_topic_unhidden: "news",
  video_chat_scheduled: "news",
  video_chat_started: "news",
  video_chat_ended: "news",
  video_chat_participants_invited: "news",
};

const fates: ReadonlyMap<string, Fate> = new Map(Object.entries(messageFields));

/** A message without anything that `contentOf` takes: unread, with people's name for it; null for news of the chat. */
export function unreadIn(message: Message): RawInput | null {
  const names = Object.keys(message);
  for (const name of names) {
    const fate = fates.get(name);
    if (typeof fate === "object") return unread(name, fate.unread);
  }
  if (names.some((name) => fates.get(name) === "news")) return null;
  return unread(names.find((name) => !fates.has(name)) ?? "empty", "other");
}

function unread(what: string, kind: UnreadKind | "other"): RawInput {
  return kind === "other" ? { type: "unknown", what } : { type: "unknown", what, kind };
}
