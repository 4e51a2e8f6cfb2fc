import type { Calendar, Day } from "../calendar/calendar.ts";
import { addDays, dayOf } from "../calendar/day.ts";
import { closeOf, endOf } from "../calendar/hours.ts";
import { addWorkingDays, workingDayFrom, workingDaysBetween } from "../calendar/workingDays.ts";
import type { Case, Classification, Clock, ClockKind } from "./case.ts";
import type { Setting } from "./decision.ts";
import { owedByCitizen } from "./time/moment.ts";

/** Starts a clock now, of so many working days. */
export function startClock(
  kind: Exclude<ClockKind, "promise">,
  days: number,
  { now, calendar }: Pick<Setting, "now" | "calendar">,
): Clock {
  return { kind, startedAt: now, days, due: dueOn(kind, limitDay(now, days, calendar), calendar) };
}

/** The last day of a limit of so many working days; the day on which it started doesn't count. */
export function limitDay(startedAt: Date, days: number, calendar: Calendar): Day {
  return addWorkingDays(dayOf(startedAt, calendar), days, calendar);
}

/** The last moment of a clock on its last day: an office's ends with office hours, a citizen's at midnight. */
export function dueOn(kind: ClockKind, day: Day, calendar: Calendar): Date {
  return owedByCitizen(kind) ? endOf(day, calendar) : closeOf(day, calendar);
}

/** The agency's clock, for its first answer to a report of this kind. */
export function startFollowUp(
  kind: Classification,
  setting: Pick<Setting, "now" | "calendar" | "policy">,
): Clock {
  const span = setting.policy.followUp[kind];
  if ("working" in span) return startClock("follow_up", span.working, setting);
  const { now, calendar } = setting;
  const lastDay = addDays(dayOf(now, calendar), span.calendar);
  return { ...startClock("follow_up", daysUntil(lastDay, now, calendar), setting), lastDay };
}

/** Another agency's clock, with what is left of this one. */
export function handOver(clock: Clock | null, setting: Pick<Setting, "now" | "calendar">): Clock {
  const days = clock === null ? 1 : daysLeft(clock, setting);
  const { lastDay } = clock ?? {};
  return { ...startClock("follow_up", days, setting), ...(lastDay !== undefined && { lastDay }) };
}

/** Of the calendar days up to the last, those that are working days, at least 1. */
export function daysUntil(lastDay: Day, startedAt: Date, calendar: Calendar): number {
  return Math.max(1, workingDaysBetween(dayOf(startedAt, calendar), lastDay, calendar));
}

/** The agency's clock when a promised day has come. */
export function startAfterPromise(
  kind: Classification,
  setting: Pick<Setting, "now" | "calendar" | "policy">,
): Clock {
  const { again, extension } = setting.policy;
  const days = kind === "information" && extension !== null ? extension.after : again;
  return startClock("follow_up", days, setting);
}

/** A promise's clock, to the end of the promised day, which must be a working day: see `promisedDay`. */
export function startPromise(day: Day, setting: Setting): Clock {
  return { kind: "promise", startedAt: setting.now, days: 0, due: dueOn("promise", day, setting.calendar) };
}

/** The working day on which a promise for `day` falls due: `day`, or the next one. */
export function promisedDay(day: Day, calendar: Calendar): Day {
  return workingDayFrom(day, calendar);
}

/** Working days left on a clock that is stopped now: at least 1, at most all it had. */
export function daysLeft(clock: Clock, setting: Pick<Setting, "now" | "calendar">): number {
  const { calendar, now } = setting;
  const left = workingDaysBetween(dayOf(now, calendar), dayOf(clock.due, calendar), calendar);
  return Math.max(1, Math.min(left, clock.days));
}

/** The last moment at which a reporter may reopen a closed case; null if it isn't closed. */
export function reopenUntil(current: Case, setting: Pick<Setting, "calendar" | "policy">): Date | null {
  return current.closedAt === null
    ? null
    : endOf(limitDay(current.closedAt, setting.policy.reopen, setting.calendar), setting.calendar);
}

/** When the citizen wrote, but not later than now: a platform's clock may be ahead. */
export function writtenAt(setting: Setting): Date {
  const { now, writtenAt: written } = setting;
  return written !== undefined && written < now ? written : now;
}
