import { acknowledgements } from "../../../lexicon/courtesy.ts";
import { hoping } from "../../../lexicon/kinds.ts";
import { yesWords } from "../../../lexicon/plainWords.ts";
import { courtesy, thanks } from "../words/courtesy.ts";
import { exactly, roughly, says, saysOnly } from "../words/wording.ts";

const hope = roughly(hoping);
const read = exactly(acknowledgements, yesWords);

/** Whether a text thanks or hopes as people do when they believe that all is done: "makasih pak, semoga cepat". */
export function believesDone(text: string): boolean {
  return says(text, thanks) || says(text, hope);
}

/** Whether a text only acknowledges: "oke pak", "nggih", "siap min". */
export function onlyAcknowledges(text: string): boolean {
  return saysOnly(text, read, courtesy);
}
