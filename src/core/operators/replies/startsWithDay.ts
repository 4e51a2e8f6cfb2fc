import { dayOf } from "../../calendar/day.ts";
import { dayFault, leadingDay } from "../days.ts";
import type { Turn } from "../turn.ts";
import type { Part } from "./kept.ts";

/** The messages with the last one that begins with a day in front: date and words may come one by one. */
export function startsWithDay(parts: readonly Part[], { now, facts }: Turn): readonly Part[] {
  const today = dayOf(now, facts.office.calendar);
  const dated = parts.findLast(
    ({ words }) => leadingDay(words, today) !== null || dayFault(words, today) !== null,
  );
  return dated === undefined ? parts : [dated, ...parts.filter((part) => part !== dated)];
}
