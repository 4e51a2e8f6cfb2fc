import type { Calendar } from "../../calendar/calendar.ts";
import { dayOf } from "../../calendar/day.ts";
import { nextMorning } from "../../calendar/hours.ts";
import { addWorkingDays, workingDaysBetween } from "../../calendar/workingDays.ts";
import type { Case, Clock } from "../case.ts";
import type { Setting } from "../decision.ts";
import type { Step } from "../event.ts";
import { headTold, overseerTold } from "../marks.ts";
import { stepTo } from "../step.ts";

/**
 * Who above its holders hears that a case is late. head: the head of the agency. overseer: the person whom the office
 * names above all agencies.
 */
export const rungs = ["head", "overseer"] as const;
export type Rung = (typeof rungs)[number];

/** Working days after the first morning of a delay on which each rung is told: the days of the supervisors and of the citizen's third notice. */
export const toldAfter: Readonly<Record<Rung, number>> = { head: 2, overseer: 5 };

const markOf = { head: headTold, overseer: overseerTold } as const;

/** Working days that have passed since the last day of the limit; 0 while it isn't late. */
export function daysLate(clock: Clock, now: Date, calendar: Calendar): number {
  if (clock.due >= now) return 0;
  return Math.max(0, workingDaysBetween(dayOf(clock.due, calendar), dayOf(now, calendar), calendar));
}

/** The clock by which a step is late for those above; null if none is, or the agency's answer waits to be checked. */
function lateClock({ clock, waiting }: Case, { now }: Setting): Clock | null {
  if (clock === null || clock.due >= now || waiting != null) return null;
  return clock.kind === "follow_up" || clock.kind === "verify" ? clock : null;
}

/** The rungs whose day has come; without those that somebody was told at, or above. */
export function rungsDue(current: Case, setting: Setting): readonly Rung[] {
  const clock = lateClock(current, setting);
  if (clock === null) return [];
  const { calendar, now } = setting;
  const first = dayOf(nextMorning(clock.due, calendar), calendar);
  const told = rungs.findLastIndex((rung) => current.marks.includes(markOf[rung]));
  return rungs
    .slice(told + 1)
    .filter((rung) => rung === "overseer" || clock.kind === "follow_up")
    .filter((rung) => addWorkingDays(first, toldAfter[rung], calendar) <= dayOf(now, calendar));
}

/**
 * The rung that is told now: of those that can be reached the highest that is due, so that a case that was late before
 * anybody was named isn't told on all at once. Null if nobody is.
 */
export function rungNow(current: Case, setting: Setting, hears: (rung: Rung) => boolean): Rung | null {
  return rungsDue(current, setting).findLast(hears) ?? null;
}

/** Records that this rung is told of the delay. */
export function escalate(current: Case, rung: Rung, setting: Setting): Step {
  const happening =
    rung === "overseer"
      ? ({ type: "overseer_told" } as const)
      : ({ type: "head_told", agency: current.agency ?? "" } as const);
  return stepTo(
    current,
    { set: { marks: [...current.marks, markOf[rung]] }, happening },
    { type: "system" },
    setting,
  );
}

/** Which rungs know of the present delay. */
export function rungsTold({ marks }: Pick<Case, "marks">): readonly Rung[] {
  return rungs.filter((rung) => marks.includes(markOf[rung]));
}
