import type { Calendar, Day, DayHours, HoursOn, OfficeHours } from "./calendar.ts";
import { addDays, at, dayOf, weekdayOf } from "./day.ts";
import { addWorkingDays, dayOffName, isWorkingDay } from "./workingDays.ts";

/** When the office first opens on a day that has hours; throws a RangeError for one that has none. */
export function openingOf(day: Day, calendar: Calendar): Date {
  return at(day, one(hoursOf(day, calendar)[0], day).open, calendar);
}

/** The end of the last office hours of a day that has hours; throws a RangeError for one that has none. */
export function closeOf(day: Day, calendar: Calendar): Date {
  return at(day, one(hoursOf(day, calendar).at(-1), day).close, calendar);
}

/** A day's hours: its own, or else those of its weekday; empty for a day without. Days off aren't looked at. */
export function hoursOf(day: Day, calendar: Calendar): DayHours {
  return otherHours(calendar)?.get(day)?.hours ?? calendar.hours[weekdayOf(day)] ?? closed;
}

/** The last moment of a day, a millisecond before midnight. */
export function endOf(day: Day, calendar: Pick<Calendar, "zone">): Date {
  return new Date(at(addDays(day, 1), "00:00", calendar).getTime() - 1);
}

/**
 * Whether the office is open: on any day with hours, a Saturday too, except on a day off and in a day's pause.
 */
export function inOfficeHours(now: Date, calendar: Calendar): boolean {
  return openStretch(now, calendar) !== null;
}

/** The stretch of hours in which a moment lies; null if the office is closed then. */
export function openStretch(now: Date, calendar: Calendar): OfficeHours | null {
  const day = dayOf(now, calendar);
  if (dayOffName(day, calendar) !== null) return null;
  const within = ({ open, close }: OfficeHours) =>
    now >= at(day, open, calendar) && now < at(day, close, calendar);
  return hoursOf(day, calendar).find(within) ?? null;
}

/** Now if the office is open, else the next opening. Unasked letters wait for this. */
export function nextOpening(now: Date, calendar: Calendar): Date {
  if (inOfficeHours(now, calendar)) return now;
  let day = dayOf(now, calendar);
  for (let looked = 0; looked < 366; looked += 1) {
    if (dayOffName(day, calendar) === null) {
      for (const { open } of hoursOf(day, calendar)) {
        const opening = at(day, open, calendar);
        if (opening >= now) return opening;
      }
    }
    day = addDays(day, 1);
  }
  throw new RangeError(`the office doesn't open within a year of ${now.toISOString()}`);
}

/** The opening of the first working day after the day of a moment. */
export function nextMorning(moment: Date, calendar: Calendar): Date {
  return openingOf(addWorkingDays(dayOf(moment, calendar), 1, calendar), calendar);
}

/** The next opening of a working day: today's, if it is still to come. */
export function morningAfter(moment: Date, calendar: Calendar): Date {
  const today = dayOf(moment, calendar);
  const opens = isWorkingDay(today, calendar) && openingOf(today, calendar) > moment;
  return opens ? openingOf(today, calendar) : nextMorning(moment, calendar);
}

/** The latest opening of a working day up to now; null if there was none within a year. */
export function lastOpening(now: Date, calendar: Calendar): Date | null {
  let day = dayOf(now, calendar);
  for (let looked = 0; looked < 366; looked += 1) {
    if (isWorkingDay(day, calendar)) {
      const opening = openingOf(day, calendar);
      if (opening <= now) return opening;
    }
    day = addDays(day, -1);
  }
  return null;
}

function one(stretch: OfficeHours | undefined, day: Day): OfficeHours {
  if (stretch === undefined) throw new RangeError(`no office hours on ${day}`);
  return stretch;
}

const closed: DayHours = [];

const known = new WeakMap<Calendar, ReadonlyMap<Day, HoursOn>>();

/** The days with other hours by day, made once per calendar; null where there are none. */
function otherHours(calendar: Calendar): ReadonlyMap<Day, HoursOn> | null {
  if (calendar.hoursOn.length === 0) return null;
  const made = known.get(calendar);
  if (made !== undefined) return made;
  const days = new Map(calendar.hoursOn.map((each) => [each.day, each]));
  known.set(calendar, days);
  return days;
}
