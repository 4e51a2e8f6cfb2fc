import { type Message, message, type Said, say } from "../../message/message.ts";
import type { Case } from "../../procedure/case.ts";
import { waitsForVerifiers } from "../../procedure/stages.ts";
import { type DigestFacts, listLines } from "./digests.ts";
import { forRoom } from "./forRoom.ts";

export type Morning = {
  /** Cases that wait to be checked, those of them that are due today, and open cases past their limit. */
  readonly waiting: number;
  readonly today: number;
  readonly late: number;
  /** Drafts that their writers may still want to send. */
  readonly unsent: number;
  /** Open cases that are urgent, wait to be checked and are near their limit, or passed one since the last digest. */
  readonly pressing: readonly Case[];
};

/** Most lines of one list, so that people read it. */
const longestList = 10;

/**
 * The one message of the morning, in place of one for each new case and for each limit: how much waits, what is urgent,
 * near its limit and newly past it. A case stands in the first list to which it belongs.
 */
export function openingDigest(morning: Morning, facts: DigestFacts): Message {
  const { waiting, late, unsent, pressing } = morning;
  const isPast = ({ clock }: Case): boolean => clock !== null && clock.due < facts.now;
  const calm = pressing.filter(({ urgent }) => !urgent);
  const urgent = pressing.filter((one) => one.urgent);
  const near = calm.filter((one) => waitsForVerifiers(one) && !isPast(one));
  const past = calm.filter(isPast);
  const list = (heading: Said, cases: readonly Case[]): readonly (readonly Said[])[] =>
    cases.length === 0 ? [] : [[heading, ...listLines(cases, facts, longestList)]];
  const counts = [
    headOf(morning),
    ...(late === 0 ? [] : [say("letters.operators.opening.late", { count: late })]),
    ...(unsent === 0 ? [] : [say("letters.operators.opening.unsent", { count: unsent })]),
  ];
  const lists = [
    ...list(say("letters.operators.opening.urgent"), urgent),
    ...list(say("letters.operators.opening.near"), near),
    ...list(say("letters.operators.opening.past"), past),
  ];
  const how = waiting === 0 ? [] : [say("letters.operators.opening.how")];
  const body = lists.length === 0 ? message([...counts, ...how]) : message(counts, ...lists, how);
  return forRoom(body, facts.office);
}

function headOf({ waiting, today }: Morning): Said {
  if (waiting === 0) return say("letters.operators.opening.none");
  return today === 0
    ? say("letters.operators.opening.waiting", { waiting })
    : say("letters.operators.opening", { waiting, today });
}
