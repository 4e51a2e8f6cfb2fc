import { message, type Said, say } from "../message/message.ts";
import type { CommandRow } from "./commands/row.ts";
import { notHere } from "./say/unknown.ts";
import { answering, type Result, type Turn, tell } from "./turn.ts";

/** Null if the person may give this command here. */
export function allowed(turn: Turn, command: CommandRow): Result | null {
  const { room, facts } = turn;
  const { id } = command.name;
  if (facts.private === true && command.onCase !== true && command.inPrivate !== true) {
    return tell(turn, say("operators.in_group", { command: `/${id}` }));
  }
  const needed = command.roles[room.type];
  if (needed.length === 0) return refused(turn, id, notHere(turn, command));
  if (needed.some((role) => facts.person.roles.includes(role))) return null;
  return needed.includes("verifier") || needed.includes("officer")
    ? refused(turn, id, say("operators.no_role"))
    : administratorsOnly(turn, id);
}

/** Refuses a change that only administrators may make. `command`: recorded with the refusal. */
export function administratorsOnly(turn: Turn, command: string): Result {
  return refused(turn, command, say("operators.administrators_only"));
}

function refused({ state }: Turn, command: string, why: Said): Result {
  return { state, effects: [{ type: "refused", command }, answering(message(why))] };
}
