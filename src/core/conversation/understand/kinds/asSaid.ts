import { asSaid, notTheSame } from "../../../lexicon/kinds.ts";
import { notThis } from "../../../lexicon/plainWords.ts";
import { wordsOf } from "../../../message/plain.ts";
import { exactly, lengthAt, roughly, says, wordsBeside } from "../words/wording.ts";

const before = roughly(asSaid);
const not = exactly(notThis);
/** "Tidak sama dengan yang kemarin" refers to nothing that could be taken. */
const differs = exactly(notTheSame);

const longest = 14;

/** Whether a text refers to what was written before: "yang tadi", "kan sudah saya bilang". */
export function refersBack(text: string): boolean {
  const words = wordsOf(text);
  const refers = (at: number) =>
    lengthAt(words, at, before) > 0 && !(at > 0 && lengthAt(words, at - 1, not) > 0);
  return words.length <= longest && words.some((_, at) => refers(at)) && !says(text, differs);
}

/** The text without such a reference. */
export function withoutReference(text: string): string {
  return wordsBeside(text, before).join(" ");
}
