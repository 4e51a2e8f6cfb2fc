import { type Said, say } from "../message/message.ts";
import type { FiledCase } from "./filed.ts";

export type UrgentFigures = {
  readonly count: number;
  /** On which nobody of the office has acted since. */
  readonly untouched: number;
  /** Minutes until somebody did, ascending; without those that the office itself marked. */
  readonly minutes: readonly number[];
};

/** Counts the urgent ones among cases, one by one. */
export function createUrgentTally(): {
  readonly add: (filed: FiledCase) => void;
  readonly figures: () => UrgentFigures;
} {
  let count = 0;
  let untouched = 0;
  const minutes: number[] = [];
  return {
    add({ urgentAt, actedAt }) {
      if (urgentAt === null) return;
      count += 1;
      if (actedAt === null) untouched += 1;
      // Whoever marks a case has it before them at that moment.
      else if (actedAt > urgentAt) minutes.push((actedAt.getTime() - urgentAt.getTime()) / 60_000);
    },
    figures: () => ({ count, untouched, minutes: minutes.sort((a, b) => a - b) }),
  };
}

/** How many reports were urgent, and how long it took until somebody of the office acted; nothing if none was. */
export function urgentSaid({ count, untouched, minutes }: UrgentFigures): readonly Said[] {
  if (count === 0) return [];
  return [
    say("figures.urgent", { count }),
    ...actedSaid(count, minutes),
    ...(untouched === 0 ? [] : [say("figures.urgent.untouched", { count: untouched })]),
  ];
}

function actedSaid(count: number, minutes: readonly number[]): readonly Said[] {
  const middle = minutes[Math.ceil(minutes.length / 2) - 1];
  const longest = minutes.at(-1);
  if (middle === undefined || longest === undefined) return [];
  const time = timeSaid(longest);
  if (count === 1) return [say("figures.urgent.one", { time })];
  if (minutes.length === 1) return [say("figures.urgent.single", { time })];
  return [say("figures.urgent.acted", { middle: timeSaid(middle), longest: time })];
}

/** Up to this many minutes, and hours, the smaller unit says more. */
const longestInMinutes = 120;
const longestInHours = 48;

/** A time rounded up to whole minutes, hours or days: never shorter than it was. */
function timeSaid(minutes: number): Said {
  if (minutes <= longestInMinutes) return say("figures.minutes", { n: Math.ceil(minutes) });
  const hours = minutes / 60;
  return hours <= longestInHours
    ? say("figures.hours", { n: Math.ceil(hours) })
    : say("figures.days", { n: Math.ceil(hours / 24) });
}
