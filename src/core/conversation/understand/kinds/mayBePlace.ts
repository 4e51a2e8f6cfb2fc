import { choosing, denyingThis } from "../../../lexicon/draft/sending.ts";
import { yesWords } from "../../../lexicon/plainWords.ts";
import { correctionIn, insteadIn } from "../report.ts";
import { soft } from "../words/courtesy.ts";
import { exactly, says, wordsBeside } from "../words/wording.ts";
import { partIn, wantsChange } from "./change.ts";
import { namesMatter } from "./facts.ts";
import { opensWithPlace, placeSignsIn, sizeOf } from "./placeAnswer.ts";
import { namesTime } from "./timeAnswer.ts";

const notThat = exactly(denyingThis);
const chosen = exactly(choosing, yesWords);
const longestWithMatter = 5;

/**
 * Whether words beside a summary may be a place: they open with one and don't go on to tell much, or they correct one. A
 * place somewhere in a longer tale is where something happened.
 */
export function mayBePlace(text: string): boolean {
  if (isOnlyNumber(text)) return false;
  const right = insteadIn(text) ?? correctionIn(text);
  if (right !== null && (placeSignsIn(text) > 0 || mayBeName(right))) return true;
  const corrects = says(text, notThat) || wantsChange(text) || partIn(text) === "place";
  if (corrects && placeSignsIn(text) > 0) return true;
  return opensWithPlace(text) && !(namesMatter(text) && sizeOf(text) > longestWithMatter);
}

/** "Iya pak nomor 1": may be a choice by its number, and gives no place. */
function isOnlyNumber(text: string): boolean {
  return wordsBeside(text, chosen, soft).every((word) => /^\d+$/u.test(word));
}

/** "Legi": neither a time, a number nor the matter. */
function mayBeName(right: string): boolean {
  return !namesTime(right) && !namesMatter(right) && !/\d/u.test(right);
}
