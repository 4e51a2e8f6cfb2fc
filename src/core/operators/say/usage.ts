import { say } from "../../message/message.ts";
import type { AskedCommand } from "../asked.ts";
import { rowOf, usage } from "../commands/table.ts";
import { type Result, type Turn, tell } from "../turn.ts";

/** Characters of what was typed that an answer repeats. */
const longestTyped = 40;

/** Something must follow the command: how it is used. */
export function missing(turn: Turn, { name }: AskedCommand): Result {
  return tell(turn, ...usage(name));
}

/**
 * Words that the command can't use. They were meant as something, often as a number: nothing is shown or done in its
 * place, as if they weren't there.
 */
export function leftover(turn: Turn, { name, number, words }: AskedCommand): Result {
  const typed = words.slice(0, longestTyped);
  const { group } = rowOf(name);
  return number === null && (group === "step" || group === "look")
    ? tell(turn, say("operators.not_a_number", { typed }), ...usage(name))
    : notUnderstood(turn, name, typed);
}

/** "/antrean saya": the word isn't one of this command's. */
export function notUnderstood(turn: Turn, name: AskedCommand["name"], words: string): Result {
  const typed = words.slice(0, longestTyped);
  return tell(turn, say("operators.not_understood", { command: `/${name}`, typed }), ...usage(name));
}
