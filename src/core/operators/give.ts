import type { Effect } from "../effect.ts";
import { message, say } from "../message/message.ts";
import type { AskedCommand } from "./commands/command.ts";
import { forgetChange } from "./commands/office/officeChange.ts";
import { overdueWords } from "./desk/awaited.ts";
import { allowed } from "./permit.ts";
import { albumOf } from "./replies/askBack.ts";
import { keptFor, without } from "./replies/kept.ts";
import { leftover, missing } from "./say/usage.ts";
import { answering, type Result, type Turn } from "./turn.ts";
import { wall } from "./wall.ts";

/** Gives a command of somebody with a role, if they may give it here and on this case. */
export function commanded(turn: Turn, asked: AskedCommand): Result {
  return (
    asked.command.beforeRoles?.(turn, asked) ??
    allowed(turn, asked.command) ??
    wall(turn, asked) ??
    overdueWords(turn, asked) ??
    settled(turn, given(turn, asked), asked)
  );
}

function given(turn: Turn, asked: AskedCommand): Result {
  switch (asked.fault) {
    case "missing":
      return missing(turn, asked);
    case "leftover":
      return leftover(turn, asked);
    case null:
      return leftOut(
        asked,
        asked.command.run({ ...turn, state: forgetChange(turn.state, asked.command) }, asked),
      );
  }
}

/** Says that files stay out which came with a command that has no use for them. */
function leftOut({ command, files }: AskedCommand, result: Result): Result {
  if (files.length === 0 || command.files === "taken") return result;
  const line = say("operators.files.left_out", { command: `/${command.name.id}` });
  const at = result.effects.findIndex(({ type }) => type === "answer" || type === "desk");
  const forget: Effect = { type: "forget_files", files };
  if (at < 0) return { ...result, effects: [forget, ...result.effects, answering(message(line))] };
  const told = result.effects.map((effect, index): Effect => {
    if (index !== at || (effect.type !== "answer" && effect.type !== "desk")) return effect;
    const [first = [], ...rest] = effect.message.paragraphs;
    return { ...effect, message: { ...effect.message, paragraphs: [[...first, line], ...rest] } };
  });
  return { ...result, effects: [forget, ...told] };
}

/**
 * What was kept for the case and has been used is forgotten. The album that a step came with is remembered: its further
 * photos still come, and belong to it.
 */
function settled(turn: Turn, result: Result, { number, parts, files }: AskedCommand): Result {
  const { state, effects } = result;
  const taken = effects.flatMap((effect) => (effect.type === "steps" ? effect.steps : []));
  if (taken.length === 0) return result;
  const used = parts !== undefined && number !== null ? number.text : null;
  const brought = taken.find(({ event }) => event.files.some((file) => files.includes(file)));
  const id = albumOf(turn) ?? (used === null ? null : (keptFor(state.kept, used)?.album ?? null));
  const follows = brought === undefined || id === null ? state.album : { id, number: brought.after.number };
  return {
    ...result,
    state: { ...state, kept: used === null ? state.kept : without(state.kept, used), album: follows },
  };
}
