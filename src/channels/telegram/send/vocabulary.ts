import type { FileObstacle, Obstacle, TopicObstacle } from "../../../core/letters/rooms/obstacle.ts";

/** What one of the Bot API's refusals asks for. */
export type Meaning =
  /** It wasn't sent and may be later; not for as long as it takes, since nothing says that it ever will. */
  | { readonly do: "retry" }
  /** Nothing can be written there now: it waits until the person or the room is back. */
  | { readonly do: "park"; readonly obstacle: Obstacle }
  /** Sent otherwise: into the General topic, without the files, or the file as a document. */
  | { readonly do: "fall_back"; readonly from: TopicObstacle | FileObstacle | "slow" }
  | { readonly do: "as_document" }
  /** What was asked for is so already. */
  | { readonly do: "done" }
  /** We sent what no chat takes. Of a message with a file, the words still go. */
  | { readonly do: "our_fault" };

type Row = readonly [says: RegExp, means: Meaning];

const park = (obstacle: Obstacle, ...says: readonly RegExp[]): readonly Row[] =>
  says.map((one) => [one, { do: "park", obstacle }]);
const fallBack = (from: TopicObstacle | FileObstacle | "slow", ...says: readonly RegExp[]): readonly Row[] =>
  says.map((one) => [one, { do: "fall_back", from }]);
const each = (means: Meaning, ...says: readonly RegExp[]): readonly Row[] => says.map((one) => [one, means]);

/**
 * What the Bot API answers with 400 and 403 to sends, edits and deletions; the first row that fits counts.
 * Sources: tdlib/telegram-bot-api 01a3679 (Client.cpp: fail_query_with_error, check_chat_access,
 * check_message_topic), tdlib/td 022d602 (can_send_message_content, DialogManager, ForumTopicManager,
 * NetQueryDelayer), and, in capitals, what Telegram's servers say, which passes through unchanged.
 */
export const vocabulary: readonly Row[] = [
  // The group, our place in it, or the person.
  ...park(
    "gone",
    /\bchat not found/i,
    /bot was (kicked from|blocked by)/,
    /bot is not a member of/,
    /(group|supergroup|channel) chat was (deleted|deactivated)/,
    /chat is deactivated/i,
    /have no access to the (chat|user)|can't access the (chat|user)/i,
    /user is deactivated|INPUT_USER_DEACTIVATED|USER_DEACTIVATED/,
    /bot can't (initiate conversation|send messages to bots)/,
    /USER_IS_BLOCKED|YOU_BLOCKED_USER|USER_IS_BOT|USER_ID_INVALID/,
    /PEER_ID_INVALID|CHAT_ID_INVALID|CHANNEL_(PRIVATE|INVALID|BANNED|MONOFORUM_UNSUPPORTED)/,
    /PRIVACY_PREMIUM_REQUIRED|ALLOW_PAYMENT_REQUIRED|USER_PRIVACY_RESTRICTED/,
  ),
  // Topics: `General` isn't named, so that refusing it parks (see errors.ts).
  ...fallBack("topic_closed", /TOPIC_CLOSED/),
  ...fallBack(
    "topic_gone",
    /TOPIC_(DELETED|ID_INVALID)/,
    /message thread not found/i,
    /(top )?forum topic message not found|(invalid|unknown) forum topic/i,
    /can't access the topic/i,
  ),
  // Kinds of files that the chat doesn't take. Albums aren't allowed in slow mode.
  ...fallBack("photo", /rights to send photos|CHAT_SEND_PHOTOS_FORBIDDEN/),
  ...fallBack("video", /rights to send (videos|video notes|animations)/),
  ...fallBack("video", /CHAT_SEND_(VIDEOS|ROUNDVIDEOS|GIFS)_FORBIDDEN/),
  ...fallBack("document", /rights to send documents|CHAT_SEND_DOCS_FORBIDDEN/),
  ...fallBack("audio", /rights to send music|CHAT_SEND_AUDIOS_FORBIDDEN/),
  ...fallBack("voice", /rights to send voice notes|CHAT_SEND_VOICES_FORBIDDEN/),
  ...fallBack("files", /CHAT_SEND_MEDIA_FORBIDDEN|rights to send paid media/),
  ...fallBack("slow", /SLOWMODE_MULTI_MSGS_DISABLED/),
  // Words, or anything at all. Places and contacts take the same right as words.
  ...park(
    "writing",
    /not enough rights to send (text messages|locations|live locations|venues|contacts)/,
    /not enough rights to send the rich message/,
    /have no (rights to send|write access)/i,
    /need administrator rights in the channel/i,
    /CHAT_(WRITE_FORBIDDEN|RESTRICTED|GUEST_SEND_FORBIDDEN|ADMIN_REQUIRED|SEND_[A-Z]+_FORBIDDEN)/,
    /USER_BANNED_IN_CHANNEL|USER_RESTRICTED/,
  ),
  // Kinds of a file that are refused where a document isn't.
  ...each(
    { do: "as_document" },
    /PHOTO_(INVALID_DIMENSIONS|EXT_INVALID|SAVE_FILE_INVALID|INVALID)|IMAGE_PROCESS_FAILED/,
    /too big for a photo/,
    /VOICE_MESSAGES_FORBIDDEN|user restricted receiving of (voice|video) note/i,
    /VIDEO_CONTENT_TYPE_INVALID/,
  ),
  ...each({ do: "done" }, /message is not modified|MESSAGE_NOT_MODIFIED/),
  ...each({ do: "done" }, /message to (delete|react) not found/),
  // Their servers' own trouble, which comes as 400 too.
  ...each(
    { do: "retry" },
    /MSG_WAIT_(FAILED|TIMEOUT)|WORKER_BUSY|FLOOD_|TIMEOUT/,
    /FILE_(PART_\d+_MISSING|UPLOAD_RESTART|REFERENCE)/,
    /(message|group) send failed|failed to upload file|message was not sent/i,
    /FROZEN_METHOD_INVALID/,
  ),
  // What we ask wrongly.
  ...each(
    { do: "our_fault" },
    /can't parse|(is|are) empty|must be non-empty|must be encoded in UTF-8|is too long|too much/i,
    /message to (edit|be replied) not found|message can't be (edited|deleted)|no (text|caption) in the message/,
    /MESSAGE_(ID_INVALID|TOO_LONG|EMPTY|AUTHOR_REQUIRED|EDIT_TIME_EXPIRED|DELETE_FORBIDDEN)|INPUT_TEXT_/,
    /ENTIT(Y|IES)_|BUTTON_|REPLY_MARKUP_|MEDIA_|RANDOM_ID_|FILE_|DOCUMENT_|WEBPAGE_|VIDEO_|GROUPED_/,
    /REACTION|wrong (file identifier|remote file|HTTP URL|type)|file of type|too many messages/i,
    /SEND_AS_PEER_INVALID|BOT_[A-Z_]+|MSG_ID_INVALID|CHAT_FORWARDS_RESTRICTED|QUOTE_TEXT_INVALID/,
  ),
];

/** What to do about the answer; of unknown words, a 403 closes the chat and a 400 is ours. */
export function meaningOf(code: number, description: string): Meaning {
  const known = vocabulary.find(([says]) => says.test(description));
  if (known !== undefined) return known[1];
  return code === 403 ? { do: "park", obstacle: "gone" } : { do: "our_fault" };
}
