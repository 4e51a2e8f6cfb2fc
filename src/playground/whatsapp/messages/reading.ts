import { type MediaType, normalizeMessageContent, type proto } from "@whiskeysockets/baileys";
import type { MediaReference } from "../media/mediaStore.ts";

export type Kind =
  | "text"
  | "image"
  | "video"
  | "document"
  | "voice"
  | "audio"
  | "sticker"
  | "location"
  | "contact"
  | "poll"
  | "other";

/** A file that came with a message, and where it lies on the media server. */
export type File = {
  readonly type: MediaType;
  readonly path: string;
  readonly reference: MediaReference;
  readonly mime: string;
  readonly name: string | null;
};

/** A place that came with a message, in degrees. */
export type SeenPlace = {
  readonly latitude: number;
  readonly longitude: number;
  readonly address: string | null;
};

/** What a message shows, whichever of the protocol's forms it has. */
export type Read = {
  readonly kind: Kind;
  /** Text, caption, or the name of a place or contact. */
  readonly text: string;
  readonly context: proto.IContextInfo | null;
  readonly file: File | null;
  readonly place: SeenPlace | null;
};

export function read(message: proto.IMessage): Read {
  const content = normalizeMessageContent(message) ?? {};
  const { extendedTextMessage: text, locationMessage: location, contactMessage: contact } = content;
  const nothing = { text: "", context: null, file: null, place: null };
  if (text) return { ...nothing, kind: "text", text: text.text ?? "", context: text.contextInfo ?? null };
  if (location) {
    const { degreesLatitude, degreesLongitude } = location;
    const address = location.address || null;
    const place = { latitude: degreesLatitude ?? 0, longitude: degreesLongitude ?? 0, address };
    const context = location.contextInfo ?? null;
    return { ...nothing, kind: "location", text: location.name ?? "", context, place };
  }
  if (contact) {
    return {
      ...nothing,
      kind: "contact",
      text: contact.displayName ?? "",
      context: contact.contextInfo ?? null,
    };
  }
  const poll =
    content.pollCreationMessage ?? content.pollCreationMessageV2 ?? content.pollCreationMessageV3 ?? null;
  if (poll !== null) return { ...nothing, kind: "poll", text: poll.name ?? "" };
  return withFile(content) ?? { ...nothing, kind: "other" };
}

function withFile(content: proto.IMessage): Read | null {
  const { imageMessage, videoMessage, documentMessage, audioMessage, stickerMessage } = content;
  const make = (
    kind: Kind,
    type: MediaType,
    message: Media,
    text: string | null | undefined = null,
    name: string | null | undefined = null,
  ): Read => ({
    kind,
    text: text ?? "",
    context: message.contextInfo ?? null,
    file: {
      type,
      path: message.directPath ?? new URL(message.url ?? "http://127.0.0.1/").pathname,
      reference: {
        mediaKey: message.mediaKey ?? new Uint8Array(),
        fileSha256: message.fileSha256 ?? new Uint8Array(),
        fileEncSha256: message.fileEncSha256 ?? new Uint8Array(),
        fileLength: Number(message.fileLength ?? 0),
      },
      mime: message.mimetype ?? "",
      name: name ?? null,
    },
    place: null,
  });
  if (imageMessage) return make("image", "image", imageMessage, imageMessage.caption);
  if (videoMessage) return make("video", "video", videoMessage, videoMessage.caption);
  if (documentMessage) {
    const { caption, fileName } = documentMessage;
    return make("document", "document", documentMessage, caption, fileName);
  }
  if (audioMessage) return make(audioMessage.ptt === true ? "voice" : "audio", "audio", audioMessage);
  if (stickerMessage) return make("sticker", "sticker", stickerMessage);
  if (content.conversation) {
    return { kind: "text", text: content.conversation, context: null, file: null, place: null };
  }
  return null;
}

type Media = Pick<
  proto.Message.IImageMessage,
  | "contextInfo"
  | "directPath"
  | "url"
  | "mediaKey"
  | "fileSha256"
  | "fileEncSha256"
  | "fileLength"
  | "mimetype"
>;
