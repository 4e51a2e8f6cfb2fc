import type { Category } from "../office.ts";
import { wordsOf } from "./plain.ts";

/**
 * The category whose hints fit the words best; among equals the one whose hint comes first ("lampu jalan" is
 * about the lamp); null if none fits. A hint's words may be apart: "jalan depan pasar rusak" is a broken
 * road. Only a guess: the verifier decides.
 */
export function categoryOf(text: string, categories: readonly Category[]): Category | null {
  const words = wordsOf(text);
  const [best] = categories
    .filter(({ active }) => active)
    .map((category) => ({ category, ...fitOf(category, words) }))
    .filter(({ weight }) => weight > 0)
    .sort((a, b) => b.weight - a.weight || a.at - b.at);
  return best?.category ?? null;
}

type Fit = { readonly weight: number; readonly at: number };

function fitOf(category: Category, words: readonly string[]): Fit {
  const fits = hintsOf(category)
    .map((hint) => weigh(hint, words))
    .filter(({ weight }) => weight > 0);
  return {
    weight: fits.reduce((sum, { weight }) => sum + weight, 0),
    at: Math.min(...fits.map(({ at }) => at)),
  };
}

/**
 * The words of each hint, cached: an office has over a hundred hints, and each report is compared with all.
 */
function hintsOf(category: Category): readonly (readonly string[])[] {
  const known = takenApart.get(category);
  if (known !== undefined) return known;
  const hints = category.hints.map(wordsOf);
  takenApart.set(category, hints);
  return hints;
}

const takenApart = new WeakMap<Category, readonly (readonly string[])[]>();

/** How many words apart a hint's words may be. */
const reach = 8;

/** A hint weighs as much as it has words, twice that if they are side by side. */
function weigh(hint: readonly string[], words: readonly string[]): Fit {
  const places = hint.map((word) => words.indexOf(word));
  const at = Math.min(...places);
  if (hint.length === 0 || at < 0 || Math.max(...places) - at > reach) return { weight: 0, at: 0 };
  const together = ` ${words.join(" ")} `.includes(` ${hint.join(" ")} `);
  return { weight: hint.length * (together ? 2 : 1), at };
}
