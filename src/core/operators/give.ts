import type { AskedCommand } from "./commands/command.ts";
import { forgetChange } from "./commands/office/officeChange.ts";
import { answerCase } from "./commands/steps/answer.ts";
import { overdueWords } from "./desk/awaited.ts";
import { allowed } from "./permit.ts";
import { keptFor, without } from "./replies/kept.ts";
import { leftover, missing } from "./say/usage.ts";
import type { Result, Turn } from "./turn.ts";
import { wall } from "./wall.ts";

/** Gives a command of somebody with a role, if they may give it here and on this case. */
export function commanded(turn: Turn, asked: AskedCommand): Result {
  return (
    asked.command.beforeRoles?.(turn, asked) ??
    allowed(turn, asked.command) ??
    wall(turn, asked) ??
    overdueWords(turn, asked) ??
    settled(given(turn, asked), asked)
  );
}

function given(turn: Turn, asked: AskedCommand): Result {
  switch (asked.fault) {
    case "missing":
      return missing(turn, asked);
    case "leftover":
      return leftover(turn, asked);
    case null:
      return asked.command.run({ ...turn, state: forgetChange(turn.state, asked.command) }, asked);
  }
}

/** What was kept for the case and has been used is forgotten; an album's other photos still come and belong to it. */
function settled(result: Result, { command, number, parts }: AskedCommand): Result {
  const took = result.effects.some(({ type }) => type === "steps");
  const used = took && parts !== undefined && number !== null ? number.text : null;
  if (used === null) return result;
  const { state } = result;
  const album = keptFor(state.kept, used)?.album ?? null;
  const follows = command === answerCase && album !== null ? { id: album, number: used } : state.album;
  return { ...result, state: { ...state, kept: without(state.kept, used), album: follows } };
}
