import { message, say } from "../message/message.ts";
import { type Asked, nameOf } from "./asked.ts";
import type { RoomState } from "./state.ts";
import { answering, type Result, type Turn } from "./turn.ts";

/**
 * Somebody without a role, or who speaks as the group itself, in a linked room: a colleague, since no citizen is in
 * one. They are told once what is missing; a press stays without an answer.
 */
export function outsider({ state, facts }: Turn, asked: Asked): Result {
  const refused = { type: "refused", command: nameOf(asked) } as const;
  const typed = asked.type === "command" && asked.how === "typed";
  if (!typed || facts.private === true) return { state, effects: [refused] };
  const why = say(facts.person.anonymous ? "operators.anonymous" : "operators.no_role");
  return { state, effects: [refused, answering(message(why))] };
}

/**
 * Words that aren't the sender's own order nothing and answer nothing: whoever wrote them may be anybody. The room is
 * told, since somebody may wait for it.
 */
export function secondHand(state: RoomState, asked: Asked): Result {
  return {
    state,
    effects: [{ type: "refused", command: nameOf(asked) }, answering(message(say("operators.second_hand")))],
  };
}
