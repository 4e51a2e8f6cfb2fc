import type { DayHours, Weekday, WeekHours } from "../../core/calendar/calendar.ts";
import { type HoursFault, type HourWords, readHours } from "../../core/calendar/written.ts";
import { pattern } from "../../core/lexicon/entry.ts";
import { besideHours, hourDays, upTo } from "../../core/lexicon/time.ts";
import { fault, type Reading, value } from "../readers.ts";

const names: readonly string[] = ["mon", "tue", "wed", "thu", "fri", "sat", "sun"];
const weekdays: readonly Weekday[] = [1, 2, 3, 4, 5, 6, 7];

/** Reads days such as "mon-fri" or "mon-thu, sat"; a range may run over the weekend ("sun-thu"). */
export function readWorkWeek(text: string): Reading<readonly Weekday[]> {
  const days = text.split(",").map(readDays);
  if (days.some((range) => range === null)) {
    return fault(`"${text}" doesn't name days of the week. Write it like mon-fri, or mon-thu, sat.`);
  }
  return value([...new Set(days.flatMap((range) => range ?? []))].sort((a, b) => a - b));
}

const hourWords: HourWords = {
  days: hourDays.map((entry) => pattern(entry)),
  joins: pattern(upTo),
  fillers: pattern(besideHours),
};

/**
 * Reads hours per weekday, such as "mon-thu 08:00-16:00, fri 08:00-11:30 13:00-16:30"; "08.00" and "sen-kam" will do
 * too.
 */
export function readOfficeHours(text: string): Reading<WeekHours> {
  const read = readHours(text, hourWords);
  if ("fault" in read) return fault(faults[read.fault](read.at));
  const hours: { -readonly [day in Weekday]?: DayHours } = {};
  for (const part of read.hours) for (const day of part.days ?? []) hours[day] = part.hours;
  if (read.rest !== "" || read.hours.some(({ days }) => days === null))
    return fault(faults.none(read.rest === "" ? text : read.rest));
  return value(hours);
}

const faults: Readonly<Record<HoursFault["fault"], (at: string) => string>> = {
  none: (at) =>
    `"${at}" isn't a day with its hours. Write it like mon-thu 08:00-16:00, fri 08:00-11:30 13:00-16:30.`,
  time: (at) => `"${at}" isn't a time of day. Write hours from 00:00 to 23:59, like 08:00-16:00.`,
  backwards: (at) => `"${at}" ends before it begins. Put the earlier time first.`,
  overlap: (at) =>
    `"${at}" has hours that overlap. Leave a pause between them, like 08:00-11:30 13:00-16:30.`,
  twice: (at) =>
    `"${at}" gives a day of the week its hours twice. Write all hours of a day together: fri 08:00-11:30 13:00-16:30.`,
};

/** English three-letter name of a weekday, as the configuration writes it. */
export function nameOf(day: Weekday): string {
  return names[day - 1] ?? "";
}

function readDays(text: string): readonly Weekday[] | null {
  const [first, last, ...more] = text.trim().toLowerCase().split("-").map(readDay);
  if (first === undefined || first === null || last === null || more.length > 0) return null;
  if (last === undefined) return [first];
  return last < first
    ? weekdays.filter((day) => day >= first || day <= last)
    : weekdays.filter((day) => day >= first && day <= last);
}

function readDay(text: string): Weekday | null {
  return weekdays[names.indexOf(text.trim())] ?? null;
}
