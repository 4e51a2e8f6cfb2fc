import { createHash } from "node:crypto";
import type { AnyMessageContent } from "@whiskeysockets/baileys";
import type { ShownSpot } from "../../../core/message/render.ts";
import type { Outgoing, OutgoingFile } from "../../../ports/channel.ts";
import { split } from "../../shared/split.ts";
import type { Jid } from "../jid.ts";

/** One WhatsApp message. */
export type Part =
  | { readonly type: "text"; readonly text: string; readonly mentions?: readonly Jid[] }
  | { readonly type: "spot"; readonly spot: ShownSpot }
  | { readonly type: "file"; readonly file: OutgoingFile; readonly caption: string };

/** Most characters of a text and of a caption. */
const textMax = 4_096;
const captionMax = 1_024;

/**
 * The messages for a letter: files first, then the place, then the text, so that the menu is at the bottom. A short
 * text becomes the caption, unless a place comes between.
 */
export function partsOf({ text, files, spot }: Outgoing): readonly Part[] {
  const trimmed = text.trim();
  const last = files.at(-1);
  const captioned =
    last !== undefined && spot === undefined && takesCaption(last) && trimmed.length <= captionMax;
  const parts = files.map(
    (file): Part => ({ type: "file", file, caption: captioned && file === last ? trimmed : "" }),
  );
  return captioned
    ? parts
    : [
        ...parts,
        ...(spot === undefined ? [] : [{ type: "spot", spot } as const]),
        ...split(trimmed, textMax).map((piece): Part => ({ type: "text", text: piece })),
      ];
}

/** A letter of nothing but this text. */
export function plain(text: string): Outgoing {
  return { text, buttons: [], keyboard: [], clearsKeyboard: false, guarded: false, files: [], replyTo: null };
}

/**
 * The message id of a letter's part, the same for every try, so that a repeat shows once; in the form of the
 * web client's ids.
 */
export function idOf(number: string, key: string, part: number): string {
  const digest = createHash("sha256").update(`${number}\0${key}\0${part}`).digest("hex");
  return `3EB0${digest.slice(0, 18).toUpperCase()}`;
}

/** The part in the library's format. Without link previews: making one would fetch the page from here. */
export function wordedAs(part: Part): AnyMessageContent {
  if (part.type === "text") {
    const mentions = part.mentions ?? [];
    return { text: part.text, linkPreview: null, ...(mentions.length > 0 && { mentions: [...mentions] }) };
  }
  if (part.type === "spot") {
    const { latitude, longitude, name, address } = part.spot;
    return { location: { degreesLatitude: latitude, degreesLongitude: longitude, name, address } };
  }
  const { file, caption } = part;
  const from = { url: file.path };
  const words = caption === "" ? {} : { caption };
  switch (file.kind) {
    case "photo":
      return { image: from, mimetype: file.mime, ...words };
    case "video":
      return { video: from, mimetype: file.mime, ...words };
    case "audio":
      return { audio: from, mimetype: file.mime };
    case "voice":
      // Phones don't play it without the codec.
      return {
        audio: from,
        mimetype: file.mime === "audio/ogg" ? "audio/ogg; codecs=opus" : file.mime,
        ptt: true,
      };
    case "document":
      return { document: from, mimetype: file.mime, fileName: file.name, ...words };
  }
}

export function textOf(part: Part): string {
  switch (part.type) {
    case "text":
      return part.text;
    case "spot":
      return part.spot.name;
    case "file":
      return part.caption;
  }
}

/**
 * The part with a last line that mentions these people, and `others`: WhatsApp shows their names in place of "@" and
 * their ids.
 */
export function mentioning(part: Part, people: readonly Jid[], others: string): Part {
  if (part.type !== "text" || people.length === 0) return part;
  const names = people.map((jid) => `@${jid.split(/[:@]/u)[0] ?? ""}`);
  const line = [...names, ...(others === "" ? [] : [others])].join(" ");
  return { type: "text", text: `${part.text}\n\n${line}`, mentions: people };
}

function takesCaption({ kind }: OutgoingFile): boolean {
  return kind === "photo" || kind === "video" || kind === "document";
}
