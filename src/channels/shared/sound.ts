import { createHash } from "node:crypto";
import { clean } from "../../core/message/clean.ts";
import type { Address, Inbound, MediaRef, RawInput } from "../../ports/inbound.ts";

/** Longest texts in characters: more than anybody can write on either platform. */
const longest = { words: 262_144, short: 1_000, name: 256, remote: 16_384 };

/** Range of plausible times of messages; beyond it the database or the calendar might fail. */
const earliest = Date.UTC(2000, 0, 1);
const latest = Date.UTC(2200, 0, 1);

/**
 * Makes a message safe to store, whatever the platform's fields contain; both channels end with it. Fields
 * that aren't as the platform documents them are left out or mended, and named in `odd`. Throws if there is
 * no valid address to answer to. `receivedAt` is used if the date is implausible.
 */
export function sound(given: Inbound, receivedAt: Date): Inbound {
  const { odd, text, id } = createReader();
  const chat = addressIn(given.from.chat);
  if (chat === null) throw new TypeError("A chat without an address");
  const sender = addressIn(given.sender.id) ?? (given.from.kind === "private" ? chat : null);
  if (sender === null) throw new TypeError("A sender without an address");
  if (sender !== given.sender.id) odd.add("sender");
  const { repliedTo, ...rest } = given;
  const { on, ref, sentAt, sender: by } = rest;
  const isTime = sentAt instanceof Date && sentAt.getTime() >= earliest && sentAt.getTime() < latest;
  if (!isTime) odd.add("sentAt");
  const replied = repliedTo === undefined ? null : addressIn(repliedTo.id);
  if (repliedTo !== undefined && replied === null) odd.add("repliedTo");
  const read: Inbound = {
    ...rest,
    from: { ...given.from, chat },
    sender: {
      id: sender,
      name: text("name", by.name, longest.name) ?? "",
      anonymous: by.anonymous,
      language: by.language === null ? null : text("language", by.language, longest.name),
    },
    externalId: id("externalId", given.externalId) ?? ownKey(JSON.stringify(given.input)),
    ref: ref === null ? null : id("ref", ref),
    on: on === null ? null : id("on", on),
    ...(repliedTo !== undefined &&
      replied !== null && {
        repliedTo: { id: replied, name: text("repliedTo", repliedTo.name, longest.name) ?? "" },
      }),
    sentAt: isTime ? sentAt : receivedAt,
    forwardedOften: given.forwardedOften === true,
    input: inputOf(given.input, { odd, text, id }),
  };
  return odd.size === 0 ? read : { ...read, odd: [...odd] };
}

/** Stands for a person's message that can't be read, so that they are told so. */
export function unreadable(from: Address, externalId: string, receivedAt: Date): Inbound {
  return {
    from,
    sender: { id: from.chat, name: "", anonymous: false, language: null },
    externalId,
    ref: null,
    on: null,
    sentAt: receivedAt,
    forwardedOften: false,
    input: { type: "unknown", what: "unreadable" },
    odd: ["message"],
  };
}

/** An inbox key for a message without a usable one: a hash of the text, the same for a redelivery. */
export function ownKey(text: string): string {
  // UTF-16, in which different lone surrogates stay different.
  return `odd:${createHash("sha256").update(Buffer.from(text, "utf16le")).digest("base64url")}`;
}

/** The value if it can be a platform's address: short and printable, without blanks. */
function addressIn(value: unknown): string | null {
  return typeof value === "string" && /^[\x21-\x7e]{1,200}$/.test(value) ? value : null;
}

type Reader = ReturnType<typeof createReader>;

function createReader() {
  /** Names of the fields that were mended or left out. */
  const odd = new Set<string>();
  return {
    odd,
    /**
     * The text without characters that the database rejects, and cut if too long; null if it isn't a text.
     */
    text(field: string, value: unknown, most: number): string | null {
      const kept = typeof value === "string" ? clean(clean(value).slice(0, most)) : null;
      if (kept !== value) odd.add(field);
      return kept;
    },
    /** The platform's id, or our own key for it if it can't be stored; null if it isn't a text. */
    id(field: string, value: unknown): string | null {
      if (typeof value === "string" && /^[\x20-\x7e]{1,300}$/.test(value)) return value;
      odd.add(field);
      return typeof value === "string" && value !== "" ? ownKey(value) : null;
    },
  };
}

