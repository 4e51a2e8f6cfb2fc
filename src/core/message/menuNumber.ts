import { phrases } from "../lexicon/entry.ts";
import { numbers } from "../lexicon/time.ts";
import { plain } from "./plain.ts";

/**
 * The number if the text is only a menu's number ("1", "1.", "(2)", "satu"); null otherwise. Never guessed.
 */
export function menuNumber(text: string): number | null {
  const bare = plain(text);
  if (/^\d{1,2}$/u.test(bare) && !/[-−]\s*\d/u.test(text)) return Number(bare);
  return spelled.get(bare) ?? null;
}

/** Only up to six: "tujuh" in an answer usually counts something. */
export const spelled: ReadonlyMap<string, number> = new Map(
  numbers.slice(0, 7).flatMap((entry, value) => phrases(entry).map((word) => [word, value] as const)),
);
