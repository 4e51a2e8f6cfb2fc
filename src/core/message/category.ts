import { troubles } from "../lexicon/asking.ts";
import { pattern, phrases, wordSet } from "../lexicon/entry.ts";
import { beforeName, genericNames, leadingTo, namedLandmarks, relations } from "../lexicon/place.ts";
import { falling } from "../lexicon/wrongWithIt.ts";
import type { Category } from "../office.ts";
import { isShortFor } from "./abbreviation.ts";
import { wordsOf } from "./plain.ts";

/**
 * The category whose hints fit the words best; among equals the one whose hint comes first ("lampu jalan" is
 * about the lamp); null if none fits. A hint's words may be apart: "jalan depan pasar rusak" is a broken
 * road. What a place is called says nothing where another word does, or where something else is wrong: "pohon lapuk
 * depan puskesmas" isn't about health. Only a guess: the verifier decides.
 */
export function categoryOf(text: string, categories: readonly Category[]): Category | null {
  const words = wordsOf(text);
  const rest = withoutPlaces(words);
  const best = bestAmong(rest, categories);
  if (best !== null || rest.every((word) => word !== "")) return best;
  return wrong.test(rest.join(" ")) ? null : bestAmong(words, categories);
}

const wrong = new RegExp(`(?<!\\p{L})(?:${pattern(troubles)})(?!\\p{L})`, "u");
const near = phrases(relations, leadingTo).map((phrase) => phrase.split(" "));
const filling = wordSet(beforeName);
const generic = wordSet(genericNames);
const named = phrases(namedLandmarks).map((phrase) => phrase.split(" "));

/** The words with the name of each place behind "depan", "dekat" or "jalan ke" left empty, so that distances stay. */
function withoutPlaces(words: readonly string[]): readonly string[] {
  const left = [...words];
  words.forEach((_, at) => {
    const relation = longestAt(words, at, near);
    if (relation === 0) return;
    let to = at + relation;
    while (filling.has(words[to] ?? "")) to += 1;
    const from = to;
    while (generic.has(words[to] ?? "")) to += 1;
    to = Math.max(to + 1, from + longestAt(words, from, named));
    for (let index = from; index < Math.min(to, words.length); index += 1) left[index] = "";
  });
  return left;
}

/** How many words the longest of these phrases takes at this point; 0 if none stands there. */
function longestAt(words: readonly string[], at: number, all: readonly (readonly string[])[]): number {
  const found = all.filter((phrase) => phrase.every((word, index) => words[at + index] === word));
  return Math.max(0, ...found.map(({ length }) => length));
}

type Hinted = Pick<Category, "hints" | "active">;

/** The one whose hints fit the words best, in the same way; null if none fits. */
export function bestByHints<T extends Hinted>(text: string, all: readonly T[]): T | null {
  return bestAmong(wordsOf(text), all);
}

function bestAmong<T extends Hinted>(words: readonly string[], all: readonly T[]): T | null {
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
  const hints = hinted.hints.map(wordsOf).flatMap(withAlike);
  takenApart.set(hinted, hints);
  return hints;
}

const fallen = phrases(falling);

/** A hint that something has fallen fits as well what is about to: "pohon lapuk", "pohon miring". */
function withAlike(hint: readonly string[]): readonly (readonly string[])[] {
  const at = hint.findIndex((word) => fallen.includes(word));
  if (at < 0 || hint.length < 2) return [hint];
  const others = fallen.filter((word) => word !== hint[at]);
  return [hint, ...others.map((word) => hint.map((one, index) => (index === at ? word : one)))];
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
