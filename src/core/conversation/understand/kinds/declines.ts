import {
  declined,
  fearing,
  noInOne,
  saidOfOthers,
  wished,
  withheld,
} from "../../../lexicon/draft/answers.ts";
import { noWords } from "../../../lexicon/plainWords.ts";
import { wordsOf } from "../../../message/plain.ts";
import { courtesy } from "../words/courtesy.ts";
import { exactly, lengthAt, says, saysOnly, type Wording } from "../words/wording.ts";
import { withoutDenial } from "./change.ts";

const inOne = exactly(noInOne);
const no = exactly(noWords);
const what = exactly(declined, wished);
const wish = exactly(wished, withheld);
const ofOthers = exactly(saidOfOthers);
const afraid = exactly(fearing);

const longest = 10;

/** Whether a text declines an answer or has none: "ga usah", "nyanda ada", "ga mau sebut", "ora ono". */
export function declines(text: string): boolean {
  if (wordsOf(text).length > longest) return false;
  return (
    says(text, inOne) || saysOnly(text, no, courtesy) || negates(text, what) || withoutDenial(text) !== null
  );
}

/** Whether a text refuses to answer: "ga usah ditulis waktunya", "gak mau sebut". */
export function refuses(text: string): boolean {
  return wordsOf(text).length <= longest && negates(text, wish);
}

/** Whether a text gives fear as its answer: "takut disebut pak", but not "ga takut". */
export function isAfraid(text: string): boolean {
  const words = wordsOf(text);
  const isMeant = (at: number) =>
    lengthAt(words, at, afraid) > 0 && !(at > 0 && lengthAt(words, at - 1, no) > 0);
  return words.length <= longest && words.some((_, at) => isMeant(at));
}

function negates(text: string, what: Wording): boolean {
  const words = wordsOf(text);
  return words.some((_, at) => {
    const negated = lengthAt(words, at, no);
    const length = negated === 0 ? 0 : lengthAt(words, at + negated, what);
    return length > 0 && lengthAt(words, at + negated + length, ofOthers) === 0;
  });
}
