import { asksAfterReport } from "../command.ts";
import { isQuestion } from "../kinds/question.ts";
import { asksHowItStands } from "../kinds/standing.ts";
import { verdictIn } from "../verdict.ts";
import { hasNo } from "../words/no.ts";
import { tellingWords, tellsNews } from "./news.ts";

/** Whether a text asks how the report stands, in any way, and tells nothing new. */
export function asksOfStanding(text: string): boolean {
  return asksAfterReport(text) || (!tellsNews(text) && (asksHowItStands(text) || isQuestion(text)));
}

/** Whether it only asks how the report stands, so that it answers nothing that was asked. */
export function asksOnlyHowItStands(text: string): boolean {
  if (hasNo(text) || verdictIn(text) !== null || tellingWords(text).length > 0) return false;
  return asksAfterReport(text) || (asksHowItStands(text) && isQuestion(text));
}
