import { looksLikeNumber } from "../ids/number.ts";
import { named as caseNamed } from "../letters/case/naming.ts";
import { message, say } from "../message/message.ts";
import type { Case, CaseId } from "../procedure/case.ts";
import type { Story } from "../procedure/content.ts";
import type { Found } from "./facts.ts";
import type { TypedNumber } from "./leadingNumber.ts";
import { answer, type Result, type Turn } from "./turn.ts";

/** The case that a command means, and its remaining words. */
export type Target =
  | {
      readonly ok: true;
      readonly found: Found;
      readonly words: string;
      /** When the desk showed it, if the command only refers to it by that. */
      readonly shownAt: Date | null;
    }
  | { readonly ok: false; readonly result: Result };

/**
 * Finds the case by its number, else by the card or letter replied to, else the one on the person's desk when
 * they wrote. A refusal helps: it names similar numbers, the candidates, or how to name a case.
 */
export function targetOf(turn: Turn, number: TypedNumber | null, words: string): Target {
  const seen = turn.facts.found.filter(({ case: current }) => mine(turn, current));
  if (number !== null) {
    const exact = named(seen, number);
    const [only] = exact;
    if (only !== undefined && exact.length === 1) {
      return { ok: true, found: only, words: number.rest, shownAt: null };
    }
    if (exact.length > 1) return refuse(turn, severalOf(exact));
    return refuse(turn, nothingNamed(turn, number.text));
  }
  const shown = shownAtTime(turn);
  const on = seen.find(({ by, case: current }) => by === "on" && !onDesk(turn, current.id));
  if (on !== undefined) return { ok: true, found: on, words, shownAt: null };
  const desk = seen.find(({ case: current }) => current.id === shown?.case);
  if (desk !== undefined && shown !== null) {
    // If the words name another case, it isn't clear which of the two is meant.
    const other = looksLikeNumber(words).some((number) => number !== desk.case.number);
    if (!other) return { ok: true, found: desk, words, shownAt: shown.at };
  }
  // An agency has no queue to be told of.
  const how = turn.room.type === "agency" ? say("operators.which.how.agency") : say("operators.which.how");
  return refuse(turn, message([say("operators.which"), how]));
}

/**
 * A further case that a command names, such as the one to merge into; null if this room has none with that
 * number.
 */
export function otherCase(turn: Turn, number: TypedNumber): Found | null {
  const exact = named(
    turn.facts.found.filter((found) => mine(turn, found.case)),
    number,
  );
  return exact.length === 1 ? (exact[0] ?? null) : null;
}

/** Each case once. */
function named(found: readonly Found[], number: TypedNumber): readonly Found[] {
  const fits = found.filter(
    ({ by, case: current }) => by === "number" && current.number.startsWith(number.text),
  );
  return fits.filter(
    ({ case: current }, index) => fits.findIndex((one) => one.case.id === current.id) === index,
  );
}

/** Says that no case has the number, and which numbers are similar. */
export function nothingNamed(turn: Turn, number: string) {
  const near = turn.facts.found.filter(({ by, case: current }) => by === "near" && mine(turn, current));
  const names = near.slice(0, 3).map(({ case: current }) => current.number);
  return names.length === 0
    ? message(say("operators.no_case", { number }))
    : message(say("operators.no_case.near", { number, near: names }));
}

/** The case that the person's desk shows now. */
export function deskCase({ facts }: Turn): CaseId | null {
  return facts.desk?.shown.at(-1)?.case ?? null;
}

/** Whether the room may know of the case: an agency only of its own. */
function mine({ room }: Turn, current: Case): boolean {
  return room.type === "operators" || current.agency === room.agency;
}

/** This room's cases that were found this way. */
export function foundBy(turn: Turn, how: Found["by"]): readonly Case[] {
  return turn.facts.found.filter(({ by, case: one }) => by === how && mine(turn, one)).map((one) => one.case);
}

/** A case's report and events, if they were asked for. */
export function storyOf({ facts }: Turn, { id }: Case): Story | null {
  return facts.stories.find((story) => story.case === id) ?? null;
}

/**
 * What the desk showed when the message was written. Platforms' times are in whole seconds; a tie counts as
 * seen.
 */
function shownAtTime({ facts, heard }: Turn): { readonly case: CaseId; readonly at: Date } | null {
  const second = (moment: Date) => Math.floor(moment.getTime() / 1000);
  const shown = facts.desk?.shown ?? [];
  const then = shown.findLast(({ at }) => second(at) <= second(heard.sentAt)) ?? shown[0];
  return then === undefined || then.case === null ? null : { case: then.case, at: then.at };
}

function onDesk({ facts }: Turn, id: CaseId): boolean {
  return facts.desk?.shown.some((shown) => shown.case === id) === true;
}

function severalOf(found: readonly Found[]) {
  return message([
    say("operators.several"),
    ...found.slice(0, 5).map(({ case: current }) => caseNamed(current, current.number)),
  ]);
}

function refuse(turn: Turn, body: ReturnType<typeof message>): Target {
  return { ok: false, result: answer(turn, body) };
}
