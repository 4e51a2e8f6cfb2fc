import { changing, partWords, wrong } from "../../../lexicon/draft/sending.ts";
import { exactly, roughly, says, wordsBeside } from "../words/wording.ts";

/** The part of a summary that a text is about. */
export type Part = keyof typeof partWords;

const verbs = exactly(changing);
const faults = roughly(wrong);
const parts = (Object.keys(partWords) as Part[]).map((part) => [part, exactly(partWords[part])] as const);

/** Whether a text wants something changed, or says that something is wrong. */
export function wantsChange(text: string): boolean {
  return says(text, verbs) || says(text, faults);
}

/** The text without what says that something is wrong: "bukan di situ" denies, and gives nothing instead. */
export function withoutFaults(text: string): string {
  return wordsBeside(text, faults).join(" ");
}

/** The part that a text names: "ubah lokasinya pak" → place; null for none or several. */
export function partIn(text: string): Part | null {
  const named = parts.filter(([, words]) => says(text, words)).map(([part]) => part);
  const [only] = named;
  return named.length === 1 && only !== undefined ? only : null;
}