function inputOf(input: RawInput, reader: Reader): RawInput {
  const { odd, text, id } = reader;
  const unknown = (): RawInput => {
    odd.add(input.type);
    return { type: "unknown", what: input.type };
  };
  const quotedIn = (quoted: string | null) => (quoted === null ? null : id("quoted", quoted));
  switch (input.type) {
    case "text": {
      const words = text("text", input.text, longest.words);
      return words === null ? unknown() : { ...input, text: words, quoted: quotedIn(input.quoted) };
    }
    case "media":
    case "twin": {
      const media = mediaOf(input.media, reader);
      if (media === null) return unknown();
      const caption = text("caption", input.caption, longest.words) ?? "";
      const album = input.album === null ? null : id("album", input.album);
      const meant = { ...input, media, caption, album, quoted: quotedIn(input.quoted) };
      if (meant.type === "media") return meant;
      const [of, parent] = [id("of", meant.of), id("parent", meant.parent)];
      return of === null || parent === null ? unknown() : { ...meant, of, parent };
    }
    case "place": {
      if (!isOnEarth(input.latitude, input.longitude)) return unknown();
      const label = text("label", input.label, longest.short) ?? "";
      return { ...input, label, quoted: quotedIn(input.quoted) };
    }
    case "choice": {
      const [choice, arg] = [text("choice", input.id, longest.short), text("arg", input.arg, longest.short)];
      const message = id("message", input.message);
      if (choice === null || arg === null || message === null) return unknown();
      return { ...input, id: choice, arg, message };
    }
    case "amended": {
      const [words, message] = [text("text", input.text, longest.words), id("message", input.message)];
      if (words === null || message === null) return unknown();
      const { media: given, ...rest } = input;
      const media = given === undefined ? null : mediaOf(given, reader);
      return { ...rest, text: words, message, ...(media !== null && { media }) };
    }
    case "reacted": {
      const [emoji, message] = [text("emoji", input.emoji, longest.name), id("message", input.message)];
      return emoji === null || message === null ? unknown() : { ...input, emoji, message };
    }
    case "deleted": {
      const message = id("message", input.message);
      return message === null ? unknown() : { ...input, message };
    }
    case "start":
      return { ...input, payload: text("payload", input.payload, longest.short) ?? "" };
    case "moved":
      return addressIn(input.to) === null ? unknown() : input;
    case "unknown":
      return { ...input, what: text("what", input.what, longest.name) ?? "" };
    case "noise":
    case "reachable":
    case "group":
    case "left":
    case "joined":
    case "file_refused":
      return input;
  }
}

function mediaOf(media: MediaRef, { odd, text }: Reader): MediaRef | null {
  const remote = text("remote", media.remote, longest.remote);
  if (remote === null || remote === "" || remote !== media.remote) return null;
  const isSize = media.bytes === null || (Number.isSafeInteger(media.bytes) && media.bytes >= 0);
  if (!isSize) odd.add("bytes");
  const { mark: given, ...rest } = media;
  const mark = given === undefined ? null : text("mark", given, longest.name);
  return {
    ...rest,
    bytes: isSize ? media.bytes : null,
    mime: media.mime === null ? null : text("mime", media.mime, longest.name),
    name: media.name === null ? null : text("file name", media.name, longest.name),
    ...(mark !== null && { mark }),
  };
}

/** Whether these are valid coordinates; NaN isn't. */
export function isOnEarth(latitude: unknown, longitude: unknown): boolean {
  return (
    typeof latitude === "number" &&
    typeof longitude === "number" &&
    Math.abs(latitude) <= 90 &&
    Math.abs(longitude) <= 180
  );
}
