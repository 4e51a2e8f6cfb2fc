import type { Calendar, Day, DayHours, DayOff, HoursOn, Weekday, WeekHours } from "./calendar.ts";

/** One entry of the general list, as date-holidays gives it: only the start of `date` ("2026-12-25 …") counts. */
export type GeneralHoliday = { readonly date: string; readonly name: string; readonly type: string };

/** A year's joint decree (SKB 3 Menteri): its national days off and cuti bersama, all of them. */
export type Decree = { readonly year: number; readonly daysOff: readonly DayOff[] };

export type CalendarParts = {
  /** IANA name of the office's time zone. */
  readonly zone: string;
  readonly workWeek: readonly Weekday[];
  readonly hours: WeekHours;
  /** Days with other hours. */
  readonly hoursOn?: readonly HoursOn[];
  /** The general list, of as many years as are wanted. */
  readonly holidays: readonly GeneralHoliday[];
  readonly decrees: readonly Decree[];
};

/**
 * Builds a calendar: a year with a decree has only the decree's days off, because the general list lacks cuti
 * bersama and errs on days set by the moon. Throws a RangeError if the work week is empty, a day of it has no
 * hours, hours don't end after they begin, or a day's stretches aren't in order.
 */
export function buildCalendar(parts: CalendarParts): Calendar {
  if (parts.workWeek.length === 0) throw new RangeError("the work week has no day");
  for (const weekday of parts.workWeek) {
    if ((parts.hours[weekday] ?? []).length === 0)
      throw new RangeError(`weekday ${weekday} has no office hours`);
  }
  const others = (parts.hoursOn ?? []).map(({ day, hours }) => [day, hours] as const);
  for (const [day, hours] of [...Object.entries(parts.hours), ...others]) {
    if (!isSound(hours)) throw new RangeError(`hours of ${day} end before they begin, or overlap`);
  }
  const decreedYears = [...new Set(parts.decrees.map(({ year }) => year))].sort((a, b) => a - b);
  const general = parts.holidays
    .filter(({ type }) => type === "public")
    .map(({ date, name }): DayOff => ({ day: date.slice(0, 10), name }))
    .filter(({ day }) => !decreedYears.includes(yearOf(day)));
  const decreed = parts.decrees.flatMap(({ daysOff }) => daysOff);
  return {
    zone: parts.zone,
    workWeek: parts.workWeek,
    hours: parts.hours,
    hoursOn: (parts.hoursOn ?? []).toSorted(byDay),
    daysOff: [...general, ...decreed].sort(byDay),
    decreedYears,
  };
}

/** Whether a day's stretches can be hours: one at least, each ends after it begins and before the next begins. */
export function isSound(hours: DayHours): boolean {
  return (
    hours.length > 0 &&
    hours.every(
      ({ open, close }, index) => open < close && (index === 0 || open > (hours[index - 1]?.close ?? "")),
    )
  );
}

function byDay(a: { readonly day: Day }, b: { readonly day: Day }): number {
  return a.day < b.day ? -1 : a.day > b.day ? 1 : 0;
}

function yearOf(day: Day): number {
  return Number(day.slice(0, 4));
}
