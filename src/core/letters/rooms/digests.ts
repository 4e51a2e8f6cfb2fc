import { dayOf } from "../../calendar/day.ts";
import { type Message, message, type Said, say } from "../../message/message.ts";
import { noHotlines, type Office } from "../../office.ts";
import type { Case } from "../../procedure/case.ts";
import type { OperatorsLetter } from "../../procedure/notices/letterNames.ts";
import { policyOf } from "../../procedure/policy.ts";
import { owedByCitizen } from "../../procedure/time/moment.ts";
import { clockLine } from "../case/clockLine.ts";
import { agencyName, named } from "../case/naming.ts";
import type { Letter } from "../letter.ts";
import { forRoom } from "./forRoom.ts";

export type DigestFacts = { readonly office: Office; readonly now: Date };

export type DigestLetter = Extract<OperatorsLetter, "supervisors_overdue" | "supervisors_aged">;

/** Whether letters of this name from one sweep are combined into one digest. */
export function isDigest(name: Letter["name"]): name is DigestLetter {
  return name === "supervisors_overdue" || name === "supervisors_aged";
}

/** Most lines of a digest, so that people read it. */
const longestDigest = 15;

/** One message for all these cases, what is urgent and what is due first on top. */
export function digest(name: DigestLetter, cases: readonly Case[], facts: DigestFacts): Message {
  return forRoom(compose(name, cases, facts), facts.office);
}

function compose(name: DigestLetter, cases: readonly Case[], facts: DigestFacts): Message {
  const count = cases.length;
  const listed = listLines(cases, facts);
  switch (name) {
    case "supervisors_overdue":
      return message([say("letters.supervisors.overdue", { count }), ...listed]);
    case "supervisors_aged": {
      const days = policyOf(cases[0]?.policy ?? 1).ombudsmanDays;
      return message([say("letters.supervisors.aged", { count, days }), ...listed]);
    }
  }
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

/**
 * A list of cases, what is urgent and what is due first on top, and how many more there are. `count`: of how many
 * these are the first. `also`: what is said of a case behind its line.
 */
export function listLines(
  cases: readonly Case[],
  facts: DigestFacts,
  longest = longestDigest,
  count = cases.length,
  also: (current: Case) => readonly Said[] = () => [],
): readonly Said[] {
  const due = ({ clock }: Case): number => clock?.due.getTime() ?? 0;
  const sorted = [...cases].sort(
    (a, b) =>
      Number(b.urgent) - Number(a.urgent) || due(a) - due(b) || a.filedAt.getTime() - b.filedAt.getTime(),
  );
  const shown = sorted.slice(0, longest);
  const more = count - shown.length;
  return [
    ...shown.map((current) =>
      also(current).reduce<Said>(
        (line, more) => say("escalation.line", { line, more }),
        marked(current, facts),
      ),
    ),
    ...(more > 0 ? [say("letters.operators.more", { count: more })] : []),
  ];
}

function marked(current: Case, facts: DigestFacts): Said {
  const said = line(current, facts);
  return current.urgent ? say("letters.operators.line.urgent", { line: said }) : said;
}

function line(current: Case, { office, now }: DigestFacts): Said {
  const called = named(current, current.number);
  const { clock } = current;
  if (clock === null) return say("letters.operators.line.closed", { case: called });
  const due = dayOf(clock.due, office.calendar);
  if (current.privacy === "confidential")
    return say("letters.operators.line.bare", { number: current.number, due });
  const until = owedByCitizen(clock.kind) ? clockLine(current, now, office.calendar) : null;
  if (until !== null) return say("letters.operators.line.reporter", { case: called, until });
  if (current.agency === null) return say("letters.operators.line.check", { case: called, due });
  return say("letters.operators.line", { case: called, holder: agencyName(current.agency, office), due });
}
