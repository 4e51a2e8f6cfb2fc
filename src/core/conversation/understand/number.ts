import { pattern, phrases } from "../../lexicon/entry.ts";
import { numbers } from "../../lexicon/time.ts";
import { scores } from "../../lexicon/verdict.ts";
import { plain } from "../../message/plain.ts";

/** Menus go up to six by word: "tujuh" in an answer is more often a number of something. */
const spelled: ReadonlyMap<string, number> = new Map(
  numbers.slice(0, 7).flatMap((entry, value) => phrases(entry).map((word) => [word, value] as const)),
);

const beforeScore = new RegExp(`^\\s*(?:(?:${pattern(scores)})\\s*)?(\\p{L}+|\\d+)[\\s.,:;!)/-]*`, "iu");

/** "1", "1.", "(2)", "satu": a menu's number and nothing else; null otherwise. Numbers are never guessed at. */
export function menuNumber(text: string): number | null {
  const bare = plain(text);
  if (/^\d{1,2}$/u.test(bare) && !/[-−]\s*\d/u.test(text)) return Number(bare);
  return spelled.get(bare) ?? null;
}

/** "5 mantap": a score with what was said to it; null if it begins with no number from 1 to 5. */
export function scoreIn(text: string): { readonly score: number; readonly comment: string } | null {
  const match = beforeScore.exec(text);
  const word = (match?.[1] ?? "").toLowerCase();
  const score = /^\d+$/u.test(word) ? Number(word) : (spelled.get(word) ?? 0);
  if (match === null || score < 1 || score > 5) return null;
  return { score, comment: text.slice(match[0].length).trim() };
}
