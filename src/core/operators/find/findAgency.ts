import { abbreviations, ofMany } from "../../lexicon/agencies.ts";
import { pattern, phrases, wordSet } from "../../lexicon/entry.ts";
import { towards } from "../../lexicon/operators.ts";
import { type Said, say } from "../../message/message.ts";
import { wordsOf } from "../../message/plain.ts";
import { cut } from "../../message/shorten.ts";
import type { Agency, Office } from "../../office.ts";
import { nearest } from "./nearest.ts";

export type FoundAgency =
  | { readonly ok: true; readonly agency: Agency }
  /** The most similar ones, or several that match. */
  | { readonly ok: false; readonly near: readonly Agency[] };

const to = new RegExp(`^(?:${pattern(towards)})\\s+`);

/**
 * The active agency with this code, or with a name, or words of it, that begin so, or whose usual abbreviation stands
 * for these words ("pekerjaan umum" for PUPR). A misspelt one isn't
 * guessed but asked about: a report sent to the wrong agency is hard to take back.
 */
export function findAgency(words: string, office: Office): FoundAgency {
  const typed = words.trim().toLowerCase().replace(to, "");
  const active = office.agencies.filter((agency) => agency.active);
  const ways: readonly ((agency: Agency) => boolean)[] = [
    ({ code }) => code.toLowerCase() === typed,
    ({ name }) => name.toLowerCase() === typed,
    ({ code, name }) =>
      typed.length >= 3 &&
      (code.toLowerCase().startsWith(typed) || ` ${name.toLowerCase()}`.includes(` ${typed}`)),
    calledBy(typed),
  ];
  for (const way of ways) {
    const [only, second] = active.filter(way);
    if (only !== undefined && second === undefined) return { ok: true, agency: only };
    if (second !== undefined) return { ok: false, near: active.filter(way).slice(0, 5) };
  }
  return { ok: false, near: nearest(typed, active, ({ code, name }) => [code, name, ...name.split(" ")]) };
}

const common = wordSet(ofMany);

/**
 * Whether all words that tell agencies apart begin words of the name, or are whole phrases that an abbreviation in it
 * stands for: "umum" alone isn't "pekerjaan umum".
 */
function calledBy(typed: string): (agency: Agency) => boolean {
  const telling = wordsOf(typed).filter((word) => !common.has(word));
  const said = (one: string) =>
    telling.some((word) => word === one || (word.length >= 4 && one.startsWith(word)));
  return ({ code, name }) => {
    const words = [code.toLowerCase(), ...wordsOf(name)];
    const spelled = words.flatMap(standsFor).map((phrase) => phrase.split(" "));
    const known = [...words, ...spelled.filter((phrase) => phrase.every(said)).flat()];
    const names = (word: string) =>
      known.some((one) => one === word || (word.length >= 4 && one.startsWith(word)));
    return telling.length > 0 && telling.every(names);
  };
}

function standsFor(word: string): readonly string[] {
  const entry = Object.hasOwn(abbreviations, word) ? abbreviations[word] : undefined;
  return entry === undefined ? [] : phrases(entry);
}

/** Says that these words match no agency, or several. */
export function unknownAgency(words: string, near: readonly Agency[]): Said {
  const typed = cut(words, 40);
  return near.length === 0
    ? say("operators.no_agency", { typed })
    : say("operators.no_agency.near", { typed, near: near.map(({ code, name }) => `${code} (${name})`) });
}
