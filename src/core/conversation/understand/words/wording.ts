import { type Entry, phrases } from "../../../lexicon/entry.ts";
import { wordsOf } from "../../../message/plain.ts";
import { isSpelled, unstretched } from "./spelling.ts";

/**
 * Words and phrases of the lexicon, ready to be looked for in what somebody wrote, word by word. A word that ends in
 * `*` stands for any ending.
 */
export type Wording = {
  /** By the first letter of their first word, the longest first. */
  readonly phrases: ReadonlyMap<string, readonly Phrase[]>;
  readonly isWord: (typed: string, word: string) => boolean;
};

type Phrase = readonly string[];

/** Only as they are written. For what settles. */
export function strictly(...entries: readonly Entry[]): Wording {
  return made(entries, (typed, word) => typed === word);
}

/** Only as they are written, or with a stretched end. For what else acts: sending, giving up. */
export function exactly(...entries: readonly Entry[]): Wording {
  const stretched = (typed: string, word: string) =>
    word.length > 1 && typed.startsWith(word) && unstretched(typed) === word;
  return made(entries, (typed, word) => typed === word || stretched(typed, word));
}

/** Also with missing vowels, particles and slips. For what changes nothing if it was read wrongly. */
export function roughly(...entries: readonly Entry[]): Wording {
  return made(entries, isSpelled);
}

function made(entries: readonly Entry[], isWord: Wording["isWord"]): Wording {
  const split = phrases(...entries).map((phrase) => phrase.split(" "));
  const byLetter = new Map<string, readonly Phrase[]>();
  for (const phrase of split.toSorted((a, b) => b.length - a.length)) {
    const letter = phrase[0]?.[0] ?? "";
    byLetter.set(letter, [...(byLetter.get(letter) ?? []), phrase]);
  }
  return { phrases: byLetter, isWord };
}

/** Most words that are looked at, to bound the time. */
const looked = 400;

/** Whether a text says one of these, anywhere. */
export function says(text: string, wording: Wording): boolean {
  const words = wordsOf(text).slice(0, looked);
  return words.some((_, at) => lengthAt(words, at, wording) > 0);
}

/** Whether a text says nothing but these and what is listed beside them, and one of these at least. */
export function saysOnly(text: string, meant: Wording, ...beside: readonly Wording[]): boolean {
  const words = wordsOf(text);
  return words.length <= longestAlone && covers(words, 0, false, meant, beside);
}

const longestAlone = 12;

function covers(
  words: readonly string[],
  at: number,
  found: boolean,
  meant: Wording,
  beside: readonly Wording[],
): boolean {
  if (at === words.length) return found;
  const goesOn = (length: number, more: boolean) =>
    length > 0 && covers(words, at + length, more, meant, beside);
  if (goesOn(lengthAt(words, at, meant), true)) return true;
  const longest = Math.max(0, ...beside.map((one) => lengthAt(words, at, one)));
  return goesOn(longest, found);
}

/** The words of a text that none of these say. */
export function wordsBeside(text: string, ...wordings: readonly Wording[]): readonly string[] {
  const words = wordsOf(text).slice(0, looked);
  const left: string[] = [];
  for (let at = 0; at < words.length; ) {
    const length = Math.max(0, ...wordings.map((wording) => lengthAt(words, at, wording)));
    if (length === 0) left.push(words[at] ?? "");
    at += Math.max(1, length);
  }
  return left;
}

/** How many words the longest of these takes at this point; 0 if none begins there. */
export function lengthAt(words: readonly string[], at: number, { phrases: all, isWord }: Wording): number {
  const first = words[at]?.[0] ?? "";
  const found = all
    .get(first)
    ?.find((phrase) => phrase.every((word, index) => isMeant(words[at + index] ?? "", word, isWord)));
  return found?.length ?? 0;
}

function isMeant(typed: string, word: string, isWord: Wording["isWord"]): boolean {
  if (typed === "") return false;
  return word.endsWith("*") ? typed.startsWith(word.slice(0, -1)) : isWord(typed, word);
}
