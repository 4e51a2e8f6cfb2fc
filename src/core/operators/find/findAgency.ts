import { pattern } from "../../lexicon/entry.ts";
import { towards } from "../../lexicon/operators.ts";
import { type Said, say } from "../../message/message.ts";
import { cut } from "../../message/shorten.ts";
import type { Agency, Office } from "../../office.ts";
import { nearest } from "./nearest.ts";

export type FoundAgency =
  | { readonly ok: true; readonly agency: Agency }
  /** The most similar ones, or several that match. */
  | { readonly ok: false; readonly near: readonly Agency[] };

const to = new RegExp(`^(?:${pattern(towards)})\\s+`);

/**
 * The active agency with this code, or with a name, or word of it, that begins so. A misspelt one isn't
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
  ];
  for (const way of ways) {
    const [only, second] = active.filter(way);
    if (only !== undefined && second === undefined) return { ok: true, agency: only };
    if (second !== undefined) return { ok: false, near: active.filter(way).slice(0, 5) };
  }
  return { ok: false, near: nearest(typed, active, ({ code, name }) => [code, name, ...name.split(" ")]) };
}

/** Says that these words match no agency, or several. */
export function unknownAgency(words: string, near: readonly Agency[]): Said {
  const typed = cut(words, 40);
  return near.length === 0
    ? say("operators.no_agency", { typed })
    : say("operators.no_agency.near", { typed, near: near.map(({ code, name }) => `${code} (${name})`) });
}
