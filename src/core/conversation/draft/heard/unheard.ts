import { acknowledgements, inPassing } from "../../../lexicon/courtesy.ts";
import { leave, wished } from "../../../lexicon/draft/answers.ts";
import {
  aboutSending,
  arriving,
  believing,
  besideSending,
  besideSummary,
  changing,
  doubting,
  grumbling,
  passingOn,
  wasSent,
} from "../../../lexicon/draft/sending.ts";
import { firstSomethingElse, hoping, putOffFirst, standing } from "../../../lexicon/kinds.ts";
import { forbids, noWords, yesWords } from "../../../lexicon/plainWords.ts";
import { wordsOf } from "../../../message/plain.ts";
import { tellingWords } from "../../understand/filed/news.ts";
import { declines } from "../../understand/kinds/declines.ts";
import { isUnknown } from "../../understand/kinds/dontKnow.ts";
import { namesMatter } from "../../understand/kinds/facts.ts";
import { speaksOfPhotos } from "../../understand/kinds/photoAnswer.ts";
import { sizeOf } from "../../understand/kinds/placeAnswer.ts";
import { isQuestion } from "../../understand/kinds/question.ts";
import { saysNotToSend } from "../../understand/kinds/sending.ts";
import { asksHowItStands } from "../../understand/kinds/standing.ts";
import { clausesOf } from "../../understand/words/clauses.ts";
import { soft, thanks } from "../../understand/words/courtesy.ts";
import { hasNo } from "../../understand/words/no.ts";
import { exactly, lengthAt, roughly, says, wordsBeside } from "../../understand/words/wording.ts";

/*
 * What words under the summary say besides what is wholly known there. An answer that keeps nothing of a text would let
 * that vanish, and the next "ya" would send the report without it.
 */

const polite = [soft, thanks, exactly(yesWords, acknowledgements, inPassing)];
const ofSending = [
  exactly(arriving, believing, changing, besideSending, besideSummary, doubting, leave),
  exactly(passingOn, grumbling, standing),
  roughly(aboutSending, wasSent, hoping),
  exactly(putOffFirst, firstSomethingElse, wished),
];
const plainNo = [exactly(noWords, believing), exactly(wished, doubting, firstSomethingElse), ...polite];
const forbidding = exactly(forbids);
/** "Jangan-jangan ini robot" forbids nothing. */
const perhaps = exactly({ id: "jangan jangan, jangan2, jgn jgn, jgn2", en: "" });
const number = /(?<!\p{L})\d/u;
const longNumber = /\d[\d\s.-]{5,}\d/u;

/** Whether a text has a *no* of its own, a number, a name or another word that isn't known to tell nothing. */
export function saysMore(text: string): boolean {
  if (hasNoPhoto(text)) return false;
  return hasOwnNo(text) || number.test(text) || (hasUnknown(text) && !isUnknown(text));
}

const longestExcuse = 5;

/** "Ga ada foto", a late answer to the question for one. */
function hasNoPhoto(text: string): boolean {
  return declines(text) && speaksOfPhotos(text) && !namesMatter(text) && sizeOf(text) <= longestExcuse;
}

const longest = 20;

/** "Belum diaspal kliwon": more than a question how it stands, which a long tale of waiting is. */
export function asksMore(text: string): boolean {
  if (wordsOf(text).length > longest) return false;
  return clausesOf(text).some((clause) =>
    asksHowItStands(clause) ? hasNo(clause) && hasUnknown(clause) : hasOwnNo(clause),
  );
}

function hasUnknown(text: string): boolean {
  return tellingWords(wordsBeside(text, ...ofSending).join(" ")).some((word) => word.length > 1);
}

/** Whether it does so even if it is a question, thanks, or puts the report off: something forbidden, a telephone number. */
export function saysMoreBeside(text: string): boolean {
  return longNumber.test(text) || clausesOf(text).some(forbidsSomething);
}

/** A *no* with anything behind it that it denies: "tapi jangan ke pupr", but not "belum pak" or "ga usah". */
export function hasOwnNo(text: string): boolean {
  return clausesOf(text).some((clause) => {
    if (!hasNo(clause) || saysNotToSend(clause) || isUnknown(clause)) return false;
    return wordsBeside(clause, ...plainNo).length > 0;
  });
}

function forbidsSomething(clause: string): boolean {
  const words = wordsOf(wordsBeside(clause, perhaps).join(" "));
  const forbidden = words.some((_, at) => lengthAt(words, at, forbidding) > 0);
  return forbidden && says(clause, forbidding) && hasOwnNo(clause);
}

/** "Kirim tapi tidak ke pupr" only sounds asked: a clause of it denies something. */
export function deniesBeside(text: string): boolean {
  if (text.includes("?") || asksHowItStands(text)) return false;
  return clausesOf(text).some((clause) => hasOwnNo(clause) && !isQuestion(clause));
}
