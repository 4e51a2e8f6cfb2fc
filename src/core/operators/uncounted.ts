import { message, say } from "../message/message.ts";
import { type Asked, nameOf } from "./asked.ts";
import type { RoomFacts } from "./facts.ts";
import type { RoomState } from "./state.ts";
import { answering, type Result, type Turn } from "./turn.ts";

/**
 * Answers somebody in a linked room without a role, or writing in the group's name: a colleague, as no
 * citizens are there. A typed command is answered with what is missing, a press isn't.
 */
export function outsider({ state, facts }: Turn, asked: Asked): Result {
  const refused = { type: "refused", command: nameOf(asked) } as const;
  const typed = asked.type === "command" && asked.how === "typed";
  if (!typed || facts.private === true) return { state, effects: [refused] };
  const why = say(facts.person.anonymous ? "operators.anonymous" : "operators.no_role");
  return { state, effects: [refused, answering(message(why))] };
}

/**
 * Forwarded commands aren't carried out, since anybody may have written them. The room is told, as somebody
 * may wait for the result.
 */
export function secondHand(state: RoomState, asked: Asked): Result {
  return {
    state,
    effects: [{ type: "refused", command: nameOf(asked) }, answering(message(say("operators.second_hand")))],
  };
}

/** Somebody with a role mended a command, and waits for what comes of it. */
export function unreadEdit(state: RoomState, { room, person }: RoomFacts): Result {
  const waits = room !== null && person.roles.length > 0;
  return { state, effects: waits ? [answering(message(say("operators.edit_unread")))] : [] };
}
