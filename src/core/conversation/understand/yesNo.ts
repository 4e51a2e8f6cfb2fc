import { pattern } from "../../lexicon/entry.ts";
import { asksFor, closedByEnding, closedQuestions, openQuestions } from "../../lexicon/report.ts";

const open = new RegExp(`\\b(?:${pattern(asksFor)})|\\b(?:${pattern(openQuestions)})\\b`, "iu");
const closed = new RegExp(
  `\\b(?:${pattern(closedByEnding)})\\b|^\\s*(?:${pattern(closedQuestions)})\\b`,
  "iu",
);

/** Whether a question can be answered by a nod: "Apakah lubangnya di depan toko besi?", not "Di depan nomor berapa?". */
export function isYesNoQuestion(text: string): boolean {
  return !open.test(text) && closed.test(text);
}
