import type { Effect } from "../effect.ts";
import { message, say } from "../message/message.ts";
import type { Case } from "../procedure/case.ts";
import type { AskedCommand } from "./commands/command.ts";
import { foundBy, targetOf } from "./target.ts";
import { answering, has, type Result, type Turn, tell } from "./turn.ts";

/**
 * Refuses a command because of the case that it names or means; null if nothing is against it. For a
 * confidential case every command except bare ones counts as content, which is allowed only in the private
 * chat of a designated person: in a group it is refused and the message deleted. Other cases are handled in
 * the group, where all see it.
 */
export function wall(turn: Turn, asked: AskedCommand): Result | null {
  const { command } = asked;
  const bare = command.bare === true;
  const silent = asked.words === "" && asked.files.length === 0;
  if (command.onCase !== true || (bare && silent)) return null;
  const meant = casesMeant(turn, asked);
  const secret = meant.find(({ privacy }) => privacy === "confidential");
  if (secret !== undefined) return behind(turn, asked, secret, silent);
  return turn.facts.private === true && meant.length > 0 && !bare
    ? tell(turn, say("operators.in_group", { command: `/${command.name.id}` }))
    : null;
}

function behind(turn: Turn, asked: AskedCommand, { id, number }: Case, silent: boolean): Result | null {
  const refused: readonly Effect[] = has(turn, "designated")
    ? []
    : [{ type: "refused", command: asked.command.name.id }];
  if (turn.facts.private === true)
    return refused.length === 0 ? null : { state: turn.state, effects: refused };
  const remove: readonly Effect[] = silent || asked.how === "pressed" ? [] : [{ type: "delete" }];
  const told = answering(message(say("operators.private_only", { number })), id);
  return { state: turn.state, effects: [...remove, ...refused, told] };
}

/**
 * All cases that the command names, and the one it means. If its words can't be used it means only the one
 * whose card it replies to.
 */
function casesMeant(turn: Turn, asked: AskedCommand): readonly Case[] {
  if (asked.fault === "leftover" && asked.number === null) return foundBy(turn, "on");
  return [...foundBy(turn, "number"), ...(asked.command.cases ?? theTarget)(turn, asked)];
}

function theTarget(turn: Turn, { number, words }: AskedCommand): readonly Case[] {
  const target = targetOf(turn, number, words);
  return target.ok ? [target.found.case] : [];
}
