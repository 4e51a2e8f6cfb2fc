import type { Day } from "../../calendar/calendar.ts";
import { dayOf } from "../../calendar/day.ts";
import { nextMorning, openingOf } from "../../calendar/hours.ts";
import { addWorkingDays } from "../../calendar/workingDays.ts";
import type { Clock } from "../case.ts";
import type { Setting } from "../decision.ts";
import { citizensNotice, type Mark, noticeNumber, overdueOffice, overdueSupervisors } from "../marks.ts";
import { type Moment, officeTime } from "./moment.ts";

/**
 * The notices of a delay that are still to come: to the operators on the first morning, to supervisors two
 * working days later, and to the citizen repeatedly, each time with the day of the next.
 */
export function overdue(clock: Clock, marks: readonly Mark[], setting: Setting): Moment[] {
  if (clock.kind !== "verify" && clock.kind !== "follow_up") return [];
  const { calendar } = setting;
  const first = dayOf(nextMorning(clock.due, calendar), calendar);
  const notice = (mark: Mark, day: Day, renewed: Day | null): Moment => ({
    type: "overdue",
    mark,
    at: officeTime(openingOf(day, calendar), setting),
    renewed,
  });
  const office = [
    notice(overdueOffice, first, null),
    notice(overdueSupervisors, addWorkingDays(first, supervisorsAfter, calendar), null),
  ].filter((moment) => moment.type === "overdue" && !marks.includes(moment.mark));
  const { n, day, renewed } = citizensNext(first, marks, setting);
  return [...office, notice(citizensNotice(n), day, renewed)];
}

/**
 * The citizen's next notice; after an outage the latest of those missed, so that the day it names is to come.
 */
function citizensNext(first: Day, marks: readonly Mark[], { calendar, now }: Setting) {
  let n = 1 + Math.max(0, ...marks.map(noticeNumber));
  let day = addWorkingDays(first, noticeAfter(n), calendar);
  for (;;) {
    const renewed = addWorkingDays(day, noticeAfter(n + 1) - noticeAfter(n), calendar);
    if (openingOf(renewed, calendar) > now) return { n, day, renewed };
    day = renewed;
    n += 1;
  }
}

/** Working days after the first morning of delay after which supervisors are told. */
const supervisorsAfter = 2;

/** Working days after the first morning until the citizen's n-th notice: 0, 2, 5, then every 10. */
function noticeAfter(n: number): number {
  return [0, 2, 5][n - 1] ?? 5 + (n - 3) * 10;
}
