import { troubles } from "../../lexicon/asking.ts";
import { pattern, wordSet } from "../../lexicon/entry.ts";
import {
  addressSigns,
  endsTitle,
  fillers,
  introducing,
  notHappened,
  oneself,
  privateNumbers,
  writtenInCapitals,
} from "../../lexicon/report.ts";
import { bestHint, placeOf } from "../../message/category.ts";
import { wordsOf } from "../../message/plain.ts";
import type { Category } from "../../office.ts";
import { isPlainlyEnglish } from "./english.ts";
import { withoutGreeting } from "./noise.ts";
import { isRelation } from "./place.ts";
import { clausesOf } from "./words/clauses.ts";
import { isKnownWord } from "./words/knownWords.ts";

/** Most characters of a title. */
const longest = 28;

/**
 * What letters call a report, in two or three words: its category's topic if the words say that, else the thing
 * and what is wrong with it as they say it ("got mampet", "KTP"). Never what they don't say.
 */
export function titleOf(text: string, category: Category | null): string {
  // A topic is Indonesian; the title of an English report uses its own words.
  if (category === null || isPlainlyEnglish(text)) return titleFrom(text);
  const words = wordsOf(text);
  if (wordsOf(category.topic).every((word) => placeOf(word, words) >= 0)) return category.topic;
  const hint = bestHint(text, category);
  return hint === null ? titleFrom(text) : withTrouble(asSaid(hint, words), words);
}

const unreal = wordSet(notHappened);
const shortSpan = 3;

/** The hint's words, or as they stand if they are near each other; one of them if what is between denies the other. */
function asSaid(hint: readonly string[], words: readonly string[]): readonly string[] {
  const places = hint.map((word) => placeOf(word, words));
  const span = words.slice(Math.min(...places), Math.max(...places) + 1);
  if (!span.some((word) => unreal.has(word))) return hint;
  return span.length <= shortSpan ? span : span.slice(0, 1);
}

const wrong = new RegExp(`^(?:${pattern(troubles)})$`, "u");
const capitals = wordSet(writtenInCapitals);

/** The thing with the first word that says what is wrong, unless it says so itself. */
function withTrouble(thing: readonly string[], words: readonly string[]): string {
  const trouble = thing.some((word) => wrong.test(word)) ? undefined : words.find((word) => wrong.test(word));
  const named = thing.map(written).join(" ");
  const both = trouble === undefined ? named : `${named} ${trouble}`;
  return both.length > longest ? named : both;
}

function written(word: string): string {
  return capitals.has(word) ? word.toUpperCase() : word;
}

const empty = wordSet(fillers);
const addresses = wordSet(addressSigns);
const ends = wordSet(addressSigns, endsTitle);

const introduces = new RegExp(`^(?:${pattern(introducing)})\\b`, "u");
const self = wordSet(oneself);
const numbered = new RegExp(`\\b(?:${pattern(privateNumbers)})\\b`, "u");

/** Whether a clause says who its writer is: a room reads titles, and no name belongs there. */
function namesWriter(clause: string): boolean {
  const said = withoutGreeting(clause);
  if (introduces.test(wordsOf(said).join(" "))) return true;
  const [me = "", name = ""] = said.split(/\s+/u);
  const [word = ""] = wordsOf(name);
  if (!self.has(me.toLowerCase()) || word === "") return false;
  return /^\p{Lu}\p{Ll}/u.test(name) || !(isKnownWord(word) || empty.has(word) || wrong.test(word));
}

/** The first two or three meaningful words of a clause that names nobody; empty if there are none. */
function titleFrom(text: string): string {
  const clauses = clausesOf(text);
  const introduced = clauses.some(namesWriter);
  const clause = introduced
    ? clauses.find((one) => !namesWriter(one) && !numbered.test(wordsOf(one).join(" ")) && saysWrong(one))
    : text;
  return clause === undefined ? "" : firstWords(clause);
}

function saysWrong(clause: string): boolean {
  return wordsOf(clause).some((word) => wrong.test(word));
}

function firstWords(text: string): string {
  const words = wordsOf(withoutGreeting(text)).filter((word) => !empty.has(word) && !/\d/u.test(word));
  const title: string[] = [];
  for (const word of words.slice(0, 3)) {
    if (title.length > 0 && (isRelation(word) || ends.has(word))) break;
    if ([...title, word].join(" ").length > longest) break;
    title.push(word);
  }
  const [only = ""] = title;
  return title.length === 1 && addresses.has(only) ? "" : title.map(written).join(" ");
}
