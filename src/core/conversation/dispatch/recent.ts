import { mineById } from "../cases/mine.ts";
import type { MyCase } from "../facts.ts";
import type { Turn } from "../turn.ts";

/** The case of the last exchange, for half an hour. */
export function recentCase(turn: Turn): MyCase | null {
  const { recent } = turn.state;
  return recent === null || Date.parse(recent.until) <= turn.now.getTime()
    ? null
    : mineById(turn, recent.case);
}
