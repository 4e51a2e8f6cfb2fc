import { pattern } from "../../lexicon/entry.ts";
import { scores } from "../../lexicon/verdict.ts";
import { spelled } from "../../message/menuNumber.ts";

const beforeScore = new RegExp(`^\\s*(?:(?:${pattern(scores)})\\s*)?(\\p{L}+|\\d+)[\\s.,:;!)/-]*`, "iu");

/** "5 mantap": a score with what was said to it; null if it begins with no number from 1 to 5. */
export function scoreIn(text: string): { readonly score: number; readonly comment: string } | null {
  const match = beforeScore.exec(text);
  const word = (match?.[1] ?? "").toLowerCase();
  const score = /^\d+$/u.test(word) ? Number(word) : (spelled.get(word) ?? 0);
  if (match === null || score < 1 || score > 5) return null;
  return { score, comment: text.slice(match[0].length).trim() };
}
