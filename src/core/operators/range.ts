import { pattern, wordSet } from "../lexicon/entry.ts";
import { andDay, monthNames, onDate, upTo } from "../lexicon/time.ts";

/** A date as it was typed; without a year it is whichever fits. */
export type Written = { readonly date: number; readonly month: number; readonly year: number | null };

export type Range = {
  readonly typed: string;
  readonly from: Written;
  readonly to: Written;
  /** Joined by "dan", so that only these two are meant. */
  readonly listed: boolean;
};

const months = monthNames.map((entry) => wordSet(entry));
const dash = "[-–—]";

/** What stands between the first and the last day. */
export const joins = `${dash}|${pattern(upTo)}`;

const month = `(?:\\s*(?<NAMED>${pattern(...monthNames)})\\b\\.?|\\s?[/.](?<DIGITS>\\d{1,2})(?!\\d))`;
const year = "(?:[\\s/.-]+(?<YEAR>\\d{4}|(?<=\\d[/.-])\\d{2})(?!\\d))?";
const between = `\\s*(?:${joins}|(?<listed>${pattern(andDay)}|,|/(?=\\d{1,2}\\s*\\p{L})))\\s*(?:(?:${pattern(onDate)})\\s+)?`;

const part = (name: string, text: string) =>
  text.replace("NAMED", `${name}Named`).replace("DIGITS", `${name}Digits`).replace("YEAR", `${name}Year`);
const range = new RegExp(
  `^(?<from>\\d{1,2})(?:${part("from", month)}${part("from", year)})?${between}(?<to>\\d{1,2})${part("to", month)}${part("to", year)}`,
  "iu",
);

/** The first and the last day with which a text begins: "1-2 Des", "24 dan 25 Des 2026"; null if it doesn't. */
export function rangeAt(text: string): Range | null {
  const match = range.exec(text);
  const given = match?.groups ?? {};
  const last = monthIn(given["toNamed"]) ?? numbered(given["toDigits"]);
  if (match === null || last === null) return null;
  const first = monthIn(given["fromNamed"]) ?? numbered(given["fromDigits"]) ?? last;
  return {
    typed: match[0].trim(),
    from: { date: Number(given["from"]), month: first, year: yearOf(given["fromYear"]) },
    to: { date: Number(given["to"]), month: last, year: yearOf(given["toYear"]) },
    listed: given["listed"] !== undefined,
  };
}

/** The number of the month with this name; null if it is none. */
export function monthIn(name: string | undefined): number | null {
  const month = months.findIndex((names) => names.has(name?.toLowerCase() ?? "")) + 1;
  return month === 0 ? null : month;
}

function numbered(digits: string | undefined): number | null {
  const month = Number(digits ?? 0);
  return month >= 1 && month <= 12 ? month : null;
}

/** A year of two or four digits; null if none was typed. */
export function yearOf(typed: string | undefined): number | null {
  if (typed === undefined) return null;
  return typed.length === 2 ? 2000 + Number(typed) : Number(typed);
}
