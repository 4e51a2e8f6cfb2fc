import { besideGivingUp } from "../../../lexicon/kinds.ts";
import { apologies, hesitations } from "../../../lexicon/plainWords.ts";
import { mistyped, sentUnmeant, slipOfHand } from "../../../lexicon/takingBack.ts";
import { courtesy, thanks } from "../words/courtesy.ts";
import { hasNo } from "../words/no.ts";
import { exactly, says, wordsBeside } from "../words/wording.ts";
import { sizeOf } from "./placeAnswer.ts";

/** Something was sent or chosen by a slip: "salah pencet". */
export const slip = exactly(slipOfHand, sentUnmeant);

/** Whether something was sent or chosen by a slip; "bukan salah pencet" says that it wasn't. */
export function saysSlip(text: string): boolean {
  return says(text, slip) && !hasNo(wordsBeside(text, slip).join(" "));
}

const slipOrTypo = exactly(slipOfHand, mistyped);
const beside = [slipOrTypo, courtesy, thanks, exactly(apologies, hesitations, besideGivingUp)];
const longest = 4;

/** Whether a text says of what was just sent that it wasn't meant, and nothing else: "salah kirim", "kepencet". */
export function isSlip(text: string): boolean {
  return says(text, slipOrTypo) && sizeOf(text) <= longest && wordsBeside(text, ...beside).length <= 1;
}
