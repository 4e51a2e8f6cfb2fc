import type { Message, PhotoSize, Voice } from "grammy/types";
import type { MediaKind } from "../../../core/message/input.ts";
import type { MediaRef, RawInput } from "../../../ports/inbound.ts";
import { unreadIn } from "./messageFields.ts";
import { allOf, checklistWords, richWords } from "./words.ts";

/** A message's content, with commands still as text; null for a service message about the chat. */
export function contentOf(message: Message, quoted: string | null): RawInput | null {
  const media = (of: MediaRef, caption = message.caption ?? ""): RawInput => ({
    type: "media",
    kind: of.kind,
    media: of,
    caption,
    album: message.media_group_id ?? null,
    quoted,
  });

  if (message.text !== undefined) return { type: "text", text: message.text, quoted };
  // An animation also has a `document`. Without a caption it is a GIF from the keyboard, with one a clip
  // without sound.
  if (message.animation !== undefined) {
    return message.caption === undefined ? { type: "noise" } : media(file("video", message.animation));
  }
  if (message.sticker !== undefined) return { type: "noise" };
  const one = fileIn(message);
  if (one !== null) return media(one);
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
  if (message.checklist !== undefined) {
    return { type: "text", text: checklistWords(message.checklist), quoted };
  }
  const [first] = richContents(message, quoted);
  return first ?? unreadIn(message);
}

/** Most files and places of one formatted message that are read, a platform's album twice over. */
const mostParts = 20;

/**
 * All that a formatted message says and shows: its words with the first file, further files as of one album, and the
 * places of maps.
 */
export function richContents(message: Message, quoted: string | null): readonly RawInput[] {
  const { blocks } = message.rich_message ?? { blocks: [] };
  const words = richWords(blocks);
  const files = allOf(blocks, fileIn).slice(0, mostParts);
  const album = files.length > 1 ? `rich ${message.message_id}` : null;
  const shown = files.map(
    (media, place): RawInput => ({
      type: "media",
      kind: media.kind,
      media,
      caption: place === 0 ? words : "",
      album,
      quoted,
    }),
  );
  const said: readonly RawInput[] = words === "" ? [] : [{ type: "text", text: words, quoted }];
  const places = allOf(blocks, (block) => (block.type === "map" ? block.location : null));
  return [
    ...(shown.length > 0 ? shown : said),
    ...places.slice(0, mostParts).map(({ latitude, longitude }): RawInput => {
      return { type: "place", latitude, longitude, label: "", quoted };
    }),
  ];
}

/** The fields by which messages, and blocks of formatted messages, bring a file. */
type WithFile = Partial<
  Pick<Message, "photo" | "live_photo" | "voice" | "video" | "video_note" | "audio" | "document">
> & { readonly voice_note?: Voice; readonly type?: string };

/** What it shows. A live photo is taken for the photo that it is besides: also those who see no clips see that. */
function fileIn(part: WithFile): MediaRef | null {
  const { photo, live_photo: live, voice = part.voice_note, video, video_note, audio, document } = part;
  if (photo !== undefined) return largestOf(photo);
  if (live !== undefined) return live.photo === undefined ? file("video", live) : largestOf(live.photo);
  if (voice !== undefined) return file("voice", voice);
  if (video !== undefined) return file("video", video);
  if (video_note !== undefined) return file("video", video_note);
  if (audio !== undefined) return file("audio", audio);
  return document === undefined ? null : file("document", document);
}

/** The largest size of a photo. */
function largestOf(sizes: readonly PhotoSize[]): MediaRef {
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
