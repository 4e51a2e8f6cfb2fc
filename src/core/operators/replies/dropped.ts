import { message, say } from "../../message/message.ts";
import { answering, type Result, type Turn } from "../turn.ts";
import { type Kept, without } from "./kept.ts";

/** Forgets what was kept for a case, and says so. Its files go with it: see `withoutUnused`. */
export function dropped(turn: Turn, { number }: Kept): Result {
  return {
    state: { ...turn.state, kept: without(turn.state.kept, number) },
    effects: [answering(message(say("operators.reply.dropped", { number })))],
  };
}
