import type { MessageEntity } from "@grammyjs/types";
import { refuse } from "../refusal.ts";
import type { FormattedText } from "./text.ts";

type Open = { readonly tag: string; readonly at: number; readonly make: MessageEntity | null };

const simple: Readonly<Record<string, MessageEntity.CommonMessageEntity["type"]>> = {
  b: "bold",
  strong: "bold",
  i: "italic",
  em: "italic",
  u: "underline",
  ins: "underline",
  s: "strikethrough",
  strike: "strikethrough",
  del: "strikethrough",
  "tg-spoiler": "spoiler",
  blockquote: "blockquote",
  code: "code",
};

const named: Readonly<Record<string, string>> = { lt: "<", gt: ">", amp: "&", quot: '"' };

function entityFor(tag: string, attributes: string, at: number): MessageEntity | null {
  const common = simple[tag];
  if (common !== undefined) return { type: common, offset: at, length: 0 };
  if (tag === "pre") return { type: "pre", offset: at, length: 0 };
  if (tag === "span" && /class="?tg-spoiler/.test(attributes))
    return { type: "spoiler", offset: at, length: 0 };
  if (tag === "a") {
    const url = /href\s*=\s*(?:"([^"]*)"|'([^']*)')/.exec(attributes);
    const target = url?.[1] ?? url?.[2];
    return target === undefined ? null : { type: "text_link", offset: at, length: 0, url: decode(target) };
  }
  return refuse(400, `can't parse entities: Unsupported start tag "${tag}" at byte offset ${at}`);
}

function decode(text: string): string {
  return text.replace(/&(?:#(\d+)|#x([\da-f]+)|(\w+));/gi, (whole, decimal, hex, name) => {
    if (decimal !== undefined) return String.fromCodePoint(Number(decimal));
    if (hex !== undefined) return String.fromCodePoint(Number.parseInt(hex, 16));
    return named[name] ?? whole;
  });
}

/** Reads `parse_mode: "HTML"`; refuses tags that Telegram doesn't know and tags that don't close. */
export function parseHtml(html: string): FormattedText {
  const entities: MessageEntity[] = [];
  const open: Open[] = [];
  let text = "";
  for (const part of html.matchAll(/<(\/?)([a-z][a-z0-9-]*)([^>]*)>|([^<]+)|</gi)) {
    const [whole, slash, name, attributes, words] = part;
    if (words !== undefined) {
      text += decode(words);
      continue;
    }
    if (name === undefined)
      refuse(400, `can't parse entities: Unclosed start tag at byte offset ${part.index}`);
    const tag = String(name).toLowerCase();
    if (slash === "") {
      open.push({ tag, at: text.length, make: entityFor(tag, attributes ?? "", text.length) });
      continue;
    }
    const last = open.pop();
    if (last?.tag !== tag) {
      refuse(400, `can't parse entities: Unmatched end tag at byte offset ${part.index}, found "${whole}"`);
    }
    const length = text.length - (last?.at ?? 0);
    if (last?.make && length > 0) entities.push({ ...last.make, length });
  }
  const unclosed = open.at(-1);
  if (unclosed !== undefined) {
    refuse(400, `can't parse entities: Can't find end tag corresponding to start tag "${unclosed.tag}"`);
  }
  return { text, entities };
}
