import type { MessageEntity } from "@grammyjs/types";
import { refuse } from "../refusal.ts";

export type FormattedText = { readonly text: string; readonly entities: readonly MessageEntity[] };

/** UTF-16 units, as clients count them. */
const longestText = 4_096;
const longestCaption = 1_024;

/** What Telegram finds in a text by itself, in its own words for them. The order decides where they overlap. */
const patterns: readonly {
  readonly type: MessageEntity.CommonMessageEntity["type"];
  readonly find: RegExp;
}[] = [
  { type: "url", find: /(?<![\w@.])(?:https?:\/\/|www\.)[^\s<>"]*[^\s<>".,;:!?)]/giu },
  { type: "email", find: /(?<![\w.])[\w.+-]+@[\w-]+(?:\.[\w-]+)+/gu },
  {
    type: "url",
    find: /(?<![\w@./])(?:[a-z0-9-]+\.)+(?:com|org|net|id|io|me|info|gov)(?:\/[^\s<>"]*)?(?![\w@])/giu,
  },
  { type: "bot_command", find: /(?<![\w/<>])\/[A-Za-z0-9_]{1,64}(?:@[A-Za-z0-9_]{3,32})?(?![\w/<>])/gu },
  { type: "mention", find: /(?<!\w)@[A-Za-z0-9_]{2,32}(?!\w)/gu },
  { type: "hashtag", find: /(?<![\p{L}\d_])#(?=[\d_]*\p{L})[\p{L}\d_]{1,256}/gu },
  { type: "phone_number", find: /(?<![\w+])\+\d[\d -]{6,18}\d(?!\w)/gu },
];

const overlaps = (a: MessageEntity, b: MessageEntity) =>
  a.offset < b.offset + b.length && b.offset < a.offset + a.length;

/** Adds what Telegram recognises to the entities that the sender gave, and puts them in order. */
function withFoundEntities(text: string, given: readonly MessageEntity[]): MessageEntity[] {
  const opaque = given.filter(({ type }) => ["code", "pre", "text_link", "text_mention"].includes(type));
  const found: MessageEntity[] = [];
  for (const { type, find } of patterns) {
    for (const match of text.matchAll(find)) {
      const entity: MessageEntity = { type, offset: match.index, length: match[0].length };
      if (![...opaque, ...found].some((other) => overlaps(entity, other))) found.push(entity);
    }
  }
  const kept = given.filter(({ type }) => !patterns.some((pattern) => pattern.type === type));
  return [...kept, ...found].sort((a, b) => a.offset - b.offset || b.length - a.length);
}

const isLowSurrogate = (text: string, at: number) => {
  const unit = text.charCodeAt(at);
  return unit >= 0xdc00 && unit <= 0xdfff;
};

/** Entities as given, refused where they cut a character in two, clipped to the text and shifted with it. */
function clip(
  entities: readonly MessageEntity[],
  original: string,
  from: number,
  to: number,
): MessageEntity[] {
  const fitted: MessageEntity[] = [];
  for (const entity of entities) {
    const end = entity.offset + entity.length;
    if (entity.offset < 0 || entity.length <= 0) continue;
    if (isLowSurrogate(original, entity.offset)) {
      refuse(400, `entity begins in a middle of a UTF-16 symbol at byte offset ${entity.offset}`);
    }
    if (isLowSurrogate(original, end)) {
      refuse(400, `entity beginning at UTF-16 offset ${entity.offset} ends in a middle of a UTF-16 symbol`);
    }
    const offset = Math.max(entity.offset, from);
    const length = Math.min(end, to) - offset;
    if (length > 0) fitted.push({ ...entity, offset: offset - from, length });
  }
  return fitted;
}

/** Cleans a text as Telegram does: control characters become blanks, blanks at both ends are removed. */
export function cleanText(raw: string, given: readonly MessageEntity[] = []): FormattedText {
  // Every control character is replaced by one unit, so that offsets stay what they were.
  // biome-ignore lint/suspicious/noControlCharactersInRegex: these are what is cleaned away
  const even = raw.replace(/[\u0000-\u0009\u000b-\u001f]/g, " ");
  const from = even.length - even.trimStart().length;
  const to = Math.max(from, even.trimEnd().length);
  const text = even.slice(from, to);
  return { text, entities: withFoundEntities(text, clip(given, raw, from, to)) };
}

/** The text of a message; refuses what is empty or too long. */
export function messageText(raw: string, given: readonly MessageEntity[] = []): FormattedText {
  const clean = cleanText(raw, given);
  if (clean.text === "") refuse(400, "message text is empty");
  if (clean.text.length > longestText) refuse(400, "message is too long");
  return clean;
}

/** A caption, which may be missing; refuses what is too long. */
export function captionText(raw: string | undefined, given: readonly MessageEntity[] = []): FormattedText {
  const clean = cleanText(raw ?? "", given);
  if (clean.text.length > longestCaption) refuse(400, "message caption is too long");
  return clean;
}
