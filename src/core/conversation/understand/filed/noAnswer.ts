import * as words from "../../../lexicon/noAnswer.ts";
import { denials, yesWords } from "../../../lexicon/plainWords.ts";
import { needed } from "../../../lexicon/takingBack.ts";
import { wordsOf } from "../../../message/plain.ts";
import { asksForInformation } from "../kinds/first.ts";
import { asksForProcedure } from "../kinds/information.ts";
import { onlySoundsAsked } from "../kinds/question.ts";
import { verdictIn } from "../verdict.ts";
import { soft } from "../words/courtesy.ts";
import { hasNo } from "../words/no.ts";
import { exactly, lengthAt, says, saysOnly, wordsBeside } from "../words/wording.ts";
import { isYesNoQuestion } from "../yesNo.ts";
import { tellingWords } from "./news.ts";
import { takesBack } from "./withdrawal.ts";

/** What a text is instead of an answer to the office's question. */
export type NoAnswer = "again" | "information" | "withdrawal" | "standing" | "grumbling";

/**
 * What a text plainly is where the office asked this: "apa?", a question of another matter, "udah ga usah pak", "kok lama
 * banget sih", "kok ditanya terus". Null if it may be the answer: "lama, sudah setahun", "ga tau", "ga usah" to a question
 * of yes or no.
 */
export function noAnswerIn(text: string, question: string): NoAnswer | null {
  if (saysOnly(text, what, soft)) return "again";
  if (asksForInformation(text) && asksForProcedure(text) && !sharesWord(text, question)) return "information";
  if (declines(text)) return isYesNoQuestion(question) || says(question, need) ? null : "withdrawal";
  return grumbles(text, question) ? (says(text, askedOften) ? "grumbling" : standingOr(text)) : null;
}

const what = exactly(words.whatWasThat);
const need = exactly(needed);
const not = exactly(denials);
const unwanted = exactly(words.notWanted);

function declines(text: string): boolean {
  return takesBack(text) && (says(text, unwanted) || (says(text, not) && says(text, need)));
}

const askedOften = exactly(words.askedAgain);
const when = exactly(words.askingWhen);
const long = exactly(words.takingLong);
const since = exactly(words.askedSince);
const opens = exactly(words.opensAnswer);
const beside = exactly(words.besideGrumbling);
const yes = exactly(yesWords);

/** Whether it only asks or grumbles: nothing in it tells, counts, denies or judges. */
function grumbles(text: string, question: string): boolean {
  const said = wordsOf(text);
  const telling = wordsBeside(tellingWords(text).join(" "), beside, askedOften);
  if (said.length === 0 || telling.length > 0 || /\d/u.test(text) || onlySoundsAsked(text)) return false;
  if (hasNo(text) || verdictIn(text) !== null || says(text, yes)) return false;
  const asks = /\?\s*$/u.test(text);
  if (!asks && lengthAt(said, 0, opens) > 0) return false;
  if (says(text, askedOften)) return true;
  const slow = saysOnly(text, long, beside, soft);
  // "Lama" says since when; "kapan" and "kok" never do.
  return says(text, when) || (slow && !says(question, since));
}

function standingOr(text: string): NoAnswer {
  return says(text, when) || wordsOf(text).length > 1 ? "standing" : "grumbling";
}

/** "Jalan" and "jalannya" begin alike. */
const stem = 4;

function sharesWord(text: string, question: string): boolean {
  const asked = wordsOf(question).filter((word) => word.length >= stem);
  return wordsOf(text).some((word) => asked.some((one) => word.startsWith(one.slice(0, stem))));
}
