import { dayOf } from "../../calendar/day.ts";
import { type Said, say } from "../../message/message.ts";
import type { Office } from "../../office.ts";
import type { Case, Clock } from "../../procedure/case.ts";
import { policyOf } from "../../procedure/policy.ts";
import { timeline } from "../../procedure/time/timeline.ts";
import { dueDay, reopenDay } from "./dates.ts";
import { agencyName } from "./naming.ts";
import { outcomeSaid } from "./outcome.ts";

export type StandingFacts = {
  readonly office: Office;
  /** Business time. */
  readonly now: Date;
};

/** Where a case stands, with its next date; a delay is admitted. */
export function standing(current: Case, facts: StandingFacts): readonly Said[] {
  const { office, now } = facts;
  const { clock } = current;
  const due = dueDay(current, now, office.calendar);
  const agency = agencyName(current.agency, office);
  const officeOwes = clock?.kind === "verify" || clock?.kind === "follow_up";
  if (clock !== null && officeOwes && clock.due < now) return late(current, clock, facts);
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

function late(current: Case, clock: Clock, { office, now }: StandingFacts): readonly Said[] {
  const { calendar } = office;
  const due = dayOf(clock.due, calendar);
  const policy = policyOf(current.policy);
  const next = timeline(current, { now, calendar, policy, newId: () => "" }).find(
    (moment) => moment.type === "overdue" && moment.renewed !== null,
  );
  const agency = say("plain", { text: agencyName(current.agency, office) });
  return [
    clock.kind === "verify" ? say("status.late_check", { due }) : say("status.late_answer", { due, agency }),
    ...(next === undefined ? [] : [say("status.late_next", { day: dayOf(next.at, calendar) })]),
  ];
}
