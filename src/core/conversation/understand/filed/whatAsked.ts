import { askingAgain } from "../../../lexicon/followUp.ts";
import { wordsOf } from "../../../message/plain.ts";
import { exactly, says } from "../words/wording.ts";
import { tellingWords } from "./news.ts";

const again = exactly(askingAgain);

const longest = 10;

/** Whether it is asked what the office wanted to know: "pertanyaannya apa ya", "maksudnya gimana". */
export function asksWhatWasAsked(text: string): boolean {
  return wordsOf(text).length <= longest && says(text, again) && tellingWords(text).length <= 3;
}
