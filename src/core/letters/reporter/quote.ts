import { type Said, say } from "../../message/message.ts";
import { isCut } from "../../message/shorten.ts";
import type { CaseEvent } from "../../procedure/event.ts";
import { standingEvents } from "../../procedure/standing.ts";
import { saidWords } from "../rooms/ready.ts";
import type { News } from "./news.ts";

type Spoken = Pick<CaseEvent, "text" | "files">;

/**
 * The words of an event and the number of its files: cut for a letter, with a hint how to read the rest, or
 * in full, which takes several messages if it has to.
 */
export function quoted(event: Spoken, whole: boolean): readonly Said[] {
  return quote(event, whole ? null : say("letters.cut"));
}

/** The same for a room, where a command shows the rest. */
export function quotedForRoom(event: Spoken, number: string): readonly Said[] {
  return quote(event, say("card.cut", { number }));
}

/** `hint`: how to read what is cut; null if nothing is. */
function quote({ text: words, files }: Spoken, hint: Said | null): readonly Said[] {
  const count = files.length;
  if (words === "") return count === 0 ? [] : [say("letters.words.only_files", { count })];
  if (!isCut(words)) {
    return [count === 0 ? say("letters.words", { words }) : say("letters.words.files", { words, count })];
  }
  const attached = count === 0 ? [] : [say("letters.words.only_files", { count })];
  return hint === null
    ? [say("letters.words.whole", { words }), ...attached]
    : [say("letters.words", { words }), ...attached, hint];
}

/** The office's words to the reporter: a ready-made sentence in the reader's language, or as typed. */
export function wordsSaid({ event, office }: News): Said {
  const { happening } = event;
  const words =
    happening.type === "rejected" || happening.type === "asked" || happening.type === "referred"
      ? happening.words
      : null;
  return words === null
    ? say("letters.written", { words: event.text })
    : saidWords(words, event.text, office);
}

/** The question that is open: the present event's, or the last one asked. */
export function questionSaid(news: News): Said {
  const asked = standingEvents([...news.history, news.event]).findLast(
    ({ happening }) => happening.type === "asked",
  );
  return wordsSaid({ ...news, event: asked ?? news.event });
}
