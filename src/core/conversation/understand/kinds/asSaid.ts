import { asSaid } from "../../../lexicon/kinds.ts";
import { wordsOf } from "../../../message/plain.ts";
import { roughly, says, wordsBeside } from "../words/wording.ts";

const before = roughly(asSaid);

const longest = 14;

/** Whether a text refers to what was written before: "yang tadi", "kan sudah saya bilang". */
export function refersBack(text: string): boolean {
  return wordsOf(text).length <= longest && says(text, before);
}

/** The text without such a reference. */
export function withoutReference(text: string): string {
  return wordsBeside(text, before).join(" ");
}
