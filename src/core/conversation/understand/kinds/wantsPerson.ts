import { wantingPerson } from "../../../lexicon/kinds.ts";
import { wordsOf } from "../../../message/plain.ts";
import { exactly, says } from "../words/wording.ts";

const person = exactly(wantingPerson);

const longest = 16;

/** Whether a short text wants somebody real, or asks whether there is anybody: "bisa bicara dengan petugas?". */
export function wantsPerson(text: string): boolean {
  return wordsOf(text).length <= longest && says(text, person);
}
