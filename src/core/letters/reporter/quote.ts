import { type Said, say } from "../../message/message.ts";
import { longestQuote, shorten } from "../../message/shorten.ts";
import type { CaseEvent } from "../../procedure/event.ts";
import { saidWords } from "../rooms/ready.ts";
import type { News } from "./news.ts";

/** Most characters of a person's words that LIHAT shows; a chat message holds about 4,000. */
const longestWhole = 3_000;

/**
 * The words of an event and the number of its files: cut for a letter, with a hint how to read the rest, or
 * in full.
 */
export function quoted(event: Pick<CaseEvent, "text" | "files">, whole: boolean): readonly Said[] {
  const { text: words } = event;
  const count = event.files.length;
  if (words === "") return count === 0 ? [] : [say("letters.words.only_files", { count })];
  if (Array.from(words).length <= longestQuote) {
    return [count === 0 ? say("letters.words", { words }) : say("letters.words.files", { words, count })];
  }
  const attached = count === 0 ? [] : [say("letters.words.only_files", { count })];
  return whole
    ? [say("letters.words.whole", { words: shorten(words, longestWhole) }), ...attached]
    : [say("letters.words", { words }), ...attached, say("letters.cut")];
}

/** The office's words to the reporter: a ready-made sentence in the reader's language, or as typed. */
export function wordsSaid({ event }: News): Said {
  const { happening } = event;
  return happening.type === "rejected" || happening.type === "asked"
    ? saidWords(happening.words, event.text)
    : say("letters.written", { words: event.text });
}

/** The question that is open: the present event's, or the last one asked. */
export function questionSaid(news: News): Said {
  const asked = [...news.history, news.event].findLast(({ happening }) => happening.type === "asked");
  return wordsSaid({ ...news, event: asked ?? news.event });
}
