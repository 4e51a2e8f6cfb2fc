import { looksLikeNumber } from "../ids/number.ts";
import { named as caseNamed } from "../letters/case/naming.ts";
import { message, say } from "../message/message.ts";
import type { Case, CaseId } from "../procedure/case.ts";
import type { Story } from "../procedure/content.ts";
import type { Found } from "./facts.ts";
import type { TypedNumber } from "./leadingNumber.ts";
import { answer, type Result, type Turn } from "./turn.ts";

/** Which case a command means, and the words that are left for it. */
export type Target =
  | {
      readonly ok: true;
      readonly found: Found;
      readonly words: string;
      /** When the desk showed it, if the command means it only by that. */
      readonly shownAt: Date | null;
    }
  | { readonly ok: false; readonly result: Result };

/**
 * The case by its number, else the one whose card or letter is replied to, else the one that the person's desk showed
 * when they wrote. Refuses with what helps: the nearest numbers, the candidates, or how to name a case.
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
    // Words that name another case leave open which of the two is meant.
    const other = looksLikeNumber(words).some((number) => number !== desk.case.number);
    if (!other) return { ok: true, found: desk, words, shownAt: shown.at };
  }
  return refuse(turn, message([say("operators.which"), say("operators.which.how")]));
}

/** Another case that a command names, such as the one to merge into; null if none by that number is here. */
export function otherCase(turn: Turn, number: TypedNumber): Found | null {
  const exact = named(
    turn.facts.found.filter((found) => mine(turn, found.case)),
    number,
  );
  return exact.length === 1 ? (exact[0] ?? null) : null;
}

/** Each case once, however often it was found. */
function named(found: readonly Found[], number: TypedNumber): readonly Found[] {
  const fits = found.filter(
    ({ by, case: current }) => by === "number" && current.number.startsWith(number.text),
  );
  return fits.filter(
    ({ case: current }, index) => fits.findIndex((one) => one.case.id === current.id) === index,
  );
}

/** What a number that nobody has may have meant. */
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

/** An agency's officers have to do with their own cases only; of others they don't learn that they exist. */
function mine({ room }: Turn, current: Case): boolean {
  return room.type === "operators" || current.agency === room.agency;
}

/** Cases of this room that were found so. */
export function foundBy(turn: Turn, how: Found["by"]): readonly Case[] {
  return turn.facts.found.filter(({ by, case: one }) => by === how && mine(turn, one)).map((one) => one.case);
}

/** All that is on file of a case, where it was asked for. */
export function storyOf({ facts }: Turn, { id }: Case): Story | null {
  return facts.stories.find((story) => story.case === id) ?? null;
}

/** What the desk showed when the message was written; a platform's time is in whole seconds, and a tie counts as seen. */
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
