import { say } from "../../message/message.ts";
import type { AskedCommand } from "../commands/command.ts";
import type { RoomFacts, RoomHeard } from "../facts.ts";
import type { Awaited, RoomState } from "../state.ts";
import { type Result, type Turn, tell } from "../turn.ts";

/** Minutes for which a desk waits for the words that it has asked for. */
const patience = 10;

/** The desk asks for words from now on. */
export function awaitWords(state: RoomState, command: Awaited, number: string, now: Date): RoomState {
  const until = new Date(now.getTime() + patience * 60_000).toISOString();
  return { ...state, awaiting: { command, number, until } };
}

/** What the desk waited for is over once the person does anything else. */
export function forgetAwaited(state: RoomState): RoomState {
  return state.awaiting === null ? state : { ...state, awaiting: null };
}

/** Whether the message replies to the person's own desk, in which they were asked for words. */
export function isAtDesk({ on }: RoomHeard, { desk }: RoomFacts): boolean {
  return on !== null && desk?.shown.at(-1)?.message === on;
}

/** Words for which the desk no longer waits: not taken, and the person is told how to send them. Null for any others. */
export function overdueWords(turn: Turn, { how, command, number }: AskedCommand): Result | null {
  const { awaiting } = turn.state;
  if (how !== "awaited" || awaiting === null || turn.now < new Date(awaiting.until)) return null;
  const typed = `/${command.name.id} ${number?.text ?? ""}`;
  const told = say("operators.waited_too_long", { command: typed });
  return tell({ ...turn, state: forgetAwaited(turn.state) }, told);
}
