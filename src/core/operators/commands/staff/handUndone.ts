import { message, say } from "../../../message/message.ts";
import { allowed } from "../../permit.ts";
import { answering, type Result, type Turn, tell } from "../../turn.ts";
import { handOver } from "./handOver.ts";

/** `/urungkan` right after a hand-over: the cases lie where they did. Null if there is none to undo. */
export function handUndone(turn: Turn): Result | null {
  const { handed } = turn.state;
  if (handed === null || allowed(turn, handOver) !== null) return null;
  const { id, to, cases } = handed;
  const numbers = cases.map(({ number }) => number);
  const state = { ...turn.state, handed: null };
  const stays = (one: string) =>
    (turn.facts.holding ?? []).some(
      ({ case: held, how, person }) => held === one && how === "handed" && person === to.contact,
    );
  if (!cases.every((one) => stays(one.case)))
    return { ...tell(turn, say("staff.hand.moved", { numbers })), state };
  return {
    state,
    effects: [
      {
        type: "staff",
        deed: {
          type: "hand_undone",
          id,
          in: turn.room,
          to: to.contact,
          cases: cases.map(({ case: one, before }) => ({ case: one, to: before })),
          told: message(say("staff.told.undone", { from: turn.facts.person.name, numbers })),
        },
      },
      answering(message(say("staff.hand.undone", { numbers }))),
    ],
  };
}
