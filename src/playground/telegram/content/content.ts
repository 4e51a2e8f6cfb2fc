import type { Checklist, Contact, Location, Message, MessageEntity, RichText } from "@grammyjs/types";
import { personOf } from "../chats/rooms.ts";
import type { State } from "../state.ts";
import { keepAudio, keepDocument, keepPhoto, keepVideo, keepVoice, type Upload } from "./files.ts";
import { captionText, messageText } from "./text.ts";

/** What a person can put into a message. */
export type Content =
  | { readonly text: string; readonly entities?: readonly MessageEntity[] }
  | { readonly photo: Upload; readonly caption?: string }
  | { readonly document: Upload; readonly caption?: string }
  | { readonly voice: Upload; readonly seconds: number; readonly caption?: string }
  | { readonly audio: Upload; readonly seconds: number; readonly caption?: string }
  | { readonly video: Upload; readonly seconds: number; readonly caption?: string }
  | { readonly livePhoto: { readonly photo: Upload; readonly clip: Upload }; readonly caption?: string }
  | { readonly checklist: { readonly title: string; readonly tasks: readonly string[] } }
  /** A formatted message of these paragraphs. */
  | { readonly paragraphs: readonly RichText[] }
  | { readonly location: Location }
  | { readonly venue: { readonly location: Location; readonly title: string; readonly address: string } }
  | { readonly sticker: { readonly emoji: string } }
  | { readonly contact: Contact | "own" }
  /** Whatever else a message can hold, in the Bot API's own fields: a poll, a dice, what comes next year. */
  | { readonly other: Partial<Message> };

/** The fields of a caption, none where there is none. */
export const withCaption = (raw: string | undefined): Partial<Message> => {
  const { text, entities } = captionText(raw);
  if (text === "") return {};
  return { caption: text, ...(entities.length > 0 && { caption_entities: [...entities] }) };
};

/** The fields of a text message, with the entities that Telegram finds. */
export function textFields(raw: string, given: readonly MessageEntity[] = []): Partial<Message> {
  const { text, entities } = messageText(raw, given);
  return { text, ...(entities.length > 0 && { entities: [...entities] }) };
}

/** The fields that make a message what it is; files are kept on the way. */
export function fieldsOf(state: State, userId: number, content: Content): Partial<Message> {
  if ("text" in content) return textFields(content.text, content.entities);
  if ("location" in content) return { location: content.location };
  if ("venue" in content) return { venue: content.venue, location: content.venue.location };
  if ("sticker" in content) return { sticker: stickerOf(state, content.sticker.emoji) };
  if ("contact" in content) return { contact: contactOf(state, userId, content.contact) };
  if ("checklist" in content) return { checklist: checklistOf(content.checklist) };
  if ("paragraphs" in content) return richFields(content.paragraphs);
  if ("other" in content) return content.other;
  return { ...mediaOf(state, content), ...withCaption(content.caption) };
}

function mediaOf(state: State, content: Extract<Content, { caption?: string }>): Partial<Message> {
  if ("photo" in content) return { photo: keepPhoto(state, content.photo) };
  if ("document" in content) return { document: keepDocument(state, content.document) };
  if ("voice" in content) return { voice: keepVoice(state, content.voice, content.seconds) };
  if ("livePhoto" in content) return livePhotoOf(state, content.livePhoto);
  if ("audio" in content) return { audio: keepAudio(state, content.audio, content.seconds) };
  return { video: keepVideo(state, content.video, content.seconds) };
}

/** As the Bot API has it: the photo stands in the message, too, for clients that don't know live ones. */
function livePhotoOf(state: State, { photo, clip }: { photo: Upload; clip: Upload }): Partial<Message> {
  const sizes = keepPhoto(state, photo);
  const { file_name: _, ...video } = keepVideo(state, clip, 3, { width: 1_280, height: 960 });
  return { photo: sizes, live_photo: { ...video, photo: sizes } };
}

function checklistOf({ title, tasks }: { title: string; tasks: readonly string[] }): Checklist {
  return {
    title,
    tasks: tasks.map((text, index) => ({ id: index + 1, text })),
    others_can_mark_tasks_as_done: true,
  };
}

export function richFields(paragraphs: readonly RichText[]): Partial<Message> {
  return { rich_message: { blocks: paragraphs.map((text) => ({ type: "paragraph", text })) } };
}

function contactOf(state: State, userId: number, contact: Contact | "own"): Contact {
  if (contact !== "own") return contact;
  const { user, phone } = personOf(state, userId);
  if (phone === undefined) throw new Error(`Person ${userId} has no phone number to share`);
  const last = user.last_name === undefined ? {} : { last_name: user.last_name };
  return { phone_number: phone, first_name: user.first_name, ...last, user_id: userId };
}

function stickerOf(state: State, emoji: string): NonNullable<Message["sticker"]> {
  const { file_id, file_unique_id } = keepDocument(state, { bytes: Buffer.from(emoji), mime: "image/webp" });
  return {
    file_id,
    file_unique_id,
    type: "regular",
    width: 512,
    height: 512,
    is_animated: false,
    is_video: false,
    emoji,
  };
}
