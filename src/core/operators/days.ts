import type { Day } from "../calendar/calendar.ts";
import { addDays } from "../calendar/day.ts";
import { pattern, wordSet } from "../lexicon/entry.ts";
import { afterTomorrow, monthNames, onDate, tomorrow, weekdayNames } from "../lexicon/time.ts";

const months = monthNames.map((entry) => wordSet(entry));
const beforeDate = new RegExp(
  `^(?:(?:${pattern(weekdayNames)})[,\\s]+)?(?:(?:${pattern(onDate)})\\s+)?`,
  "iu",
);
const inOneDay = new RegExp(`^(?:${pattern(tomorrow)})\\b`, "iu");
const inTwoDays = new RegExp(`^(?:${pattern(afterTomorrow)})\\b`, "iu");

/**
 * Reads the day at the start of a text ("26 Feb", "26/2/2027", "Jumat 26 Februari 2027", "2027-02-26",
 * "besok"), and returns it with the rest of the text. A day without a year is the next one from `today`. Null
 * if there is no day, or the calendar has no such day.
 */
export function leadingDay(text: string, today: Day): { readonly day: Day; readonly rest: string } | null {
  const bare = text.trim().replace(beforeDate, "");
  for (const [days, near] of [inOneDay, inTwoDays].entries()) {
    const match = near.exec(bare);
    if (match !== null) return { day: addDays(today, days + 1), rest: after(bare, match[0]) };
  }
  const iso = /^(\d{4})-(\d{1,2})-(\d{1,2})\b/u.exec(bare);
  if (iso !== null) return made(Number(iso[3]), Number(iso[2]), Number(iso[1]), today, after(bare, iso[0]));
  const slashed = /^(\d{1,2})[/.-](\d{1,2})(?:[/.-](\d{4}|\d{2}))?(?![\d/])/u.exec(bare);
  if (slashed !== null) {
    return made(Number(slashed[1]), Number(slashed[2]), year(slashed[3]), today, after(bare, slashed[0]));
  }
  const named = /^(\d{1,2})\s*(\p{L}+)\.?(?:\s+(\d{4})(?!\d))?/u.exec(bare);
  const month = months.findIndex((names) => names.has(named?.[2]?.toLowerCase() ?? ""));
  if (named === null || month < 0) return null;
  return made(Number(named[1]), month + 1, year(named[3]), today, after(bare, named[0]));
}

function after(text: string, part: string): string {
  return text
    .slice(part.length)
    .replace(/^[\s,:;.–-]+/u, "")
    .trim();
}

function year(typed: string | undefined): number | null {
  if (typed === undefined) return null;
  return typed.length === 2 ? 2000 + Number(typed) : Number(typed);
}

function made(day: number, month: number, typedYear: number | null, today: Day, rest: string) {
  const thisYear = Number(today.slice(0, 4));
  const first = written(day, month, typedYear ?? thisYear);
  const found =
    first !== null && typedYear === null && first < today ? written(day, month, thisYear + 1) : first;
  return found === null ? null : { day: found, rest };
}

/** Null for a day that the month doesn't have. */
function written(day: number, month: number, inYear: number): Day | null {
  const text = `${String(inYear).padStart(4, "0")}-${String(month).padStart(2, "0")}-${String(day).padStart(2, "0")}`;
  const time = Date.parse(`${text}T00:00:00Z`);
  return Number.isNaN(time) || new Date(time).toISOString().slice(0, 10) !== text ? null : text;
}
