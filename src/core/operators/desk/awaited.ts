import { say } from "../../message/message.ts";
import type { AskedCommand } from "../commands/command.ts";
import type { RoomFacts, RoomHeard } from "../facts.ts";
import type { Awaited, RoomState } from "../state.ts";
import { foundBy } from "../target.ts";
import { type Result, type Turn, tell } from "../turn.ts";

/** Minutes that a desk waits for the words it asked for. */
const patience = 10;

/** Notes that the desk asks for words. */
export function awaitWords(state: RoomState, command: Awaited, number: string, now: Date): RoomState {
  const until = new Date(now.getTime() + patience * 60_000).toISOString();
  return { ...state, awaiting: { command, number, until } };
}

/** Ends the wait; called when the person does anything else. */
export function forgetAwaited(state: RoomState): RoomState {
  return state.awaiting === null ? state : { ...state, awaiting: null };
}

/** Whether the message is a reply to the person's own desk. */
export function isAtDesk({ on }: RoomHeard, { desk }: RoomFacts): boolean {
  return on !== null && desk?.shown.at(-1)?.message === on;
}

/** Words that came too late: not used, and the person is told how to send them. Null for other words. */
export function overdueWords(turn: Turn, { how, command, number }: AskedCommand): Result | null {
  const { awaiting } = turn.state;
  if (how !== "awaited" || awaiting === null || turn.now < new Date(awaiting.until)) return null;
  const typed = `/${command.name.id} ${number?.text ?? ""}`;
  const told = say("operators.waited_too_long", { command: typed });
  return tell({ ...turn, state: forgetAwaited(turn.state) }, told);
}

/** Tells whoever replied to another message about the case on their desk that its words aren't heard there. */
export function missedDesk(turn: Turn): Result | null {
  const { awaiting } = turn.state;
  const [on] = foundBy(turn, "on");
  const missed = awaiting !== null && turn.now < new Date(awaiting.until) && on?.number === awaiting.number;
  return missed ? tell(turn, say("operators.reply.to_desk")) : null;
}
