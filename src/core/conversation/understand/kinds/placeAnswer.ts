import * as answers from "../../../lexicon/draft/answers.ts";
import { beingThere, noPlaceAtAll, placeNames, placeSigns } from "../../../lexicon/draft/whereabouts.ts";
import { noWords } from "../../../lexicon/plainWords.ts";
import { wordsOf } from "../../../message/plain.ts";
import { courtesy, thanks } from "../words/courtesy.ts";
import { exactly, lengthAt, roughly, says, wordsBeside } from "../words/wording.ts";
import { opening } from "./opening.ts";

const signs = roughly(placeSigns);
const names = exactly(placeNames);
const none = exactly(noPlaceAtAll);
const there = roughly(beingThere);
const no = exactly(noWords);
const all = exactly(answers.allAlike);
const same = exactly(answers.alike);
const link = /https?:\/\/|\bmaps\b|-?\d{1,3}\.\d{3,}\s*,\s*-?\d{1,3}\.\d{3,}/iu;

/** How many signs of a place a text has, besides those that name none ("di situ", "nama jalannya"). */
export function placeSignsIn(text: string): number {
  if (link.test(text)) return 2;
  const words = wordsOf(text);
  let found = 0;
  for (let at = 0; at < words.length; ) {
    const skipped = lengthAt(words, at, none);
    const length = skipped > 0 ? 0 : lengthAt(words, at, signs);
    // A sign needs a name behind it or before it: "toko" alone is one, "di" alone none.
    if (length > 0 && (words.length > 1 || (words[at]?.length ?? 0) > 2)) found += 1;
    at += Math.max(1, skipped, length);
  }
  return found;
}

/** Whether a text begins with a place: "pertigaan tugu", "di dukcapil", "lokasinya pas pintu masuk pasar". */
export function opensWithPlace(text: string): boolean {
  if (link.test(text)) return true;
  const words = opening(text);
  const named = lengthAt(words, 0, names);
  const rest = words.slice(named);
  if (named > 0) return placeSignsIn(rest.join(" ")) > 0;
  if (lengthAt(rest, 0, none) > 0 || lengthAt(rest, 0, no) > 0) return false;
  return lengthAt(rest, 0, signs) > 0 && placeSignsIn(rest.join(" ")) > 0;
}

/** Whether somebody only says that they are at the place, which a pin would tell. */
export function isThere(text: string): boolean {
  return says(text, there) && placeSignsIn(wordsBeside(text, there).join(" ")) === 0;
}

/** How many words a text has besides courtesy and thanks. */
export function sizeOf(text: string): number {
  return wordsBeside(text, courtesy, thanks).length;
}

/** Whether a text says the same of all places and so names none: "semua kantor sama aja kelakuannya". */
export function saysAllAlike(text: string): boolean {
  return says(text, all) && says(text, same);
}
