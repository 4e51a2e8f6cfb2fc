import { pattern } from "../../lexicon/entry.ts";
import { towards } from "../../lexicon/operators.ts";
import { type Said, say } from "../../message/message.ts";
import { cut } from "../../message/shorten.ts";
import type { Agency, Office } from "../../office.ts";
import { nearest } from "./nearest.ts";

export type FoundAgency =
  | { readonly ok: true; readonly agency: Agency }
  /** The nearest ones, or several that the words fit. */
  | { readonly ok: false; readonly near: readonly Agency[] };

const to = new RegExp(`^(?:${pattern(towards)})\\s+`);

/**
 * The active agency that the words mean: by its code, by its name or the beginning of a word of it. A slip is asked
 * about and not guessed at: a report in the wrong hands is hard to call back.
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
  ];
  for (const way of ways) {
    const [only, second] = active.filter(way);
    if (only !== undefined && second === undefined) return { ok: true, agency: only };
    if (second !== undefined) return { ok: false, near: active.filter(way).slice(0, 5) };
  }
  return { ok: false, near: nearest(typed, active, ({ code, name }) => [code, name, ...name.split(" ")]) };
}

/** No agency is meant by these words, or more than one. */
export function unknownAgency(words: string, near: readonly Agency[]): Said {
  const typed = cut(words, 40);
  return near.length === 0
    ? say("operators.no_agency", { typed })
    : say("operators.no_agency.near", { typed, near: near.map(({ code, name }) => `${code} (${name})`) });
}
