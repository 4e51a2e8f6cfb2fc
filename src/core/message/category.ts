import type { Category } from "../office.ts";
import { isShortFor } from "./abbreviation.ts";
import { wordsOf } from "./plain.ts";

/**
 * The category whose hints fit the words best; among equals the one whose hint comes first ("lampu jalan" is
 * about the lamp); null if none fits. A hint's words may be apart: "jalan depan pasar rusak" is a broken
 * road. Only a guess: the verifier decides.
 */
export function categoryOf(text: string, categories: readonly Category[]): Category | null {
  return bestByHints(text, categories);
}

type Hinted = Pick<Category, "hints" | "active">;

/** The one whose hints fit the words best, in the same way; null if none fits. */
export function bestByHints<T extends Hinted>(text: string, all: readonly T[]): T | null {
  const words = wordsOf(text);
  const [best] = all
    .filter(({ active }) => active)
    .map((one) => ({ one, ...fitOf(one, words) }))
    .filter(({ weight }) => weight > 0)
    .sort((a, b) => b.weight - a.weight || a.at - b.at);
  return best?.one ?? null;
}

type Fit = { readonly weight: number; readonly at: number };

function fitOf(hinted: Hinted, words: readonly string[]): Fit {
  const fits = hintsOf(hinted)
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
function hintsOf(hinted: Hinted): readonly (readonly string[])[] {
  const known = takenApart.get(hinted);
  if (known !== undefined) return known;
  const hints = hinted.hints.map(wordsOf);
  takenApart.set(hinted, hints);
  return hints;
}

const takenApart = new WeakMap<Hinted, readonly (readonly string[])[]>();

/** Where a text has the word, be it in short; -1 if it hasn't. */
export function placeOf(word: string, words: readonly string[]): number {
  const at = words.indexOf(word);
  return at >= 0 ? at : words.findIndex((typed) => isShortFor(typed, word));
}

/** The hint of a category that fits the words best, as words; null if none fits. */
export function bestHint(text: string, hinted: Hinted): readonly string[] | null {
  const words = wordsOf(text);
  const [best] = hintsOf(hinted)
    .map((hint) => ({ hint, ...weigh(hint, words) }))
    .filter(({ weight }) => weight > 0)
    .sort((a, b) => b.weight - a.weight || a.at - b.at);
  return best?.hint ?? null;
}

/** How many words apart a hint's words may be. */
const reach = 8;

/** A hint weighs as much as it has words, twice that if they are side by side. */
function weigh(hint: readonly string[], words: readonly string[]): Fit {
  const places = hint.map((word) => placeOf(word, words));
  const at = Math.min(...places);
  if (hint.length === 0 || at < 0 || Math.max(...places) - at > reach) return { weight: 0, at: 0 };
  const inOrder = places.every((place, index) => place === at + index);
  const together = inOrder || ` ${words.join(" ")} `.includes(` ${hint.join(" ")} `);
  return { weight: hint.length * (together ? 2 : 1), at };
}
