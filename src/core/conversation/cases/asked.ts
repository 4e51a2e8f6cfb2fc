import { goneWords, needed, withdrawing } from "../../lexicon/takingBack.ts";
import { wordsOf } from "../../message/plain.ts";
import type { CaseId } from "../../procedure/case.ts";
import { standingEvents } from "../../procedure/standing.ts";
import type { Facts } from "../facts.ts";
import { exactly, says } from "../understand/words/wording.ts";

/** What the office asked last about a case; empty unless its story is loaded (see `needs`). */
export function askedOf({ stories }: Facts, id: CaseId): string {
  const story = stories.find((one) => one.case === id);
  return (
    standingEvents(story?.events ?? []).findLast(({ happening }) => happening.type === "asked")?.text ?? ""
  );
}

const ending = exactly(withdrawing, needed, goneWords);

/**
 * Whether what sounds as if the report were taken back, or its problem gone, takes up a word of what was asked and so
 * answers it: "ditutup pak" to "jalannya ditutup atau masih bisa lewat?".
 */
export function takesUp(text: string, question: string): boolean {
  const asked = new Set(wordsOf(question));
  return wordsOf(text).some((word) => asked.has(word) && says(word, ending));
}
