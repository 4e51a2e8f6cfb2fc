import type { Language } from "../office.ts";

/**
 * What people write for one thing, each language beside the other: words or phrases with commas between them, as `plain`
 * makes them (small letters, no punctuation). Words of the regions, slips and short forms stand with the language in
 * which they are mixed. People change languages in mid-sentence, so every text is read in all of them.
 *
 * An entry that is read by `pattern` may have pieces of regular expressions; `*` stands for any ending.
 */
export type Entry = Readonly<Record<Language, string>>;

/** The words and phrases of entries, in every language. */
export function phrases(...entries: readonly Entry[]): readonly string[] {
  return entries
    .flatMap((entry) => Object.values(entry))
    .flatMap((text) => text.trim().split(/,\s+/u))
    .filter((phrase) => phrase !== "");
}

/** What a language calls it first. */
export function firstIn(language: Language, entry: Entry): string {
  return entry[language].split(/,\s+/u)[0] ?? "";
}

export function wordSet(...entries: readonly Entry[]): ReadonlySet<string> {
  return new Set(phrases(...entries));
}

/** The words of entries as a group of a regular expression, without brackets: "jalan\w*|jln|street". */
export function pattern(...entries: readonly Entry[]): string {
  return phrases(...entries)
    .map((phrase) => phrase.replaceAll("*", "\\w*"))
    .join("|");
}

/** What a word means of several: the name of the entry that has it, in any case; null if none has. */
export function meaningOf<K extends string>(entries: Readonly<Record<K, Entry>>, typed: string): K | null {
  const lower = typed.toLowerCase();
  for (const name in entries) if (phrases(entries[name]).includes(lower)) return name;
  return null;
}
