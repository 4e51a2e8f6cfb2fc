import { acknowledgements, courtesies, thanksWords } from "../../lexicon/courtesy.ts";
import { wordSet } from "../../lexicon/entry.ts";

/** Whether a word is only polite and doesn't change an answer beside it. */
export function isCourtesy(word: string): boolean {
  return forms.has(word) || isThanks(word);
}

export function isThanks(word: string): boolean {
  return thanks.has(word);
}

/** "ok", "siap": acknowledges a message, which is neither a yes nor a no. */
export function isAcknowledgement(word: string): boolean {
  return read.has(word);
}

const forms = wordSet(courtesies);
const thanks = wordSet(thanksWords);
const read = wordSet(acknowledgements);
