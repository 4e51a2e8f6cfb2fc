import { at, dayOf } from "../../calendar/day.ts";
import { type Message, message, type Said, say } from "../../message/message.ts";
import type { Case } from "../../procedure/case.ts";
import { checkLines } from "./checkList.ts";
import { type DigestFacts, listLines } from "./digests.ts";
import { forRoom } from "./forRoom.ts";

/** The cases of one list that come first, and how many there are of them. */
export type Listed = { readonly first: readonly Case[]; readonly count: number };

/** Open cases by the list of the digest in which they stand: each in the first to which it belongs. */
export const pressingLists = ["urgent", "near", "past"] as const;
export type Pressing = {
  readonly urgent: Listed;
  /** They wait to be checked, and their limit is near. */
  readonly near: Listed;
  /** Their limit has passed since the last digest. */
  readonly past: Listed;
};

export type Morning = Pressing & {
  /** Cases that wait to be checked, those of them that are due today, and open cases past their limit. */
  readonly waiting: number;
  readonly today: number;
  readonly late: number;
  /** Cases of which an answer waits for a supervisor, the longest first. */
  readonly checks: readonly Case[];
  /** Drafts that their writers may still want to send. */
  readonly unsent: number;
};

/** Most lines of one list, so that people read it. */
export const longestList = 10;

/**
 * The one message of the morning, in place of one for each new case and for each limit: how much waits, what is urgent,
 * near its limit and newly past it.
 */
export function morningDigest(morning: Morning, facts: DigestFacts): Message {
  const { waiting, late, unsent } = morning;
  const counts = [
    greeted(headOf(morning), facts),
    ...(late === 0 ? [] : [say("letters.operators.opening.late", { count: late })]),
    ...(unsent === 0 ? [] : [say("letters.operators.opening.unsent", { count: unsent })]),
  ];
  const lists = pressingLists
    .filter((name) => morning[name].count > 0)
    .map((name) => {
      const { first, count } = morning[name];
      return [say(`letters.operators.opening.${name}`), ...listLines(first, facts, longestList, count)];
    });
  const { checks } = morning;
  const checking =
    checks.length === 0
      ? []
      : [say("operators.check.list", { count: checks.length }), ...checkLines(checks, facts)];
  const how = waiting === 0 ? [] : [say("letters.operators.opening.how")];
  const all = checking.length === 0 ? lists : [...lists, checking];
  const body = all.length === 0 ? message([...counts, ...how]) : message(counts, ...all, how);
  return forRoom(body, facts.office);
}

/** Time of day from which nobody says good morning: a digest that was missed is made up for later. */
const lateMorning = "11:00";

function greeted(line: Said, facts: DigestFacts): Said {
  return say(isMorning(facts) ? "letters.operators.opening.morning" : "letters.operators.opening.later", {
    line,
  });
}

/** Whether people still say good morning. */
export function isMorning({ office: { calendar }, now }: DigestFacts): boolean {
  return now < at(dayOf(now, calendar), lateMorning, calendar);
}

function headOf({ waiting, today }: Morning): Said {
  if (waiting === 0) return say("letters.operators.opening.none");
  return today === 0
    ? say("letters.operators.opening.waiting", { waiting })
    : say("letters.operators.opening", { waiting, today });
}
