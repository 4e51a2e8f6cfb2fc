import { confirmed, confirming } from "../../../lexicon/draft/whereabouts.ts";
import { courtesy } from "../words/courtesy.ts";
import { hasNo } from "../words/no.ts";
import { exactly, says, saysOnly } from "../words/wording.ts";

const among = exactly(confirming);
const needed = exactly(confirmed);

/** Whether a text only confirms what was proposed: "bener mas", "iya disitu", "udah pas itu lokasinya". */
export function confirms(text: string): boolean {
  return !hasNo(text) && says(text, needed) && saysOnly(text, among, courtesy);
}
