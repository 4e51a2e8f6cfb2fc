import type { Calendar, Day, OfficeHours } from "./calendar.ts";
import { addDays, at, dayOf, weekdayOf } from "./day.ts";
import { addWorkingDays, dayOffName, isWorkingDay } from "./workingDays.ts";

/** When the office opens on a day of the week that has hours; throws a RangeError for one that has none. */
export function openingOf(day: Day, calendar: Calendar): Date {
  return at(day, hoursOf(day, calendar).open, calendar);
}

/** The end of office hours on a day of the week that has hours; throws a RangeError for one that has none. */
export function closeOf(day: Day, calendar: Calendar): Date {
  return at(day, hoursOf(day, calendar).close, calendar);
}

/** The last moment of a day, a millisecond before midnight. */
export function endOf(day: Day, calendar: Pick<Calendar, "zone">): Date {
  return new Date(at(addDays(day, 1), "00:00", calendar).getTime() - 1);
}

/** Whether the office is open: on any weekday with hours, a Saturday too, except on a day off. */
export function inOfficeHours(now: Date, calendar: Calendar): boolean {
  const day = dayOf(now, calendar);
  return isOpenOn(day, calendar) && now >= openingOf(day, calendar) && now < closeOf(day, calendar);
}

/** Now if the office is open, else the next opening. Unasked letters wait for this. */
export function nextOpening(now: Date, calendar: Calendar): Date {
  if (inOfficeHours(now, calendar)) return now;
  let day = dayOf(now, calendar);
  for (let looked = 0; looked < 366; looked += 1) {
    if (isOpenOn(day, calendar)) {
      const opening = openingOf(day, calendar);
      if (opening >= now) return opening;
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

function isOpenOn(day: Day, calendar: Calendar): boolean {
  return calendar.hours[weekdayOf(day)] !== undefined && dayOffName(day, calendar) === null;
}

function hoursOf(day: Day, calendar: Calendar): OfficeHours {
  const hours = calendar.hours[weekdayOf(day)];
  if (hours === undefined) throw new RangeError(`no office hours on ${day}`);
  return hours;
}
