import { acknowledgements } from "../../../lexicon/courtesy.ts";
import { apologies, hesitations, yesWords } from "../../../lexicon/plainWords.ts";
import { wordsOf } from "../../../message/plain.ts";
import { courtesy, thanks } from "../words/courtesy.ts";
import { exactly, lengthAt } from "../words/wording.ts";

const polite = [courtesy, thanks, exactly(yesWords, hesitations, apologies, acknowledgements)];

/** A text's words from where it comes to the point: "iya pak maaf, besok aja" → "besok aja". */
export function opening(text: string): readonly string[] {
  const words = wordsOf(text);
  let at = 0;
  for (;;) {
    const length = Math.max(...polite.map((wording) => lengthAt(words, at, wording)));
    if (length === 0) return words.slice(at);
    at += length;
  }
}
