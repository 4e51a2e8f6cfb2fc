import type { Language } from "../office.ts";

/**
 * Words or phrases for one thing, by language, separated by commas, in the form that `plain` makes (lower
 * case, no punctuation). Regional words, misspellings and abbreviations are with the language in which they
 * are used. People mix languages, so every text is compared with all of them. For an entry used by `pattern`,
 * words may contain regular expressions, and `*` stands for any ending.
 */
export type Entry = Readonly<Record<Language, string>>;

/** The words and phrases of entries, in every language. */
export function phrases(...entries: readonly Entry[]): readonly string[] {
  return entries
    .flatMap((entry) => Object.values(entry))
    .flatMap((text) => text.trim().split(/,\s+/u))
    .filter((phrase) => phrase !== "");
}

/** One entry of several, which may also be used by themselves. */
export function joined(...entries: readonly Entry[]): Entry {
  const inAll = (language: Language) =>
    entries
      .map((entry) => entry[language])
      .filter((text) => text !== "")
      .join(", ");
  return { id: inAll("id"), en: inAll("en") };
}

/** Each phrase of an entry with each of another behind it: "terima kasih banyak". */
export function followedBy(entry: Entry, behind: Entry): Entry {
  const each = (language: Language) =>
    phrases({ id: "", en: "", [language]: entry[language] })
      .flatMap((one) => phrases(behind).map((more) => `${one} ${more}`))
      .join(", ");
  return { id: each("id"), en: each("en") };
}

/** The first word of a language. */
export function firstIn(language: Language, entry: Entry): string {
  return entry[language].split(/,\s+/u)[0] ?? "";
}

export function wordSet(...entries: readonly Entry[]): ReadonlySet<string> {
  return new Set(phrases(...entries));
}

/** The words of entries as alternatives of a regular expression, without the group: "jalan\w*|jln|street". */
export function pattern(...entries: readonly Entry[]): string {
  return phrases(...entries)
    .map((phrase) => phrase.replaceAll("*", "\\w*"))
    .join("|");
}

/** The name of the entry that contains the word, ignoring case; null if none does. */
export function meaningOf<K extends string>(entries: Readonly<Record<K, Entry>>, typed: string): K | null {
  const lower = typed.toLowerCase();
  for (const name in entries) if (phrases(entries[name]).includes(lower)) return name;
  return null;
}
