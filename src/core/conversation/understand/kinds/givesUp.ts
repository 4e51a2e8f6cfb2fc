import { besideGivingUp, comingAbout, givingUp } from "../../../lexicon/kinds.ts";
import { apologies, hesitations, noWords } from "../../../lexicon/plainWords.ts";
import { wordsOf } from "../../../message/plain.ts";
import { courtesy } from "../words/courtesy.ts";
import { exactly, lengthAt } from "../words/wording.ts";

const no = exactly(noWords);
const about = exactly(comingAbout);
const outright = exactly(givingUp);
const beside = [courtesy, exactly(besideGivingUp), exactly(hesitations, apologies)];

const longest = 14;

/**
 * Whether somebody gives up what they are doing: "gak jadi lapor pak", "takut ah, batal aja". Never by a slip, and
 * "batal diperbaiki" or "gak jadi diaspal" tells what others did.
 */
export function givesUp(text: string): boolean {
  const words = wordsOf(text);
  if (words.length > longest || text.includes("?")) return false;
  return words.some((_, at) => {
    const length = givenUpAt(words, at);
    return length > 0 && isAlone(words, at, length);
  });
}

/** How many words give up at this point; 0 if none. */
function givenUpAt(words: readonly string[], at: number): number {
  const refused = lengthAt(words, at, outright);
  if (refused > 0) return refused;
  const negated = lengthAt(words, at, no);
  const undone = negated === 0 ? 0 : lengthAt(words, at + negated, about);
  return undone > 0 ? negated + undone : 0;
}

/** Nothing before it but courtesy and reasons, and behind it the end, courtesy, the report, or the same again. */
function isAlone(words: readonly string[], at: number, length: number): boolean {
  const before = words.slice(0, at);
  const after = words[at + length];
  const isBeside = (index: number) => beside.some((one) => lengthAt(words, index, one) > 0);
  return (
    before.every((_, index) => isBeside(index)) &&
    (after === undefined || isBeside(at + length) || givenUpAt(words, at + length) > 0)
  );
}
