import type { Effect } from "../effect.ts";
import { message, type Said, say } from "../message/message.ts";
import type { Case } from "../procedure/case.ts";
import type { AskedCommand } from "./commands/command.ts";
import { forgetChange } from "./commands/office/officeChange.ts";
import { answerCase } from "./commands/steps/answer.ts";
import { overdueWords } from "./desk/awaited.ts";
import { allowed } from "./permit.ts";
import { albumOf } from "./replies/askBack.ts";
import { unsentLeftOut } from "./replies/keeping.ts";
import { hasMoved, type Kept } from "./replies/kept.ts";
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
 * What was kept for the case and has been used is forgotten, and so is what was kept and isn't part of what was given now,
 * which is said to be left out. The album that a step came with is remembered: its further photos still come, and belong
 * to it.
 */
function settled(turn: Turn, result: Result, asked: AskedCommand): Result {
  const { state, effects } = result;
  const taken = effects.flatMap((effect) => (effect.type === "steps" ? effect.steps : []));
  if (taken.length === 0) return result;
  const over = state.kept.filter((one) => taken.some(({ after }) => isOver(one, after, asked)));
  const used = asked.parts ?? asked.album ?? [{ ref: turn.heard.ref }];
  const said = over.flatMap(({ parts }) =>
    unsentLeftOut({ parts: parts.filter((part) => !used.some(({ ref }) => ref === part.ref)) }),
  );
  const brought = taken.find(({ event }) => event.files.some((file) => asked.files.includes(file)));
  const id = albumOf(turn) ?? (asked.parts === undefined ? null : (over[0]?.album ?? null));
  const command = asked.command.name.id;
  const follows =
    brought === undefined || id === null ? state.album : { id, number: brought.after.number, command };
  const kept = state.kept.filter((one) => !over.includes(one));
  return { state: { ...state, kept, album: follows }, effects: withLines(effects, said) };
}

/** Whether nothing is waited for any more: the case was answered, or isn't any more what the words were written for. */
function isOver(kept: Kept, after: Case, { command, number, parts }: AskedCommand): boolean {
  if (kept.number !== after.number) return false;
  return (parts !== undefined && number !== null) || command === answerCase || hasMoved(kept, after);
}

/** The effects with these lines at the end of the answer. */
function withLines(effects: readonly Effect[], lines: readonly Said[]): readonly Effect[] {
  if (lines.length === 0) return effects;
  const at = effects.findIndex(({ type }) => type === "answer");
  if (at < 0) return [...effects, answering(message(lines))];
  return effects.map((effect, index) => {
    if (index !== at || effect.type !== "answer") return effect;
    const { message: body } = effect;
    return { ...effect, message: { ...body, paragraphs: [...body.paragraphs, lines] } };
  });
}
