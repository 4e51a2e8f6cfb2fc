import type { Calendar, Day, TimeOfDay } from "../../calendar/calendar.ts";
import { addDays, dayOf } from "../../calendar/day.ts";
import { daysOffBetween, isProvisional } from "../../calendar/workingDays.ts";
import { type Said, say } from "../../message/message.ts";
import type { Case, Clock } from "../../procedure/case.ts";
import { reopenUntil } from "../../procedure/clock.ts";
import { policyOf } from "../../procedure/policy.ts";

/** Time of day, "16:00", in the office's zone. */
export function timeOf(moment: Date, calendar: Calendar): TimeOfDay {
  return new Intl.DateTimeFormat("en-GB", {
    hour: "2-digit",
    minute: "2-digit",
    hourCycle: "h23",
    timeZone: calendar.zone,
  }).format(moment);
}

/** The last day of the case's clock; today for a case without one. */
export function dueDay(current: Case, now: Date, calendar: Calendar): Day {
  return dayOf(current.clock?.due ?? now, calendar);
}

/** The last day on which the reporter may reopen a closed case. */
export function reopenDay(current: Case, now: Date, calendar: Calendar): Day {
  return dayOf(reopenUntil(current, { calendar, policy: policyOf(current.policy) }) ?? now, calendar);
}

export function isTomorrow(day: Day, now: Date, calendar: Calendar): boolean {
  return day === addDays(dayOf(now, calendar), 1);
}

/**
 * Remarks on a limit: which days off it skips; and of a promise, which may be far ahead, that its date may
 * still move. Of other limits only the status says so, since a letter about each step would repeat it.
 */
export function asides(clock: Clock | null, calendar: Calendar): readonly Said[] {
  if (clock === null) return [];
  const due = dayOf(clock.due, calendar);
  if (clock.kind === "promise") {
    return isProvisional(due, calendar) ? [say("letters.provisional", { year: due.slice(0, 4) })] : [];
  }
  const { named } = daysOffBetween(dayOf(clock.startedAt, calendar), due, calendar);
  return skippedSaid(named.map(({ day }) => day));
}

function skippedSaid(days: readonly Day[]): readonly Said[] {
  const [first] = days;
  const last = days.at(-1);
  if (first === undefined || last === undefined) return [];
  if (days.length === 1) return [say("letters.skipped.one", { day: first })];
  if (days.length > 2) return [say("letters.skipped.many", { count: days.length, first, last })];
  return first.slice(0, 7) === last.slice(0, 7)
    ? [say("letters.skipped.pair", { first: String(Number(first.slice(8))), last })]
    : [say("letters.skipped.apart", { first, last })];
}
