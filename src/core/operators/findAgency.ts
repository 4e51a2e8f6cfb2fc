import type { Agency, Office } from "../office.ts";
import { distance, nearest } from "./nearest.ts";

export type FoundAgency =
  | { readonly ok: true; readonly agency: Agency }
  /** The nearest ones, or several that the words fit. */
  | { readonly ok: false; readonly near: readonly Agency[] };

/** The active agency that the words mean: by code, by name or part of it, or by a slip of one letter. */
export function findAgency(words: string, office: Office): FoundAgency {
  const typed = words
    .trim()
    .toLowerCase()
    .replace(/^(ke|to)\s+/, "");
  const active = office.agencies.filter((agency) => agency.active);
  const ways: readonly ((agency: Agency) => boolean)[] = [
    ({ code }) => code.toLowerCase() === typed,
    ({ name }) => name.toLowerCase() === typed,
    ({ code, name }) =>
      typed.length >= 3 &&
      (code.toLowerCase().startsWith(typed) || ` ${name.toLowerCase()}`.includes(` ${typed}`)),
    ({ code, name }) =>
      typed.length >= 4 &&
      [code, ...name.split(" ")].some((word) => distance(word.toLowerCase(), typed) === 1),
  ];
  for (const way of ways) {
    const [only, second] = active.filter(way);
    if (only !== undefined && second === undefined) return { ok: true, agency: only };
    if (second !== undefined) return { ok: false, near: active.filter(way).slice(0, 5) };
  }
  return { ok: false, near: nearest(typed, active, ({ code, name }) => [code, name, ...name.split(" ")]) };
}
