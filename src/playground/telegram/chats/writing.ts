import type { ExternalReplyInfo, Message, MessageOrigin, RichText, User } from "@grammyjs/types";
import { type Content, fieldsOf, richFields, textFields, withCaption } from "../content/content.ts";
import type { Upload } from "../content/files.ts";
import type { Room, State } from "../state.ts";
import { post, postOf, revise } from "./post.ts";
import { maySend } from "./rights.ts";
import {
  anonymousAdministrator,
  isAdministrator,
  isInside,
  membershipOf,
  personOf,
  roomSeenBy,
} from "./rooms.ts";
import { topicStart } from "./topics.ts";

export type Manner = {
  readonly replyTo?: number;
  /** Words of the replied message that are quoted. */
  readonly quote?: string;
  readonly topic?: number;
  /** As the group itself; the writer must be an administrator. */
  readonly anonymous?: boolean;
  readonly silent?: boolean;
  /** A forward: whose words these are. A plain name is somebody who hides their account. */
  readonly forwardedFrom?: MessageOrigin | string;
  /** A reply to a message of another chat. */
  readonly external?: ExternalReplyInfo;
  /** The bot whose inline result this is. */
  readonly via?: User;
};

function originOf(state: State, from: MessageOrigin | string): MessageOrigin {
  if (typeof from !== "string") return from;
  return { type: "hidden_user", sender_user_name: from, date: state.seconds() };
}

/** Checks that a person may write in a chat, and in private chats counts as having started the bot. */
function enter(state: State, userId: number, room: Room): void {
  if (room.migratedTo !== null) throw new Error(`The group has become the supergroup ${room.migratedTo}`);
  const membership = membershipOf(room, userId);
  if (!isInside(membership) || !maySend(room, membership, "can_send_messages")) {
    throw new Error(`Person ${userId} can't write in chat ${room.chat.id}`);
  }
  if (room.botId === null) return;
  const person = personOf(state, userId);
  if (person.blocked.has(room.botId))
    throw new Error(`Person ${userId} has blocked the bot: unblock it first`);
  person.started.add(room.botId);
}

/** A bot's request for a reply ends once the person has replied. */
function answerForceReply(room: Room, userId: number, replyTo: number | undefined): void {
  const asked = room.posts.get(replyTo ?? 0)?.interface;
  const open = room.keyboards.get(userId) === replyTo;
  if (open && asked && "force_reply" in asked) room.keyboards.delete(userId);
}

function put(state: State, userId: number, room: Room, fields: Partial<Message>, manner: Manner): Message {
  const { user } = personOf(state, userId);
  const replied =
    manner.replyTo === undefined ? undefined : postOf(room, manner.replyTo, "message to be replied");
  answerForceReply(room, userId, manner.replyTo);
  const position = manner.quote === undefined ? -1 : (replied?.message.text ?? "").indexOf(manner.quote);
  const masked = manner.anonymous === true;
  if (masked && !isAdministrator(membershipOf(room, userId))) {
    throw new Error("Only administrators write as the group");
  }
  const title = masked ? membershipOf(room, userId).title : undefined;
  return post(state, room, {
    content: {
      ...fields,
      ...(masked && { sender_chat: room.chat }),
      ...(title !== undefined && { author_signature: title }),
      ...(manner.forwardedFrom !== undefined && { forward_origin: originOf(state, manner.forwardedFrom) }),
      ...(manner.external !== undefined && { external_reply: manner.external }),
      ...(manner.via !== undefined && { via_bot: manner.via }),
      ...(manner.quote !== undefined &&
        position >= 0 && { quote: { text: manner.quote, position, is_manual: true } }),
    },
    from: masked ? anonymousAdministrator : user,
    by: userId,
    replyTo: replied?.message ?? topicStart(room, manner.topic),
    silent: manner.silent,
    topic: manner.topic,
  });
}

/** A person writes in a chat; the message is returned as bots see it. */
export function send(
  state: State,
  userId: number,
  chatId: number,
  content: Content,
  manner: Manner = {},
): Message {
  const room = roomSeenBy(state, userId, chatId);
  enter(state, userId, room);
  return put(state, userId, room, fieldsOf(state, userId, content), manner);
}

export type AlbumItem = Extract<Content, { photo: Upload } | { video: Upload } | { document: Upload }>;

/** Two to ten photos and videos, or documents, at once: as many messages, with one media_group_id and no end. */
export function sendAlbum(
  state: State,
  userId: number,
  chatId: number,
  items: readonly AlbumItem[],
  manner: Manner = {},
): Message[] {
  if (items.length < 2 || items.length > 10) throw new Error("An album has 2 to 10 items");
  const room = roomSeenBy(state, userId, chatId);
  enter(state, userId, room);
  const media_group_id = albumId(state);
  return items.map((item) =>
    put(state, userId, room, { ...fieldsOf(state, userId, item), media_group_id }, manner),
  );
}

/** A new media_group_id, long and in digits as the real ones. */
export function albumId(state: State): string {
  return String(13_000_000_000_000_000n + BigInt(state.serial()));
}

/** What a person makes of their own message: another text, caption, or formatted text. */
export type OwnChange =
  | { readonly text: string }
  | { readonly caption: string }
  | { readonly paragraphs: readonly RichText[] };

/** A person edits their own message. */
export function editOwn(
  state: State,
  userId: number,
  chatId: number,
  messageId: number,
  change: OwnChange,
): Message {
  const room = roomSeenBy(state, userId, chatId);
  const made = postOf(room, messageId, "message to edit");
  if (made.by !== userId) throw new Error("People edit their own messages only");
  const fields =
    "text" in change
      ? textFields(change.text)
      : "caption" in change
        ? withCaption(change.caption)
        : richFields(change.paragraphs);
  const { entities: _, caption_entities: __, caption: ___, ...kept } = made.message;
  return revise(state, room, made, { ...kept, ...fields }, true);
}
