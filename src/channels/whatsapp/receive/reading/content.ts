import type { MediaKind } from "../../../../core/message/input.ts";
import type { MediaRef, RawInput } from "../../../../ports/inbound.ts";
import { isOnEarth } from "../../../shared/sound.ts";
import { albumOf } from "../kinds/association.ts";
import { unread, unreadIn } from "../kinds/fields.ts";
import { writtenIn } from "../kinds/written.ts";
import { keepRemote, type MediaMessage, type MediaType } from "../media/remote.ts";
import { type Content, numberOf, type Surroundings, type WAMessageKey } from "../wire.ts";

/** A message's content; null for a service message about the chat. `content` must be unwrapped. */
export function contentOf(content: Content, key: WAMessageKey, quoted: string | null): RawInput | null {
  const media = (kind: MediaKind, type: MediaType, of: MediaMessage, caption?: string | null): RawInput => ({
    type: "media",
    kind,
    media: mediaRef(kind, type, of, key),
    caption: caption ?? "",
    album: albumOf(content),
    quoted,
  });
  const text = (said: string): RawInput => ({ type: "text", text: said, quoted });

  const said = writtenIn(content);
  if (said !== null) return text(said);
  const seenOnce = content.imageMessage ?? content.videoMessage ?? content.audioMessage;
  // Devices that may not show it get its shell.
  if (seenOnce?.viewOnce === true && !seenOnce.mediaKey) return unread("viewOnceMessage");
  if (content.imageMessage)
    return media("photo", "image", content.imageMessage, content.imageMessage.caption);
  if (content.videoMessage) {
    const { caption, gifPlayback } = content.videoMessage;
    // Without a caption a GIF from the keyboard, with one a clip without sound.
    return gifPlayback === true && !caption
      ? { type: "noise" }
      : media("video", "video", content.videoMessage, caption);
  }
  if (content.ptvMessage) return media("video", "video", content.ptvMessage);
  if (content.audioMessage) {
    return media(content.audioMessage.ptt === true ? "voice" : "audio", "audio", content.audioMessage);
  }
  if (content.documentMessage) {
    return media("document", "document", content.documentMessage, content.documentMessage.caption);
  }
  if (content.stickerMessage || content.stickerPackMessage) return { type: "noise" };
  const place = content.locationMessage ?? content.liveLocationMessage;
  if (place) return placeOf(place, content, quoted);
  const chosen =
    content.buttonsResponseMessage?.selectedDisplayText ??
    content.templateButtonReplyMessage?.selectedDisplayText ??
    content.listResponseMessage?.title;
  if (typeof chosen === "string" && chosen !== "") return text(chosen);
  return unreadIn(content);
}

/** The message's context: what it replies to, and how often it was forwarded. */
export function surroundings(content: Content): Surroundings | null {
  for (const name of Object.keys(content)) {
    const part: unknown = Reflect.get(content, name);
    if (typeof part !== "object" || part === null || !("contextInfo" in part)) continue;
    // Each kind of message has its own type; this field is the same in all.
    if (typeof part.contextInfo === "object" && part.contextInfo !== null)
      return part.contextInfo as Surroundings;
  }
  return null;
}

/** WhatsApp shows "forwarded many times" from five times on. */
const manyTimes = 5;

export function forwardedOften(around: Surroundings | null): boolean {
  return around?.isForwarded === true && (around.forwardingScore ?? 0) >= manyTimes;
}

/** Phones set either field or both. */
export function isForwarded(around: Surroundings | null): boolean {
  return around?.isForwarded === true || (around?.forwardingScore ?? 0) > 0;
}

/** The text of a message, or its caption. */
export function wordsOf(content: Content): string | null {
  const words =
    writtenIn(content) ??
    content.imageMessage?.caption ??
    content.videoMessage?.caption ??
    content.documentMessage?.caption;
  return typeof words === "string" && words !== "" ? words : null;
}

/** The words of an edited message: empty if its caption was taken off; null if it isn't one with words. */
export function wordsNow(content: Content): string | null {
  const captioned = content.imageMessage ?? content.videoMessage ?? content.documentMessage;
  return wordsOf(content) ?? (captioned ? "" : null);
}

/**
 * Album of photos of a private chat: phones send photos chosen together one by one, mostly without an album
 * id.
 */
const burst = "together";

/** Pictures of a private chat count as one album, so that those within a moment are answered once. */
export function together(input: RawInput): RawInput {
  const pictured = input.type === "media" && (input.kind === "photo" || input.kind === "video");
  return pictured && input.album === null ? { ...input, album: burst } : input;
}

function mediaRef(kind: MediaKind, type: MediaType, of: MediaMessage, key: WAMessageKey): MediaRef {
  return {
    kind,
    remote: keepRemote(type, of, key),
    bytes: numberOf(of.fileLength),
    mime: of.mimetype || null,
    name: "fileName" in of && of.fileName ? of.fileName : null,
  };
}

type Place = {
  readonly degreesLatitude?: number | null;
  readonly degreesLongitude?: number | null;
  readonly name?: string | null;
  readonly address?: string | null;
  /** What the sender wrote beside a place, and beside one that moves. */
  readonly comment?: string | null;
  readonly caption?: string | null;
};

function placeOf(place: Place, { liveLocationMessage }: Content, quoted: string | null): RawInput {
  const { degreesLatitude: latitude, degreesLongitude: longitude } = place;
  const label = [place.name, place.address, place.comment, place.caption]
    .filter((part) => part !== null && part !== undefined && part !== "")
    .join(", ");
  const isPlace = typeof latitude === "number" && typeof longitude === "number";
  if (isPlace && isOnEarth(latitude, longitude)) return { type: "place", latitude, longitude, label, quoted };
  return unread(liveLocationMessage ? "liveLocationMessage" : "locationMessage");
}
