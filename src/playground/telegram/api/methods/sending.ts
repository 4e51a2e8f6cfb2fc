import type { Message } from "@grammyjs/types";
import { post, postOf } from "../../chats/post.ts";
import type { Kind } from "../../chats/rights.ts";
import { albumId } from "../../chats/writing.ts";
import { textFields } from "../../content/content.ts";
import { keepAudio, keepDocument, keepPhoto, keepVideo, keepVoice } from "../../content/files.ts";
import { refuse } from "../../refusal.ts";
import {
  type Arguments,
  type Call,
  captionFields,
  fileFor,
  formatted,
  prepare,
  readableRoom,
} from "./call.ts";

export function sendMessage(call: Call, args: Arguments<"sendMessage">): Message {
  const { room, base } = prepare(call, args, "text");
  const { text, entities } = formatted(args.text, args);
  const preview = args.link_preview_options;
  const content = {
    ...textFields(text, entities),
    ...(preview !== undefined && { link_preview_options: preview }),
  };
  return post(call.state, room, { ...base, content });
}

export function sendPhoto(call: Call, args: Arguments<"sendPhoto">): Message {
  const { room, base } = prepare(call, args, "photo");
  const photo = keepPhoto(call.state, fileFor(call, args.photo, "photo"));
  return post(call.state, room, { ...base, content: { photo, ...captionFields(args) } });
}

export function sendDocument(call: Call, args: Arguments<"sendDocument">): Message {
  const { room, base } = prepare(call, args, "document");
  const document = keepDocument(call.state, fileFor(call, args.document, "document"));
  return post(call.state, room, { ...base, content: { document, ...captionFields(args) } });
}

export function sendVoice(call: Call, args: Arguments<"sendVoice">): Message {
  const { room, base } = prepare(call, args, "voice");
  const voice = keepVoice(call.state, fileFor(call, args.voice, "voice"), args.duration ?? 0);
  return post(call.state, room, { ...base, content: { voice, ...captionFields(args) } });
}

export function sendAudio(call: Call, args: Arguments<"sendAudio">): Message {
  const { room, base } = prepare(call, args, "audio");
  const audio = keepAudio(call.state, fileFor(call, args.audio, "audio"), args.duration ?? 0);
  return post(call.state, room, { ...base, content: { audio, ...captionFields(args) } });
}

export function sendVideo(call: Call, args: Arguments<"sendVideo">): Message {
  const { room, base } = prepare(call, args, "video");
  const { width, height } = args;
  const size = width === undefined || height === undefined ? undefined : { width, height };
  const video = keepVideo(call.state, fileFor(call, args.video, "video"), args.duration ?? 0, size);
  return post(call.state, room, { ...base, content: { video, ...captionFields(args) } });
}

export function sendLocation(call: Call, args: Arguments<"sendLocation">): Message {
  const { room, base } = prepare(call, args, "location");
  const { latitude, longitude } = args;
  return post(call.state, room, { ...base, content: { location: { latitude, longitude } } });
}

export function sendVenue(call: Call, args: Arguments<"sendVenue">): Message {
  const { room, base } = prepare(call, args, "venue");
  const location = { latitude: args.latitude, longitude: args.longitude };
  const venue = { location, title: args.title, address: args.address };
  return post(call.state, room, { ...base, content: { venue, location } });
}

export function sendContact(call: Call, args: Arguments<"sendContact">): Message {
  const { room, base } = prepare(call, args, "contact");
  const last = args.last_name === undefined ? {} : { last_name: args.last_name };
  const contact = { phone_number: args.phone_number, first_name: args.first_name, ...last };
  return post(call.state, room, { ...base, content: { contact } });
}

type AlbumMedia = Arguments<"sendMediaGroup">["media"][number];

function mediaFields(call: Call, item: AlbumMedia): Partial<Message> {
  const { state } = call;
  const caption = captionFields(item);
  switch (item.type) {
    case "photo":
      return { photo: keepPhoto(state, fileFor(call, item.media, "photo")), ...caption };
    case "document":
      return { document: keepDocument(state, fileFor(call, item.media, "document")), ...caption };
    case "audio":
      return { audio: keepAudio(state, fileFor(call, item.media, "audio"), item.duration ?? 0), ...caption };
    case "video":
      return { video: keepVideo(state, fileFor(call, item.media, "video"), item.duration ?? 0), ...caption };
    case "live_photo":
      return refuse(400, "the playground sends no live photos");
  }
}

/** An album: photos and videos, or documents, or audio files. Each item counts as a message. */
export function sendMediaGroup(call: Call, args: Arguments<"sendMediaGroup">): Message[] {
  const items = [...args.media];
  if (items.length === 0) refuse(400, "there are no messages to send");
  if (items.length > 10) refuse(400, "too many messages to send as an album");
  const { room, base } = prepare(
    call,
    args,
    ...items.map(({ type }) => (type === "live_photo" ? "photo" : type)),
  );
  const contents = items.map((item) => mediaFields(call, item));
  const media_group_id = albumId(call.state);
  return contents.map((content) =>
    post(call.state, room, { ...base, content: { ...content, media_group_id } }),
  );
}

const contentFields = [
  ...["text", "entities", "caption", "caption_entities", "photo", "document", "voice", "audio", "video"],
  ...["location", "venue", "contact", "sticker"],
];

/** The fields that make a message what it is, without those that tie it to its place. */
function contentOf(message: Message): Partial<Message> {
  return Object.fromEntries(Object.entries(message).filter(([field]) => contentFields.includes(field)));
}

function kindOf(message: Message): Kind {
  return kindNames.find((kind) => message[kind] !== undefined) ?? "text";
}

const kindNames = ["photo", "video", "document", "audio", "voice", "venue", "location", "contact"] as const;

export function forwardMessage(call: Call, args: Arguments<"forwardMessage">): Message {
  const from = readableRoom(call, args.from_chat_id);
  const { message } = postOf(from, args.message_id, "message to forward");
  if (message.has_protected_content === true)
    refuse(400, "message has protected content and can't be forwarded");
  const { room, base } = prepare(call, args, kindOf(message));
  const sender_user = message.from ?? base.from;
  const forward_origin = { type: "user", sender_user, date: message.date } as const;
  return post(call.state, room, { ...base, content: { ...contentOf(message), forward_origin } });
}

export function copyMessage(call: Call, args: Arguments<"copyMessage">): { message_id: number } {
  const from = readableRoom(call, args.from_chat_id);
  const { message } = postOf(from, args.message_id, "message to copy");
  if (message.has_protected_content === true) refuse(400, "message can't be copied");
  const { room, base } = prepare(call, args, kindOf(message));
  const { caption: _, caption_entities: __, ...rest } = contentOf(message);
  const content = args.caption === undefined ? contentOf(message) : { ...rest, ...captionFields(args) };
  return { message_id: post(call.state, room, { ...base, content }).message_id };
}
