import { knowing, notKnown } from "../../../lexicon/kinds.ts";
import { noWords } from "../../../lexicon/plainWords.ts";
import { wordsOf } from "../../../message/plain.ts";
import { exactly, lengthAt, roughly, says } from "../words/wording.ts";

const unknown = roughly(notKnown);
const no = exactly(noWords);
const know = roughly(knowing);

const longest = 16;

/** Whether a text says that its writer doesn't know: "tidak tahu", "ga hapal pak", "embuh", "teu terang". */
export function isUnknown(text: string): boolean {
  const words = wordsOf(text);
  if (words.length > longest) return false;
  if (says(text, unknown)) return true;
  return words.some(
    (_, at) => lengthAt(words, at, no) > 0 && [1, 2].some((next) => lengthAt(words, at + next, know) > 0),
  );
}
