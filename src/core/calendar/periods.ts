import type { Calendar, Day, DayHours, HoursOn, Weekday, WeekHours } from "./calendar.ts";
import { daysBetween, weekdayOf } from "./day.ts";

/** Days of one name whose other hours go by the weekday, such as a Ramadan; often one day alone. */
export type Period = {
  readonly name: string;
  readonly from: Day;
  readonly to: Day;
  readonly hours: WeekHours;
};

/** Most days between two days of one period: those between them keep the hours of their weekday. */
const longestGap = 7;

/** The periods of other hours that aren't over on this day, in order. */
export function periodsFrom(day: Day, { hoursOn }: Pick<Calendar, "hoursOn">): readonly Period[] {
  const periods: Period[] = [];
  for (const next of hoursOn) {
    const last = periods.at(-1);
    const grown = last === undefined ? null : withDay(last, next);
    if (grown === null) periods.push(begun(next));
    else periods[periods.length - 1] = grown;
  }
  return periods.filter(({ to }) => to >= day);
}

function begun({ day, hours, name }: HoursOn): Period {
  return { name, from: day, to: day, hours: { [weekdayOf(day)]: hours } };
}

/** The period with one more day; null if that begins another one. */
function withDay(period: Period, { day, hours, name }: HoursOn): Period | null {
  const weekday: Weekday = weekdayOf(day);
  const before = period.hours[weekday];
  const fits = before === undefined || sameHours(before, hours);
  if (name !== period.name || !fits || daysBetween(period.to, day) > longestGap) return null;
  return { ...period, to: day, hours: { ...period.hours, [weekday]: hours } };
}

export function sameHours(one: DayHours, other: DayHours): boolean {
  return (
    one.length === other.length &&
    one.every(({ open, close }, index) => other[index]?.open === open && other[index]?.close === close)
  );
}
