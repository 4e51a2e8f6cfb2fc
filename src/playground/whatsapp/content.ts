import type { MediaType, proto } from "@whiskeysockets/baileys";
import sharp from "sharp";
import type { MediaTrouble } from "./media/mediaStore.ts";
import type { State } from "./state.ts";

/** What a person puts into a message. `mime` is what their phone claims, whatever the bytes are. */
export type Content =
  | { readonly type: "text"; readonly text: string }
  | ({
      readonly type: "image" | "video";
      readonly bytes: Uint8Array;
      readonly caption?: string;
      readonly mime?: string;
    } & MediaTrouble)
  | ({
      readonly type: "document";
      readonly bytes: Uint8Array;
      readonly fileName: string;
      readonly caption?: string;
      readonly mime: string;
    } & MediaTrouble)
  | ({
      readonly type: "voice";
      readonly bytes: Uint8Array;
      readonly seconds?: number;
      readonly mime?: string;
    } & MediaTrouble)
  | ({ readonly type: "sticker"; readonly bytes: Uint8Array; readonly mime?: string } & MediaTrouble)
  | {
      readonly type: "location";
      readonly latitude: number;
      readonly longitude: number;
      readonly name?: string;
      readonly address?: string;
    }
  /** A message as a phone makes it, in the protocol's own fields; a file's reference is filled in where `file.at` leads. */
  | { readonly type: "raw"; readonly message: proto.IMessage; readonly file?: RawFile }
  | { readonly type: "contact"; readonly name: string; readonly phone: string };

export type RawFile = {
  readonly bytes: Uint8Array;
  readonly kind: MediaType;
  readonly mime: string;
  /** The names of the fields that lead to the message that has the file: "viewOnceMessage", "message", … */
  readonly at: readonly string[];
} & MediaTrouble;

/**
 * The content as the protocol's message; a file is encrypted and stored first. Files are given as a plain http `url`
 * without a direct path, from which clients would make an https one whose certificate they can't know.
 */
export async function messageOf(
  state: State,
  id: string,
  content: Content,
  mediaHost: string,
  context: proto.IContextInfo | null,
): Promise<proto.IMessage> {
  const contextInfo = context;
  const file = async (bytes: Uint8Array, type: MediaType, trouble: MediaTrouble) => {
    const { reference, path } = await state.media.offer(id, bytes, type, trouble);
    return { ...reference, url: `http://${mediaHost}${path}`, mediaKeyTimestamp: Number(state.seconds()) };
  };
  switch (content.type) {
    case "raw": {
      if (content.file === undefined) return content.message;
      const { bytes, kind, mime, at } = content.file;
      const reference = { ...(await file(bytes, kind, content.file)), mimetype: mime };
      return filled(content.message, at, reference);
    }
    case "text":
      // As phones do: the short form where nothing else is to be said.
      if (contextInfo === null) return { conversation: content.text };
      return { extendedTextMessage: { text: content.text, contextInfo } };
    case "image": {
      const { bytes, caption = null, mime = "image/jpeg" } = content;
      const jpegThumbnail = await thumbnail(bytes);
      const image = await file(bytes, "image", content);
      return { imageMessage: { ...image, caption, mimetype: mime, jpegThumbnail, contextInfo } };
    }
    case "video": {
      const { bytes, caption = null, mime = "video/mp4" } = content;
      return {
        videoMessage: { ...(await file(bytes, "video", content)), caption, mimetype: mime, contextInfo },
      };
    }
    case "document": {
      const { bytes, fileName, caption = null, mime } = content;
      const document = { ...(await file(bytes, "document", content)), fileName, caption, mimetype: mime };
      return { documentMessage: { ...document, contextInfo } };
    }
    case "voice": {
      const { bytes, seconds = 1, mime = "audio/ogg; codecs=opus" } = content;
      const audio = await file(bytes, "audio", content);
      return { audioMessage: { ...audio, seconds, ptt: true, mimetype: mime, contextInfo } };
    }
    case "sticker": {
      const { bytes, mime = "image/webp" } = content;
      return { stickerMessage: { ...(await file(bytes, "sticker", content)), mimetype: mime, contextInfo } };
    }
    case "location": {
      const { latitude, longitude, name = null, address = null } = content;
      return {
        locationMessage: {
          degreesLatitude: latitude,
          degreesLongitude: longitude,
          name,
          address,
          contextInfo,
        },
      };
    }
    case "contact": {
      const { name, phone } = content;
      const number = `TEL;type=CELL;waid=${phone}:+${phone}`;
      const vcard = ["BEGIN:VCARD", "VERSION:3.0", `FN:${name}`, number, "END:VCARD"].join("\n");
      return { contactMessage: { displayName: name, vcard, contextInfo } };
    }
  }
}

/** The message with the fields of `part` beside those that stand where `at` leads. */
function filled<T extends object>(message: T, at: readonly string[], part: object): T {
  const [name, ...further] = at;
  if (name === undefined) return { ...message, ...part };
  const within: unknown = Reflect.get(message, name);
  const inner = typeof within === "object" && within !== null ? within : {};
  return { ...message, [name]: filled(inner, further, part) };
}

/** The small preview that comes with a picture; none for what isn't a picture. */
async function thumbnail(bytes: Uint8Array): Promise<Uint8Array | null> {
  try {
    return await sharp(bytes).resize(72).jpeg({ quality: 40 }).toBuffer();
  } catch {
    return null;
  }
}
