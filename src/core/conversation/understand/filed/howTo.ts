import { forbids } from "../../../lexicon/plainWords.ts";
import { howToReport, whereOrHow, whoElse } from "../../../lexicon/reaching.ts";
import { wordsOf } from "../../../message/plain.ts";
import { namesMatter } from "../kinds/facts.ts";
import { exactly, says } from "../words/wording.ts";

const reporting = exactly(howToReport);
const where = exactly(whereOrHow);
const not = exactly(forbids);

const longest = 12;

/** Whether it is asked where or how one reports at all: "kalo mau lapor lampu kemana ya", "terus saya lapor kemana". */
export function asksHowToReport(text: string): boolean {
  return wordsOf(text).length <= longest && says(text, reporting) && says(text, where) && !says(text, not);
}

const elsewhere = exactly(whoElse);

/** Where an office can't do it: "terus saya lapor kemana dong", "ke dinas mana?", "harus kemana ya pak". */
export function asksWhereElse(text: string): boolean {
  if (wordsOf(text).length > longest || namesMatter(text)) return false;
  return asksHowToReport(text) || says(text, elsewhere);
}
