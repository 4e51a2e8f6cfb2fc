import { dayOf } from "../../calendar/day.ts";
import { type Message, message, type Said, say } from "../../message/message.ts";
import type { Office, Superior } from "../../office.ts";
import type { Case, Code } from "../../procedure/case.ts";
import type { CaseEvent } from "../../procedure/event.ts";
import { overdueOffice } from "../../procedure/marks.ts";
import { standingEvents } from "../../procedure/standing.ts";
import { daysLate } from "../../procedure/time/escalation.ts";
import { agencyName, named } from "../case/naming.ts";

/** Most lines of one message, so that it is read. */
const longest = 10;

/** A late case, and how often its agency has been reminded of it. */
export type LateCase = { readonly case: Case; readonly reminded: number };

type Facts = { readonly office: Office; readonly now: Date };

/**
 * The one message of a morning to somebody above those who hold the cases: what is late now, since when, and that no
 * reply is needed. Of a confidential case only the number. It says of which day it is, since it may wait for its channel.
 */
export function lateMorning(to: Superior, cases: readonly LateCase[], facts: Facts): Message {
  const { office, now } = facts;
  const count = cases.length;
  const day = dayOf(now, office.calendar);
  const head =
    to.role === "head"
      ? say("escalation.head", { agency: agencyName(to.agency, office), day, count })
      : say("escalation.overseer", { title: to.title, day, count });
  const longestLate = (one: LateCase) => one.case.clock?.due.getTime() ?? 0;
  const sorted = [...cases].sort((a, b) => longestLate(a) - longestLate(b));
  const lines = sorted.slice(0, longest).map((one) => line(to, one, facts));
  const more = count - lines.length;
  return message(
    [head, ...lines, ...(more > 0 ? [say("letters.operators.more", { count: more })] : [])],
    [say(`escalation.${to.role}.how`)],
  );
}

function line(to: Superior, { case: current, reminded }: LateCase, { office, now }: Facts): Said {
  const { number, clock, privacy, agency } = current;
  if (privacy === "confidential" || clock === null) return say("case.bare", { number });
  const { calendar } = office;
  const days = daysLate(clock, now, calendar);
  const called = named(current, number);
  const due = dayOf(clock.due, calendar);
  if (to.role === "head") return say("escalation.head.line", { case: called, due, days });
  if (agency === null) return say("escalation.overseer.line.check", { number, due, days });
  return say("escalation.overseer.line", {
    number,
    agency: agencyName(agency, office),
    due,
    days,
    times: reminded,
  });
}

/** How often the agency has been reminded since the present clock began: by the clock, of the delay, and by hand. */
export function remindedTimes(events: readonly CaseEvent[], { clock }: Pick<Case, "clock">): number {
  if (clock === null) return 0;
  return standingEvents(events).filter(
    ({ at, happening }) =>
      at > clock.startedAt &&
      (happening.type === "reminded" ||
        happening.type === "nudged" ||
        (happening.type === "overdue" && happening.mark === overdueOffice)),
  ).length;
}

/** To the administrators, once: reports are late, and nobody is named who would hear of it. */
export function nobodyNamed(agencies: readonly Code[], overseer: boolean, { office }: Facts): Message {
  const [first] = agencies;
  return message([
    ...(first === undefined
      ? []
      : [
          say("escalation.missing.heads", {
            agencies: agencies.slice(0, longest).map((agency) => agencyName(agency, office)),
            code: first,
          }),
        ]),
    ...(overseer ? [say("escalation.missing.overseer")] : []),
  ]);
}
