import { type Said, say } from "../../message/message.ts";
import type { AskedCommand } from "../commands/command.ts";
import type { CommandRow } from "../commands/row.ts";
import { type Result, type Turn, tell } from "../turn.ts";
import { example } from "./example.ts";

/** What a command is for. */
export function about({ name }: CommandRow): Said {
  return say(`operators.about.${name.id}`);
}

/** What to type, and an example. */
export function usage(turn: Turn, { name }: CommandRow): readonly Said[] {
  return [say(`operators.usage.${name.id}`), example(turn, name.id)];
}

/** Answers a command without its required words: how it is used. */
export function missing(turn: Turn, { command }: AskedCommand): Result {
  return tell(turn, ...usage(turn, command));
}

/**
 * Answers words that the command can't use. They were meant as something, often as a number, so the command
 * isn't carried out without them.
 */
export function leftover(turn: Turn, { command, number, words }: AskedCommand): Result {
  return number === null && command.onCase === true
    ? tell(turn, say("operators.not_a_number", { typed: typed(words) }), ...usage(turn, command))
    : notUnderstood(turn, command, words);
}

/** Answers a word that this command doesn't know: "/antrean saya". */
export function notUnderstood(turn: Turn, command: CommandRow, words: string): Result {
  const called = `/${command.name.id}`;
  return tell(
    turn,
    say("operators.not_understood", { command: called, typed: typed(words) }),
    ...usage(turn, command),
  );
}

/** Most characters of the typed words that an answer repeats. */
const longestTyped = 40;

function typed(words: string): string {
  return words.slice(0, longestTyped);
}
