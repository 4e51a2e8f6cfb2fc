import type { ShownEntity } from "../../shown/chat.ts";
import { el } from "../parts/dom.ts";

export type OnText = {
  readonly command: (command: string) => void;
  readonly link: (address: string) => void;
};

/** A text with what Telegram marked in it; entities may lie in one another. */
export function richText(text: string, entities: readonly ShownEntity[], on: OnText): DocumentFragment {
  const fragment = document.createDocumentFragment();
  const edges = new Set([0, text.length]);
  for (const { offset, length } of entities) edges.add(offset).add(offset + length);
  const sorted = [...edges].filter((edge) => edge <= text.length).sort((a, b) => a - b);
  for (const [at, from] of sorted.entries()) {
    const to = sorted[at + 1];
    if (to === undefined) break;
    const over = entities.filter(({ offset, length }) => offset <= from && offset + length >= to);
    fragment.append(
      over.reduceRight<Node>(
        (inner, entity) => wrap(inner, entity, text.slice(entity.offset, entity.offset + entity.length), on),
        words(text.slice(from, to)),
      ),
    );
  }
  return fragment;
}

/** The numbers of reports stay on one line. */
function words(text: string): Node {
  const fragment = document.createDocumentFragment();
  for (const [at, part] of text.split(/\b([A-Z2-9]{4}-[A-Z2-9]{3})\b/).entries()) {
    fragment.append(at % 2 === 1 ? el("span", { class: "number" }, part) : part);
  }
  return fragment;
}

const tags: Readonly<Record<string, keyof HTMLElementTagNameMap>> = {
  bold: "strong",
  italic: "em",
  underline: "u",
  strikethrough: "s",
  code: "code",
  pre: "code",
  blockquote: "q",
};

function wrap(inner: Node, { type, url }: ShownEntity, marked: string, on: OnText): Node {
  const tag = tags[type];
  if (tag !== undefined) return el(tag, {}, inner);
  if (type === "bot_command") {
    return el("button", { type: "button", class: "command", onclick: () => on.command(marked) }, inner);
  }
  if (type === "text_link" || type === "url") {
    const address = url ?? marked;
    return el("button", { type: "button", class: "command", onclick: () => on.link(address) }, inner);
  }
  if (type === "spoiler") return el("span", { class: "spoiler", tabindex: 0 }, inner);
  if (type === "mention" || type === "hashtag" || type === "phone_number")
    return el("span", { class: "found" }, inner);
  return inner;
}
