import { pattern, wordSet } from "../../lexicon/entry.ts";
import { agreeing, besideAgreeing, disagreeing } from "../../lexicon/verdict.ts";
import { wordsOf } from "../../message/plain.ts";
import { isAcknowledgement, isCourtesy } from "./courtesy.ts";

const agree = wordSet(agreeing);
const beside = wordSet(besideAgreeing);
const disagree = new RegExp(`^\\s*(?:${pattern(disagreeing)})\\b[\\s,.!:;-]*`, "iu");

/** "Ok setuju pak": the word, with nothing but courtesy around it. */
export function isAgreement(text: string): boolean {
  const words = wordsOf(text);
  const polite = (word: string) => beside.has(word) || isCourtesy(word) || isAcknowledgement(word);
  return words.some((word) => agree.has(word)) && words.every((word) => agree.has(word) || polite(word));
}

/** What follows "tidak setuju", as it was written; null where a text doesn't begin so. */
export function disagreementIn(text: string): string | null {
  return disagree.test(text) ? text.replace(disagree, "").trim() : null;
}
