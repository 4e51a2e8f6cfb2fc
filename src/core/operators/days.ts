import type { Day } from "../calendar/calendar.ts";
import { addDays, dayOn, daysBetween, weekdayOf } from "../calendar/day.ts";
import { pattern } from "../lexicon/entry.ts";
import { afterTomorrow, onDate, tomorrow, weekdayNames } from "../lexicon/time.ts";
import { type Said, say } from "../message/message.ts";
import { joins, monthIn, type Range, rangeAt, type Written, yearOf } from "./range.ts";

/** The day that a text begins with; of several days the last, with the first and all that was written. */
export type LeadingDay = {
  readonly day: Day;
  readonly rest: string;
  readonly from?: Day;
  readonly written?: string;
};

type Read = LeadingDay | { readonly fault: Said } | null;

const weekdays = weekdayNames.map((entry) => new RegExp(`^(?:${pattern(entry)})\\b`, "iu"));
const beforeDate = new RegExp(
  `^(?:(?:${pattern(...weekdayNames)})[,\\s]+)?(?:(?:${pattern(onDate)})\\s+)?`,
  "iu",
);
const inOneDay = new RegExp(`^(?:${pattern(tomorrow)})\\b`, "iu");
const inTwoDays = new RegExp(`^(?:${pattern(afterTomorrow)})\\b`, "iu");
const goesOn = new RegExp(`^\\s*(?:${joins})\\s*(?:\\d|${pattern(tomorrow, afterTomorrow)})`, "iu");

/**
 * Reads the day at the start of a text ("26 Feb", "26/2/2027", "Jumat 26 Februari 2027", "2027-02-26", "besok"), or the
 * last of several ("1-2 Des", "30 Nov s/d 2 Des"), and returns it with the rest of the text. A day without a year is
 * the next one from `today`. Null if there is no day, or it can't be read for certain; `dayFault` says why.
 */
export function leadingDay(text: string, today: Day): LeadingDay | null {
  const read = readDay(text, today);
  return read === null || "fault" in read ? null : read;
}

/** Why the day that a text begins with can't be taken: no such day, or it isn't clear which. Null if there is none. */
export function dayFault(text: string, today: Day): Said | null {
  const read = readDay(text, today);
  return read !== null && "fault" in read ? read.fault : null;
}

function readDay(text: string, today: Day): Read {
  const bare = text.trim().replace(beforeDate, "");
  const weekday = weekdays.findIndex((pattern) => pattern.test(text.trim())) + 1;
  const range = rangeAt(bare);
  const read = range === null ? oneDay(bare, today) : severalDays(range, bare, today);
  if (read === null || "fault" in read || weekday === 0 || weekdayOf(read.from ?? read.day) === weekday)
    return read;
  return { fault: say("operators.refused.date.weekday", { day: read.from ?? read.day }) };
}

function oneDay(bare: string, today: Day): Read {
  for (const [days, near] of [inOneDay, inTwoDays].entries()) {
    const [typed] = near.exec(bare) ?? [];
    if (typed === undefined) continue;
    const rest = bare.slice(typed.length);
    return goesOn.test(rest)
      ? unclear(bare.slice(0, longestTyped))
      : { day: addDays(today, days + 1), rest: after(bare, typed) };
  }
  const iso = /^(\d{4})-(\d{1,2})-(\d{1,2})\b/u.exec(bare);
  if (iso !== null)
    return made(iso[0], { date: Number(iso[3]), month: Number(iso[2]), year: Number(iso[1]) }, bare, today);
  const slashed = /^(\d{1,2})([/.-])(\d{1,2})(?:[/.-](\d{4}|\d{2}))?(?![\d/])/u.exec(bare);
  if (slashed !== null) {
    const [typed, date = "", separator, month = "", year] = slashed;
    if (year === undefined && separator === "-" && mayBeTwo(date, month)) return unclear(typed);
    return made(typed, { date: Number(date), month: Number(month), year: yearOf(year) }, bare, today);
  }
  const named = /^(\d{1,2})\s*(\p{L}+)\.?(?:\s+(\d{4})(?!\d))?/u.exec(bare);
  const month = monthIn(named?.[2]);
  return named === null || month === null
    ? null
    : made(named[0], { date: Number(named[1]), month, year: yearOf(named[3]) }, bare, today);
}

/** Most characters of the typed words that an answer repeats. */
const longestTyped = 24;

/** "1-2" may be 1 February or two days; "26-2" and "01-02" are one. */
function mayBeTwo(date: string, month: string): boolean {
  return Number(date) < Number(month) && !date.startsWith("0") && !month.startsWith("0");
}

function unclear(typed: string): Read {
  return { fault: say("operators.refused.date.unclear", { typed: typed.trim() }) };
}

function made(typed: string, written: Written, bare: string, today: Day): Read {
  const day = nextOn(written, today);
  return day === null ? noneSuch(typed) : { day, rest: after(bare, typed) };
}

function noneSuch(typed: string): Read {
  return { fault: say("operators.refused.date.none_such", { typed: typed.trim() }) };
}

/** The last of several days is the next one; the first is the one before it. */
function severalDays({ typed, from, to, listed }: Range, bare: string, today: Day): Read {
  const last = nextOn(to, today);
  if (last === null) return noneSuch(typed);
  const inYear = Number(last.slice(0, 4));
  const years = from.year === null ? [inYear, inYear - 1] : [from.year];
  const first =
    years.map((year) => dayOn(year, from.month, from.date)).find((day) => day !== null && day <= last) ??
    null;
  // "24 dan 26 Des" aren't all days between, and "5-1 Des" is a slip.
  if (first === null || daysBetween(first, last) > longestRange || (listed && daysBetween(first, last) > 1))
    return unclear(typed);
  return { day: last, rest: after(bare, typed), from: first, written: bare };
}

/** Most days of a range: what is longer was meant otherwise, such as "5-1 Des". */
const longestRange = 60;

/** Most years ahead in which a date without a year is looked for: 29 February comes every four, or eight. */
const yearsAhead = 8;

/** The next such day from today; the one of its year if it has one. Null if there is none such. */
function nextOn({ date, month, year }: Written, today: Day): Day | null {
  if (year !== null) return dayOn(year, month, date);
  const thisYear = Number(today.slice(0, 4));
  for (let ahead = 0; ahead <= yearsAhead; ahead += 1) {
    const day = dayOn(thisYear + ahead, month, date);
    if (day !== null && day >= today) return day;
  }
  return null;
}

function after(text: string, part: string): string {
  return text
    .slice(part.length)
    .replace(/^[\s,:;.–-]+/u, "")
    .trim();
}
