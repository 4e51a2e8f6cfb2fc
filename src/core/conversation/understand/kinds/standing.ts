import { questionTails, standing } from "../../../lexicon/kinds.ts";
import { forbids, notThis } from "../../../lexicon/plainWords.ts";
import { oneself } from "../../../lexicon/report.ts";
import { reportNouns } from "../../../lexicon/takingBack.ts";
import { wordsOf } from "../../../message/plain.ts";
import { asksAfterReport } from "../command.ts";
import { isAboutConduct } from "../conduct.ts";
import { corrects, tellingWords, tellsNews } from "../filed/news.ts";
import { verdictIn } from "../verdict.ts";
import { soft } from "../words/courtesy.ts";
import { hasNo } from "../words/no.ts";
import { exactly, lengthAt, wordsBeside } from "../words/wording.ts";
import { isQuestion } from "./question.ts";

const stands = exactly(standing);
const tails = exactly(questionTails);
const report = exactly(reportNouns, oneself);
/** "Jangan diproses dulu" and "bukan laporan saya" ask nothing. */
const denied = exactly(forbids, notThis);

/** Whether a text asks how the report stands: "sudah sampai mana pak", "udah diproses blm", "kok diem aja". */
export function asksHowItStands(text: string): boolean {
  if (asksAfterReport(text)) return true;
  const words = wordsOf(text);
  return words.some(
    (_, at) => lengthAt(words, at, stands) > 0 && !(at > 0 && lengthAt(words, at - 1, denied) > 0),
  );
}

/** A question with more telling words may tell something as well. */
const mostTelling = 3;

/** The same once a report is on file: in any way, and it tells nothing new. */
export function asksOfStanding(text: string): boolean {
  if (asksAfterReport(text)) return true;
  const telling = tellingWords(text).length;
  if (telling > mostTelling || isAboutConduct(text) || corrects(text)) return false;
  return isQuestion(text) || (asksHowItStands(text) && !tellsNews(text));
}

/** Whether it only asks how the report stands, so that it answers nothing that was asked. */
export function asksOnlyHowItStands(text: string): boolean {
  if (hasOtherNo(text) || verdictIn(text) !== null || tellingWords(text).length > 0) return false;
  return asksAfterReport(text) || (asksHowItStands(text) && isQuestion(text));
}

/** A *no* besides the one that ends a question: "sudah diproses belum ya". */
function hasOtherNo(text: string): boolean {
  const words = wordsBeside(text, soft, report);
  const last = words.length - 1;
  return hasNo(words.slice(0, lengthAt(words, last, tails) > 0 ? last : words.length).join(" "));
}
