import { plain } from "../../message/plain.ts";

const spelled: Readonly<Record<string, number>> = {
  nol: 0,
  satu: 1,
  dua: 2,
  tiga: 3,
  empat: 4,
  lima: 5,
  enam: 6,
  one: 1,
  two: 2,
  three: 3,
  four: 4,
  five: 5,
  six: 6,
};

/** "1", "1.", "(2)", "satu": a menu's number and nothing else; null otherwise. Numbers are never guessed at. */
export function menuNumber(text: string): number | null {
  const bare = plain(text);
  if (/^\d{1,2}$/u.test(bare) && !/[-−]\s*\d/u.test(text)) return Number(bare);
  return spelled[bare] ?? null;
}

/** "5 mantap": a score with what was said to it; null if it begins with no number from 1 to 5. */
export function scoreIn(text: string): { readonly score: number; readonly comment: string } | null {
  const match = /^\s*(?:nilai\s*|skor\s*)?(\p{L}+|\d+)[\s.,:;!)/-]*/iu.exec(text);
  const word = (match?.[1] ?? "").toLowerCase();
  const score = /^\d+$/u.test(word) ? Number(word) : (spelled[word] ?? 0);
  if (match === null || score < 1 || score > 5) return null;
  return { score, comment: text.slice(match[0].length).trim() };
}
