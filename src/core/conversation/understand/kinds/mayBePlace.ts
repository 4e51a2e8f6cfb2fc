import { denyingThis } from "../../../lexicon/draft/sending.ts";
import { correctionIn } from "../report.ts";
import { exactly, says } from "../words/wording.ts";
import { partIn, wantsChange } from "./change.ts";
import { namesMatter } from "./facts.ts";
import { opensWithPlace, placeSignsIn, sizeOf } from "./placeAnswer.ts";

const notThat = exactly(denyingThis);
const longestWithMatter = 5;

/**
 * Whether words beside a summary may be a place: they open with one and don't go on to tell much, or they correct one. A
 * place somewhere in a longer tale is where something happened.
 */
export function mayBePlace(text: string): boolean {
  if (correctionIn(text) !== null) return true;
  const corrects = says(text, notThat) || wantsChange(text) || partIn(text) === "place";
  if (corrects && placeSignsIn(text) > 0) return true;
  return opensWithPlace(text) && !(namesMatter(text) && sizeOf(text) > longestWithMatter);
}
