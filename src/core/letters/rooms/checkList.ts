import { dayOf } from "../../calendar/day.ts";
import { type Said, say } from "../../message/message.ts";
import type { Case } from "../../procedure/case.ts";
import { timeOf } from "../case/dates.ts";
import { agencyName, named } from "../case/naming.ts";
import type { DigestFacts } from "./digests.ts";

/** Most lines, so that people read them. */
const longest = 10;

/**
 * A line for each case of which an answer waits for a supervisor, in the order given, and how many more there are. One
 * that has passed its limit meanwhile says so.
 */
export function checkLines(cases: readonly Case[], facts: DigestFacts): readonly Said[] {
  const more = cases.length - longest;
  return [
    ...cases.slice(0, longest).flatMap((current) => line(current, facts)),
    ...(more > 0 ? [say("letters.operators.more", { count: more })] : []),
  ];
}

function line(current: Case, { office, now }: DigestFacts): readonly Said[] {
  const { waiting, clock, number, agency } = current;
  if (waiting == null || clock === null) return [];
  const { calendar } = office;
  const due = dayOf(clock.due, calendar);
  const late = clock.due < now;
  if (current.privacy === "confidential")
    return [
      late
        ? say("operators.check.line.bare.late", { number, due })
        : say("operators.check.line.bare", { number, due }),
    ];
  const params = {
    case: named(current, number),
    agency: agencyName(agency, office),
    day: dayOf(waiting.at, calendar),
    time: timeOf(waiting.at, calendar),
    due,
  };
  return [late ? say("operators.check.line.late", params) : say("operators.check.line", params)];
}
