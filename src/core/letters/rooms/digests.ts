import { dayOf } from "../../calendar/day.ts";
import { type Message, message, type Said, say } from "../../message/message.ts";
import { noHotlines, type Office } from "../../office.ts";
import type { Case } from "../../procedure/case.ts";
import type { OperatorsLetter } from "../../procedure/notices/letterNames.ts";
import { policyOf } from "../../procedure/policy.ts";
import { agencyName, named } from "../case/naming.ts";
import type { Letter } from "../letter.ts";
import { forRoom } from "./forRoom.ts";

export type DigestFacts = { readonly office: Office; readonly now: Date };

export type DigestLetter = Extract<
  OperatorsLetter,
  "operators_reminded" | "operators_overdue" | "supervisors_overdue" | "supervisors_aged"
>;

/** Whether letters of this name from one sweep are combined into one digest. */
export function isDigest(name: Letter["name"]): name is DigestLetter {
  return (
    name === "operators_reminded" ||
    name === "operators_overdue" ||
    name === "supervisors_overdue" ||
    name === "supervisors_aged"
  );
}

/** Most lines of a digest, so that people read it. */
const longestDigest = 15;

/** One message for all these cases, those due first on top. */
export function digest(name: DigestLetter, cases: readonly Case[], facts: DigestFacts): Message {
  return forRoom(compose(name, cases, facts), facts.office);
}

function compose(name: DigestLetter, cases: readonly Case[], facts: DigestFacts): Message {
  const count = cases.length;
  const listed = listLines(cases, facts);
  switch (name) {
    case "operators_reminded":
      return message(
        [say("letters.operators.reminded", { count }), ...listed],
        [say("letters.operators.opening.how")],
      );
    case "operators_overdue":
      return message(
        [say("letters.operators.overdue", { count }), ...listed],
        [say("letters.operators.overdue.how")],
      );
    case "supervisors_overdue":
      return message([say("letters.supervisors.overdue", { count }), ...listed]);
    case "supervisors_aged": {
      const days = policyOf(cases[0]?.policy ?? 1).ombudsmanDays;
      return message([say("letters.supervisors.aged", { count, days }), ...listed]);
    }
  }
}

/** The digest at opening time, in place of a message for each new case. */
export function openingDigest(counts: {
  /** Cases that wait to be checked, those of them that are due today, and open cases past their limit. */
  readonly waiting: number;
  readonly today: number;
  readonly late: number;
  /** Drafts that their writers may still want to send. */
  readonly unsent: number;
}): Message {
  const { waiting, today, late, unsent } = counts;
  const head =
    waiting === 0
      ? say("letters.operators.opening.none")
      : today === 0
        ? say("letters.operators.opening.waiting", { waiting })
        : say("letters.operators.opening", { waiting, today });
  return message([
    head,
    ...(late === 0 ? [] : [say("letters.operators.opening.late", { count: late })]),
    ...(unsent === 0 ? [] : [say("letters.operators.opening.unsent", { count: unsent })]),
    ...(waiting === 0 ? [] : [say("letters.operators.opening.how")]),
  ]);
}

/**
 * Tells the operators that a message was set aside, also outside office hours. `about`: its case, if known.
 */
export function alert(about: Case | null): Message {
  const told = message([
    say("letters.operators.set_aside"),
    ...(about === null
      ? []
      : [say("letters.operators.set_aside.case", { case: named(about, about.number) })]),
  ]);
  return forRoom(told, { hotlines: noHotlines });
}

/** A list of cases, those due first on top, and how many more there are. */
export function listLines(
  cases: readonly Case[],
  facts: DigestFacts,
  longest = longestDigest,
): readonly Said[] {
  const due = ({ clock }: Case): number => clock?.due.getTime() ?? 0;
  const sorted = [...cases].sort((a, b) => due(a) - due(b) || a.filedAt.getTime() - b.filedAt.getTime());
  const more = sorted.length - longest;
  return [
    ...sorted.slice(0, longest).map((current) => line(current, facts)),
    ...(more > 0 ? [say("letters.operators.more", { count: more })] : []),
  ];
}

function line(current: Case, { office }: DigestFacts): Said {
  const called = named(current, current.number);
  const { clock } = current;
  if (clock === null) return say("letters.operators.line.closed", { case: called });
  const due = dayOf(clock.due, office.calendar);
  if (current.privacy === "confidential")
    return say("letters.operators.line.bare", { number: current.number, due });
  if (current.agency === null) return say("letters.operators.line.check", { case: called, due });
  return say("letters.operators.line", { case: called, holder: agencyName(current.agency, office), due });
}
