import { pattern } from "../../lexicon/entry.ts";
import { asksFor, closedByEnding, closedQuestions, openQuestions } from "../../lexicon/report.ts";
import { bareAnswers } from "../../lexicon/verdict.ts";

const open = new RegExp(`\\b(?:${pattern(asksFor)})|\\b(?:${pattern(openQuestions)})\\b`, "iu");
const closed = new RegExp(
  `\\b(?:${pattern(closedByEnding)})\\b|^\\s*(?:${pattern(closedQuestions)})\\b`,
  "iu",
);

/**
 * Whether a question can be answered by yes or no: "Apakah lubangnya di depan toko besi?", but not "Di depan
 * nomor berapa?".
 */
export function isYesNoQuestion(text: string): boolean {
  return !open.test(text) && closed.test(text);
}

const bare = new RegExp(`^(?:${pattern(bareAnswers)}|\\d{1,3})$`, "u");

/** "ya", "3": a word that says nothing where nothing was asked. */
export function isBareAnswer(word: string): boolean {
  return bare.test(word);
}
