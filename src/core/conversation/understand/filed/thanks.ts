import { acknowledgements, inPassing } from "../../../lexicon/courtesy.ts";
import { besidePraise, satisfied } from "../../../lexicon/followUp.ts";
import { hoping } from "../../../lexicon/kinds.ts";
import { yesWords } from "../../../lexicon/plainWords.ts";
import { wordsOf } from "../../../message/plain.ts";
import { isQuestion } from "../kinds/question.ts";
import { soft, thanks } from "../words/courtesy.ts";
import { exactly, roughly, says, wordsBeside } from "../words/wording.ts";

const hope = roughly(hoping);
const read = exactly(acknowledgements, inPassing, yesWords);
const praise = exactly(satisfied);
const beside = exactly(besidePraise);

const longest = 14;

/**
 * Whether a text only thanks, hopes, praises or says that it was read: "siap ditunggu", "terima kasih atas respon
 * cepatnya", "aamiin".
 */
export function isOnlyThanks(text: string): boolean {
  const all = wordsOf(text);
  if (all.length === 0 || all.length > longest || isQuestion(text)) return false;
  if (![thanks, hope, read, praise].some((one) => says(text, one))) return false;
  return wordsBeside(text, thanks, hope, read, praise, beside, soft).length === 0;
}

/** As `isOnlyThanks`, but with thanks in so many words, where "bagus" or "oke" may be an answer. */
export function thanksOutright(text: string): boolean {
  return says(text, thanks) && isOnlyThanks(text);
}
