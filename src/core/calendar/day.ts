import { DateTime } from "luxon";
import type { Calendar, Day, TimeOfDay, Weekday } from "./calendar.ts";

/** The office's day that a moment falls on, in the office's time zone. */
export function dayOf(moment: Date, calendar: Pick<Calendar, "zone">): Day {
  const guess = moment.toISOString().slice(0, 10);
  const start = startOf(guess, calendar);
  if (moment.getTime() < start) return addDays(guess, -1);
  const next = addDays(guess, 1);
  return moment.getTime() < startOf(next, calendar) ? guess : next;
}

function startOf(day: Day, calendar: Pick<Calendar, "zone">): number {
  return instant(day, "00:00", calendar.zone);
}

/**
 * The moment at which the office's clock shows this time on this day; the first of two where the clock is set back
 * over it. Throws a RangeError if there is none.
 */
export function at(day: Day, time: TimeOfDay, calendar: Pick<Calendar, "zone">): Date {
  return new Date(instant(day, time, calendar.zone));
}

/** Cached: resolving the time zone is slow, and a sweep asks for the same few days again and again. */
function instant(day: Day, time: TimeOfDay, zone: string): number {
  const key = `${zone} ${day} ${time}`;
  const before = known.get(key);
  if (before !== undefined) return before;
  const moment = DateTime.fromISO(`${day}T${time}`, { zone });
  if (!moment.isValid) throw new RangeError(`no such moment: ${day} ${time} in ${zone}`);
  if (known.size >= knownMax) known.clear();
  const first = Math.min(...moment.getPossibleOffsets().map((one) => one.toMillis()));
  known.set(key, first);
  return first;
}

const known = new Map<string, number>();
const knownMax = 10_000;

/** The day with this date; null if the month has no such day. */
export function dayOn(year: number, month: number, date: number): Day | null {
  const text = `${String(year).padStart(4, "0")}-${String(month).padStart(2, "0")}-${String(date).padStart(2, "0")}`;
  const time = Date.parse(`${text}T00:00:00Z`);
  return Number.isNaN(time) || new Date(time).toISOString().slice(0, 10) !== text ? null : text;
}

/** Calendar days later, or earlier if `days` is negative. */
export function addDays(day: Day, days: number): Day {
  return new Date(midnight(day) + days * dayMs).toISOString().slice(0, 10);
}

/** Calendar days from one day to another; negative if `to` is earlier. */
export function daysBetween(from: Day, to: Day): number {
  return Math.round((midnight(to) - midnight(from)) / dayMs);
}

const weekdays: readonly Weekday[] = [7, 1, 2, 3, 4, 5, 6];

export function weekdayOf(day: Day): Weekday {
  const weekday = weekdays[new Date(midnight(day)).getUTCDay()];
  if (weekday === undefined) throw new RangeError(`no such day: ${day}`);
  return weekday;
}

const dayMs = 86_400_000;

/** Days are counted in UTC, where none is longer than another. */
function midnight(day: Day): number {
  return Date.parse(`${day}T00:00:00Z`);
}
