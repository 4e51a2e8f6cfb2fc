import { type Choice, type Message, message, type Said, say, withMenu } from "../../message/message.ts";
import type { Case, Code } from "../../procedure/case.ts";
import type { EventBody } from "../../procedure/event.ts";
import { dayBefore, overdueSupervisors } from "../../procedure/marks.ts";
import { dueDay } from "../case/dates.ts";
import { agencyName, named } from "../case/naming.ts";
import { withAnswers } from "./answerChoices.ts";
import { waitingSaid } from "./check.ts";
import type { DigestFacts } from "./digests.ts";
import { forRoom } from "./forRoom.ts";
import { isMorning } from "./morning.ts";

/** Why a case stands in an agency's message of the morning: in this order, each in the first list it belongs to. */
export const dueLists = ["past", "promised", "near"] as const;
export type DueList = (typeof dueLists)[number];

/** `calls`: its officers are called for it: a working day before the limit, and once it has passed. */
export type DueCase = { readonly case: Case; readonly why: DueList; readonly calls?: boolean };

/** Most lines of one list, and most buttons. */
const longestList = 10;
const mostButtons = 5;

/** The list for what time did to a case that its agency has to answer; null if the agency isn't told of it. */
export function dueBy(happening: EventBody): DueList | null {
  switch (happening.type) {
    case "promise_due":
      return "promised";
    case "reminded":
      return "near";
    case "overdue":
      return happening.mark === overdueSupervisors || happening.renewed !== null ? null : "past";
    default:
      return null;
  }
}

/** Whether the agency's officers are called for what time did: once before the limit and once after it, not more. */
export function callsOfficers(happening: EventBody): boolean {
  return happening.type === "reminded" ? happening.mark === dayBefore : dueBy(happening) === "past";
}

/**
 * The one message of the morning to an agency's room, in place of one for each reminder, limit and promise: what is
 * late, what was promised for today, what is due soon, and how to answer. A single case brings its buttons.
 */
export function agencyMorning(agency: Code, due: readonly DueCase[], facts: DigestFacts): Message {
  const body = listedMorning(agency, due, facts);
  return due.some(({ calls }) => calls === true) ? { ...body, calls: "officers" } : body;
}

function listedMorning(agency: Code, due: readonly DueCase[], facts: DigestFacts): Message {
  const { office } = facts;
  const cases = distinct(due);
  const lists = dueLists.flatMap((why) => listed(why, cases, facts));
  const count = cases.length;
  const name = agencyName(agency, office);
  const head = isMorning(facts)
    ? say("letters.agency.morning", { agency: name, count })
    : say("letters.agency.later", { agency: name, count });
  const [only] = cases;
  if (only !== undefined && count === 1 && only.case.privacy !== "confidential") {
    const body = message([head], ...lists, [say("card.reply")]);
    return forRoom(withAnswers(body, only.case), office);
  }
  const open = cases.filter(({ case: { privacy } }) => privacy !== "confidential");
  const [first] = open;
  const how = first === undefined ? [] : [say("letters.agency.morning.how", { number: first.case.number })];
  const walled = open.length === count ? [] : [say("letters.agency.morning.confidential")];
  const choices = open.slice(0, mostButtons).map(
    ({ case: { number } }): Choice => ({
      id: "case.show",
      arg: number,
      label: say("plain", { text: number }),
    }),
  );
  return forRoom(withMenu(message([head], ...lists, [...walled, ...how]), choices), office);
}

function distinct(due: readonly DueCase[]): readonly DueCase[] {
  const sorted = [...due].sort((a, b) => dueLists.indexOf(a.why) - dueLists.indexOf(b.why));
  return sorted.filter((one, index) => sorted.findIndex((other) => other.case.id === one.case.id) === index);
}

function listed(why: DueList, due: readonly DueCase[], facts: DigestFacts): readonly (readonly Said[])[] {
  const those = due.filter((one) => one.why === why).map((one) => one.case);
  if (those.length === 0) return [];
  const more = those.length - longestList;
  return [
    [
      say(`letters.agency.morning.${why}`),
      ...those.slice(0, longestList).flatMap((one) => [line(one, facts), ...waitingSaid(one, facts.office)]),
      ...(more > 0 ? [say("letters.operators.more", { count: more })] : []),
    ],
  ];
}

function line(current: Case, { office, now }: DigestFacts): Said {
  const due = dueDay(current, now, office.calendar);
  const { number } = current;
  if (current.privacy === "confidential") return say("letters.agency.line.bare", { number, due });
  return say("letters.agency.line", { case: named(current, number), due });
}
