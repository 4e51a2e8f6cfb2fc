import type { Calendar, Day, TimeOfDay } from "../../calendar/calendar.ts";
import { addDays, dayOf, weekdayOf } from "../../calendar/day.ts";
import { type Entry, pattern, phrases } from "../../lexicon/entry.ts";
import * as words from "../../lexicon/time.ts";
import { plain } from "../../message/plain.ts";

/** When something happened, as far as it was understood; the words are kept too. */
export type Moment = { readonly day: Day; readonly time: TimeOfDay | null };

const anyOf = (...entries: readonly Entry[]) => new RegExp(`\\b(?:${pattern(...entries)})\\b`, "u");

const onWeekday = words.weekdays.map((entry) => anyOf(entry));
const inMonth = words.months.map((entry) => anyOf(entry));
const counts = words.numbers.map((entry) => phrases(entry));
const daysAgo = new RegExp(
  `\\b(\\d{1,2}|${pattern(...words.numbers.slice(1))}) (?:${pattern(words.days)})(?: (?:${pattern(words.agoWhich)}))? (?:${pattern(words.ago)})\\b`,
  "u",
);
const beforeYesterday = anyOf(words.dayBeforeYesterday);
const wasYesterday = anyOf(words.yesterday);
const isToday = anyOf(words.today);
const ofDay = new RegExp(`\\b(?:${pattern(words.dated)}) (\\d{1,2})\\b`, "u");
const hourNext = new RegExp(`\\b(?:${pattern(words.atTimeNotDate)})\\s*$`, "iu");
const hourAfter = new RegExp(`\\b(?:${pattern(words.atTime)})\\s*(\\d{1,2})(?:\\s*[.:]\\s*(\\d{2}))?`, "iu");
const hourBefore = new RegExp(`\\b(\\d{1,2})(?:[.:](\\d{2}))?\\s*(?:${pattern(words.behindTime)})\\b`, "iu");
const isLate = anyOf(words.late);
const isNoon = anyOf(words.noon);

/**
 * Reads "senin kmrn jam 10an", "kemarin sore", "20 nov", "3 hari lalu" relative to now; null if the day isn't
 * certain. Never a day in the future.
 */
export function momentIn(text: string, now: Date, calendar: Calendar): Moment | null {
  const bare = plain(text);
  const today = dayOf(now, calendar);
  const day = dayIn(bare, text, today);
  return day === null || day > today ? null : { day, time: timeIn(bare, text) };
}

function dayIn(bare: string, text: string, today: Day): Day | null {
  const dated = dateIn(bare, text, today);
  if (dated !== null) return dated;
  const ago = daysAgo.exec(bare);
  if (ago !== null) return addDays(today, -countOf(ago[1] ?? ""));
  if (beforeYesterday.test(bare)) return addDays(today, -2);
  const weekday = onWeekday.findIndex((pattern) => pattern.test(bare)) + 1;
  if (weekday > 0) return lastOn(weekday, today);
  if (wasYesterday.test(bare)) return addDays(today, -1);
  return isToday.test(bare) ? today : null;
}

/**
 * The latest such weekday before today. "Senin lalu" on a Thursday means this week's to some and last week's
 * to others; the summary shows the nearer one, which can be changed.
 */
function lastOn(weekday: number, today: Day): Day {
  return addDays(today, -((weekdayOf(today) - weekday + 7) % 7 || 7));
}

function dateIn(bare: string, text: string, today: Day): Day | null {
  const numeric = /\b(\d{1,2})[/.-](\d{1,2})(?:[/.-](\d{2,4}))?\b/u.exec(text);
  if (numeric !== null && !hourNext.test(text.slice(0, numeric.index))) {
    const month = Number(numeric[2]);
    if (month >= 1 && month <= 12) return dated(Number(numeric[1]), month, numeric[3], today);
  }
  const month = inMonth.findIndex((pattern) => pattern.test(bare)) + 1;
  const spelled = /\b(\d{1,2}) ([a-z]{3,})(?: (\d{4}))?\b/u.exec(bare);
  if (month > 0 && spelled !== null && inMonth[month - 1]?.test(spelled[2] ?? "") === true) {
    return dated(Number(spelled[1]), month, spelled[3], today);
  }
  const bareDay = ofDay.exec(bare);
  if (bareDay === null) return null;
  const thisMonth = dated(Number(bareDay[1]), Number(today.slice(5, 7)), today.slice(0, 4), today);
  if (thisMonth === null || thisMonth <= today) return thisMonth;
  return dated(Number(bareDay[1]), ((Number(today.slice(5, 7)) + 10) % 12) + 1, undefined, today);
}

function dated(day: number, month: number, year: string | undefined, today: Day): Day | null {
  const thisYear = Number(today.slice(0, 4));
  const given = year === undefined ? thisYear : Number(year.length === 2 ? `20${year}` : year);
  const made = isoDay(given, month, day);
  if (made === null || year !== undefined || made <= today) return made;
  return isoDay(thisYear - 1, month, day);
}

function isoDay(year: number, month: number, day: number): Day | null {
  const made = new Date(Date.UTC(year, month - 1, day));
  const real = made.getUTCMonth() === month - 1 && made.getUTCDate() === day && year > 1990 && year < 2200;
  return real ? made.toISOString().slice(0, 10) : null;
}

function timeIn(bare: string, text: string): TimeOfDay | null {
  const match = hourAfter.exec(text) ?? hourBefore.exec(text);
  if (match === null) return null;
  const minutes = Number(match[2] ?? 0);
  let hour = Number(match[1]);
  if (hour > 23 || minutes > 59) return null;
  const late = isLate.test(bare);
  const noon = isNoon.test(bare) && hour <= 4;
  if ((late || noon) && hour < 12) hour += 12;
  return `${String(hour).padStart(2, "0")}:${String(minutes).padStart(2, "0")}`;
}

function countOf(word: string): number {
  return Number(word) || counts.findIndex((spelled) => spelled.includes(word));
}

const partOfDay = new RegExp(`\\b(?:${pattern(words.partsOfDay)})\\b`, "iu");

/** Whether a text is a part of the day, such as "pagi", which is also a greeting. */
export function namesPartOfDay(text: string): boolean {
  return partOfDay.test(text);
}
