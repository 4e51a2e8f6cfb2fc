import { phrases } from "../lexicon/entry.ts";
import { numbers } from "../lexicon/time.ts";
import { plain } from "./plain.ts";

/** "1", "1.", "(2)", "satu": a menu's number and nothing else; null otherwise. Numbers are never guessed at. */
export function menuNumber(text: string): number | null {
  const bare = plain(text);
  if (/^\d{1,2}$/u.test(bare) && !/[-−]\s*\d/u.test(text)) return Number(bare);
  return spelled.get(bare) ?? null;
}

/** Menus go up to six by word: "tujuh" in an answer is more often a number of something. */
export const spelled: ReadonlyMap<string, number> = new Map(
  numbers.slice(0, 7).flatMap((entry, value) => phrases(entry).map((word) => [word, value] as const)),
);
