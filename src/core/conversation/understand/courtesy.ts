import { acknowledgements, courtesies, thanksWords } from "../../lexicon/courtesy.ts";
import { wordSet } from "../../lexicon/entry.ts";

/** Words that say how something is said and never what: they change no answer beside which they stand. */
export function isCourtesy(word: string): boolean {
  return forms.has(word) || isThanks(word);
}

export function isThanks(word: string): boolean {
  return thanks.has(word);
}

/** "ok", "siap": it was read, which is neither a yes nor a no. */
export function isAcknowledgement(word: string): boolean {
  return read.has(word);
}

const forms = wordSet(courtesies);
const thanks = wordSet(thanksWords);
const read = wordSet(acknowledgements);
