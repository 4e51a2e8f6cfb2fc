import { judge } from "./compare.ts";
import type { Evidence } from "./evidence.ts";
import { judgeMarks } from "./ledger.ts";

export type Finding = {
  readonly where: string;
  readonly kind: "lost" | "twice" | "outOfOrder";
  readonly what: string;
};

export type Outcome = {
  readonly findings: readonly Finding[];
  readonly lost: number;
  readonly twice: number;
  readonly outOfOrder: number;
  readonly repeats: number;
  /** By the interruption that caused them, beside how many chats were in flight then. */
  readonly mostRepeatsPerKill: number;
  /** Interruptions with more repeats than chats in flight. */
  readonly excessive: number;
  readonly good: boolean;
};

/** Holds a day to the day as it should have been, and to itself. */
export function compareDays(expected: Evidence, day: Evidence): Outcome {
  const findings: Finding[] = [];
  const find = (where: string, kind: Finding["kind"], whats: readonly string[]): void => {
    for (const what of whats) findings.push({ where, kind, what });
  };
  const perKill = new Map<number, number>();
  for (const where of new Set([...expected.told.keys(), ...day.told.keys()])) {
    const should = (expected.told.get(where) ?? []).map(({ text }) => text);
    const verdict = judge(should, day.told.get(where) ?? [], day.interruptions, perKill);
    find(where, "lost", verdict.lost);
    find(where, "twice", verdict.twice);
    find(where, "outOfOrder", verdict.outOfOrder);
  }
  // A card that came again after a crash stays as it was, beside the one that is known and edited.
  for (const [report, cards] of expected.standing) {
    const stand = day.standing.get(report) ?? new Set();
    find(
      `room, card of ${report}`,
      "lost",
      [...cards].filter((card) => !stand.has(card)),
    );
  }
  find("chats", "lost", day.vain);
  judgeLedger(expected, day, find);
  const count = (kind: Finding["kind"]): number => findings.filter((finding) => finding.kind === kind).length;
  const excessive = [...perKill].filter(
    ([kill, times]) => times > (day.interruptions[kill]?.inFlight ?? 0),
  ).length;
  return {
    findings,
    lost: count("lost"),
    twice: count("twice"),
    outOfOrder: count("outOfOrder"),
    repeats: [...perKill.values()].reduce((sum, times) => sum + times, 0),
    mostRepeatsPerKill: Math.max(0, ...perKill.values()),
    excessive,
    good: findings.length === 0 && excessive === 0,
  };
}

function judgeLedger(
  expected: Evidence,
  day: Evidence,
  find: (where: string, kind: Finding["kind"], whats: readonly string[]) => void,
): void {
  const more = (where: string, should: number, is: number): void => {
    if (is < should) find(where, "lost", [`${is} of ${should}`]);
    if (is > should) find(where, "twice", [`${is} instead of ${should}`]);
  };
  const { ledger } = day;
  more("inbox, handled", expected.ledger.handled, ledger.handled);
  more("letters, sent", expected.ledger.sent, ledger.sent);
  if (ledger.unhandled > 0) find("inbox", "lost", [`${ledger.unhandled} aren't handled`]);
  if (ledger.unsent !== expected.ledger.unsent) find("letters", "lost", [`${ledger.unsent} aren't sent`]);
  if (ledger.doubles > 0) find("inbox", "twice", [`${ledger.doubles} are on file more than once`]);
  if (ledger.overtaken > 0) find("inbox", "outOfOrder", [`${ledger.overtaken} were filed late`]);
  const left = [...ledger.stories];
  for (const story of expected.ledger.stories) {
    const found = left.indexOf(story);
    if (found < 0) find("cases", "lost", [story]);
    else left.splice(found, 1);
  }
  find("cases", "twice", left);
  const marks = judgeMarks(ledger.stories);
  find("marks in cases", "twice", marks.twice);
  find("marks in cases", "outOfOrder", marks.outOfOrder);
}
