import type { Calendar, Day, DayOff } from "./calendar.ts";
import { addDays, dayOf, daysBetween, weekdayOf } from "./day.ts";

/** Whether the day counts towards a limit: a day of the work week that is no day off. */
export function isWorkingDay(day: Day, calendar: Calendar): boolean {
  return calendar.workWeek.includes(weekdayOf(day)) && !namesOf(calendar).has(day);
}

/** The name of a day off ("Hari Raya Natal"); null for other days. */
export function dayOffName(day: Day, calendar: Calendar): string | null {
  return namesOf(calendar).get(day) ?? null;
}

/**
 * The n-th working day after a day, which itself doesn't count; before it if `days` is negative. Zero is the day
 * itself, whether it is a working day or not.
 */
export function addWorkingDays(day: Day, days: number, calendar: Calendar): Day {
  const direction = days < 0 ? -1 : 1;
  let left = Math.abs(days);
  let current = day;
  for (let rest = 0; left > 0; rest += 1) {
    if (rest > longestRest) throw new RangeError(`no working day within ${longestRest} days of ${current}`);
    current = addDays(current, direction);
    if (isWorkingDay(current, calendar)) {
      left -= 1;
      rest = 0;
    }
  }
  return current;
}

/** The day itself if it is a working day, else the next one that is. */
export function workingDayFrom(day: Day, calendar: Calendar): Day {
  return isWorkingDay(day, calendar) ? day : addWorkingDays(day, 1, calendar);
}

/** Working days after `from` up to and with `to`; negative if `to` is earlier. */
export function workingDaysBetween(from: Day, to: Day, calendar: Calendar): number {
  if (to < from) return -workingDaysBetween(to, from, calendar) || 0;
  let count = 0;
  for (let day = addDays(from, 1); day <= to; day = addDays(day, 1)) {
    if (isWorkingDay(day, calendar)) count += 1;
  }
  return count;
}

/**
 * Number of a clock's working day: the start's day is 0, the next working day 1. A day off has the number of
 * the working day before.
 */
export function dayNumber(startedAt: Date, now: Date, calendar: Calendar): number {
  return Math.max(0, workingDaysBetween(dayOf(startedAt, calendar), dayOf(now, calendar), calendar));
}

/** Whether the decree for the day's year hasn't been loaded, so that the day may still move. */
export function isProvisional(day: Day, calendar: Calendar): boolean {
  return !calendar.decreedYears.includes(Number(day.slice(0, 4)));
}

/**
 * Days skipped after `from` up to and including `to`: named days off that would have been working days, and
 * days outside the work week.
 */
export function daysOffBetween(from: Day, to: Day, calendar: Calendar): SkippedDays {
  const named: DayOff[] = [];
  const weekend: Day[] = [];
  for (let step = 1; step <= daysBetween(from, to); step += 1) {
    const day = addDays(from, step);
    const name = dayOffName(day, calendar);
    if (!calendar.workWeek.includes(weekdayOf(day))) weekend.push(day);
    else if (name !== null) named.push({ day, name });
  }
  return { named, weekend };
}

export type SkippedDays = { readonly named: readonly DayOff[]; readonly weekend: readonly Day[] };

/** More days off in a row than this are a fault in the holidays. */
const longestRest = 366;

const known = new WeakMap<Calendar, ReadonlyMap<Day, string>>();

/** The days off by day, made once per calendar: a sweep asks thousands of times. */
function namesOf(calendar: Calendar): ReadonlyMap<Day, string> {
  const made = known.get(calendar);
  if (made !== undefined) return made;
  const names = new Map<Day, string>();
  for (const { day, name } of calendar.daysOff) if (!names.has(day)) names.set(day, name);
  known.set(calendar, names);
  return names;
}
