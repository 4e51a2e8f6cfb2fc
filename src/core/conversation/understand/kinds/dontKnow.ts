import { knowing, notKnown, shameless } from "../../../lexicon/kinds.ts";
import { noWords } from "../../../lexicon/plainWords.ts";
import { wordsOf } from "../../../message/plain.ts";
import { exactly, lengthAt, roughly } from "../words/wording.ts";

const unknown = roughly(notKnown);
const no = exactly(noWords);
const know = roughly(knowing);
const ofShame = exactly(shameless);

const longest = 16;

/** Whether a text says that its writer doesn't know: "tidak tahu", "ga hapal pak", "embuh", "teu terang". */
export function isUnknown(text: string): boolean {
  const words = wordsOf(text);
  if (words.length > longest) return false;
  const forgets = (at: number) => lengthAt(words, at, unknown) > 0 && !negatedBefore(words, at);
  return words.some(
    (_, at) =>
      forgets(at) ||
      (lengthAt(words, at, no) > 0 &&
        [1, 2].some(
          (next) => lengthAt(words, at + next, know) > 0 && lengthAt(words, at + next, ofShame) === 0,
        )),
  );
}

/** "Jangan lupa", "ga mungkin lupa". */
function negatedBefore(words: readonly string[], at: number): boolean {
  return [1, 2].some((back) => at >= back && lengthAt(words, at - back, no) > 0);
}
