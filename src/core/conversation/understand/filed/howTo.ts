import { forbids } from "../../../lexicon/plainWords.ts";
import { howToReport, whereOrHow } from "../../../lexicon/reaching.ts";
import { wordsOf } from "../../../message/plain.ts";
import { exactly, says } from "../words/wording.ts";

const reporting = exactly(howToReport);
const where = exactly(whereOrHow);
const not = exactly(forbids);

const longest = 12;

/** Whether it is asked where or how one reports at all: "kalo mau lapor lampu kemana ya", "terus saya lapor kemana". */
export function asksHowToReport(text: string): boolean {
  return wordsOf(text).length <= longest && says(text, reporting) && says(text, where) && !says(text, not);
}
