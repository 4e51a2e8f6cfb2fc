import { say } from "../message/message.ts";
import type { AskedCommand } from "./asked.ts";
import type { RoomFacts, RoomHeard } from "./facts.ts";
import { forgetAwaited } from "./state.ts";
import { type Result, type Turn, tell } from "./turn.ts";

/** Whether the message replies to the person's own desk, in which they were asked for words. */
export function isAtDesk({ on }: RoomHeard, { desk }: RoomFacts): boolean {
  return on !== null && desk?.shown.at(-1)?.message === on;
}

/** Words for which the desk no longer waits: not taken, and the person is told how to send them. Null for any others. */
export function overdueWords(turn: Turn, { how, name, number }: AskedCommand): Result | null {
  const { awaiting } = turn.state;
  if (how !== "awaited" || awaiting === null || turn.now < new Date(awaiting.until)) return null;
  const command = `/${name} ${number?.text ?? ""}`;
  return tell({ ...turn, state: forgetAwaited(turn.state) }, say("operators.waited_too_long", { command }));
}
