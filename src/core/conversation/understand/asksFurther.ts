import { tellingWords } from "./filed/news.ts";
import { asksForInformation } from "./kinds/first.ts";
import { asksForProcedure, namesAsked } from "./kinds/information.ts";
import { isQuestion } from "./kinds/question.ts";
import { mentionsSending } from "./kinds/sending.ts";
import { asksHowItStands } from "./kinds/standing.ts";
import { asksWhoReads } from "./kinds/whoReads.ts";

const fewestTelling = 2;

/** Whether a text that came beside a question asks more of the office: "terus biayanya berapa". "Kapan dijawab" doesn't. */
export function asksFurther(text: string): boolean {
  if (asksHowItStands(text) || mentionsSending(text) || asksWhoReads(text)) return false;
  if (!isQuestion(text) && !asksForInformation(text)) return false;
  return asksForProcedure(text) || namesAsked(text) || tellingWords(text).length >= fewestTelling;
}
