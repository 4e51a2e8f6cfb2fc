import type { Calendar, Day } from "../../calendar/calendar.ts";
import { addDays, at, dayOf, weekdayOf } from "../../calendar/day.ts";
import { type Entry, pattern, phrases } from "../../lexicon/entry.ts";
import * as words from "../../lexicon/time.ts";
import { plain } from "../../message/plain.ts";
import type { Moment } from "../../procedure/content.ts";
import { type Clock, clockIn } from "./clockTime.ts";
import { namesNoOneDay } from "./noOneDay.ts";
import { datesIn } from "./writtenDate.ts";

const anyOf = (...entries: readonly Entry[]) => new RegExp(`\\b(?:${pattern(...entries)})\\b`, "u");

const onWeekday = words.weekdays.map((entry) => anyOf(entry));
const counts = words.numbers.map((entry) => phrases(entry));
const daysAgo = new RegExp(
  `\\b(\\d{1,2}|${pattern(...words.numbers.slice(1))}) (?:${pattern(words.days)})(?: (?:${pattern(words.agoWhich)}))? (?:${pattern(words.ago)})\\b`,
  "u",
);
const beforeYesterday = anyOf(words.dayBeforeYesterday);
const wasYesterday = anyOf(words.yesterday);
const wasLastNight = anyOf(words.lastNight);
const isToday = anyOf(words.today);
const inLastWeek = anyOf(words.lastWeek);

/**
 * Reads "senin kmrn jam 10an", "kemarin sore", "20 nov", "3 hari lalu" relative to now; null if it isn't
 * certain which one day is meant, such as of "7-8 Des", "tiap senin" or "senin malam jam 2". Never in the future.
 */
export function momentIn(text: string, now: Date, calendar: Calendar): Moment | null {
  const bare = plain(text);
  if (namesNoOneDay(text, bare)) return null;
  const today = dayOf(now, calendar);
  const clock = clockIn(text, bare);
  const night = wasLastNight.test(bare);
  const day = night ? ofLastNight(clock, now, calendar) : dayIn(bare, text, today);
  if (day === null || day > today) return null;
  if (clock === null || (clock.isEither && !night)) return { day, time: null };
  if (clock.afterMidnight && !night && day !== today) return null;
  if (at(day, clock.time, calendar) <= now) return { day, time: clock.time };
  return clock.isLate && day === today ? { day: addDays(today, -1), time: clock.time } : null;
}

/** The hour of the evening from which "tadi malam" may be this night. */
const evening = "19:30";

/** "Tadi malam jam 2" was today, "tadi malam jam 9" yesterday; null once this night may be meant. */
function ofLastNight(clock: Clock | null, now: Date, calendar: Calendar): Day | null {
  const today = dayOf(now, calendar);
  if (clock?.afterMidnight) return today;
  if (now >= at(today, evening, calendar)) return null;
  return clock === null || clock.time >= "18:00" ? addDays(today, -1) : null;
}

/** The one day that all of the words agree on. */
function dayIn(bare: string, text: string, today: Day): Day | null {
  const dates = datesIn(text, bare, today);
  const weekday = weekdayIn(bare, today);
  const ago = daysAgo.exec(bare);
  const plainly = [
    ...dates,
    ...(ago === null ? [] : [addDays(today, -countOf(ago[1] ?? ""))]),
    ...(beforeYesterday.test(bare) ? [addDays(today, -2)] : []),
  ];
  const [first] = plainly;
  if (first !== undefined) {
    const agreed =
      plainly.every((one) => one === first) && (weekday === null || weekdayOf(first) === weekdayOf(weekday));
    return agreed ? first : null;
  }
  if (weekday !== null) return weekday;
  // "Kemarin" beside a date or a weekday only says which one.
  if (wasYesterday.test(bare)) return isToday.test(bare) ? null : addDays(today, -1);
  return isToday.test(bare) ? today : null;
}

/**
 * The latest such weekday before today, or last week's. "Senin lalu" on a Thursday means this week's to some and last
 * week's to others; the summary shows the nearer one, which can be changed.
 */
function weekdayIn(bare: string, today: Day): Day | null {
  const weekday = onWeekday.findIndex((pattern) => pattern.test(bare)) + 1;
  if (weekday === 0) return null;
  if (inLastWeek.test(bare) && weekday < 7) return addDays(today, weekday - 7 - weekdayOf(today));
  return addDays(today, -((weekdayOf(today) - weekday + 7) % 7 || 7));
}

function countOf(word: string): number {
  return Number(word) || counts.findIndex((spelled) => spelled.includes(word));
}

const partOfDay = new RegExp(`\\b(?:${pattern(words.partsOfDay)})\\b`, "iu");

/** Whether a text is a part of the day, such as "pagi", which is also a greeting. */
export function namesPartOfDay(text: string): boolean {
  return partOfDay.test(text);
}
