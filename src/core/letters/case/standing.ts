import { dayOf } from "../../calendar/day.ts";
import { type Said, say } from "../../message/message.ts";
import type { Office } from "../../office.ts";
import type { Case, Clock } from "../../procedure/case.ts";
import { caseSetting } from "../../procedure/decision.ts";
import { agencyTold, type Mark, overdueOffice, overdueSupervisors } from "../../procedure/marks.ts";
import { timeline } from "../../procedure/time/timeline.ts";
import { dueDay, reopenDay } from "./dates.ts";
import { agencyName } from "./naming.ts";
import { outcomeSaid } from "./stage.ts";

export type StandingFacts = {
  readonly office: Office;
  /** Business time. */
  readonly now: Date;
};

/** The state of a case and its next date; says so if the office is late. */
export function standing(current: Case, facts: StandingFacts): readonly Said[] {
  const { office, now } = facts;
  const { clock } = current;
  const due = dueDay(current, now, office.calendar);
  const agency = agencyName(current.agency, office);
  if (clock !== null && isLate(clock, now)) {
    return lateLines(current, clock, say("plain", { text: agency }), facts);
  }
  switch (current.stage) {
    case "received":
      return [say("letters.standing.received", { due })];
    case "incomplete":
      return [say("letters.standing.incomplete", { due })];
    case "forwarded":
      return [say("letters.standing.forwarded", { agency, due })];
    case "scheduled":
      return [say("letters.standing.scheduled", { agency, due })];
    case "answered":
      return [say("letters.standing.answered", { agency, due })];
    case "closed": {
      const until = reopenDay(current, now, office.calendar);
      return [say("letters.standing.closed", { outcome: outcomeSaid(current), until })];
    }
  }
}

/** Whether the office has to take the next step and its limit has passed. */
export function isLate(clock: Clock, now: Date): boolean {
  return (clock.kind === "verify" || clock.kind === "follow_up") && clock.due < now;
}

/**
 * Who was told of the delay, the highest of them; nobody before the next morning. That the agency was asked
 * for what it promised is no reminder of a later delay.
 */
function toldSaid(marks: readonly Mark[]): readonly Said[] {
  if (marks.includes(overdueSupervisors)) return [say("status.late_superiors")];
  if (!marks.includes(overdueOffice)) return [];
  return [marks.includes(agencyTold) ? say("status.late_agency") : say("status.late_staff")];
}

/** Admits the delay, and names the day on which there will be news. */
export function lateLines(
  current: Case,
  clock: Clock,
  agency: Said,
  { office, now }: StandingFacts,
): readonly Said[] {
  const { calendar } = office;
  const due = dayOf(clock.due, calendar);
  const next = timeline(current, caseSetting(current, { now, calendar, newId: () => "" })).find(
    (moment) => moment.type === "overdue" && moment.renewed !== null,
  );
  return [
    clock.kind === "verify" ? say("status.late_check", { due }) : say("status.late_answer", { due, agency }),
    ...toldSaid(current.marks),
    ...(next === undefined ? [] : [say("status.late_next", { day: dayOf(next.at, calendar) })]),
  ];
}
