import { type AnswerAct, answerActsFor } from "../../letters/rooms/answerChoices.ts";
import { say } from "../../message/message.ts";
import type { Case } from "../../procedure/case.ts";
import type { AskedCommand, Command } from "../commands/command.ts";
import { answerCase } from "../commands/steps/answer.ts";
import { giveBack } from "../commands/steps/giveBack.ts";
import { progress } from "../commands/steps/progress.ts";
import { foundBy } from "../target.ts";
import { type Result, type Turn, tell } from "../turn.ts";
import { dropped } from "./dropped.ts";
import { filesOf, hasMoved, isLongAgo, isOvertaken, type Kept, keptFor, type Part, wordsOf } from "./kept.ts";
import { mayDeny } from "./meaning.ts";
import { askAgain } from "./question.ts";
import { askAbout } from "./reply.ts";
import { startsWithDay } from "./startsWithDay.ts";
import { forgetUnplaced } from "./unplaced.ts";

/**
 * A button by which an agency answers. `of`: on a card or letter, or on the question what a reply was, whose words only
 * whoever wrote them can send. `at`: they are about this case, `nowhere`: about none of those listed.
 */
export type Press = {
  readonly type: "press";
  readonly of: "answer" | "reply";
  readonly act: AnswerAct | "none" | "at" | "nowhere";
  readonly number: string;
};

/** The command that an act stands for. */
export function commandFor(act: AnswerAct): Command {
  switch (act) {
    case "progress":
      return progress;
    case "return":
      return giveBack;
    case "done":
    case "scheduled":
    case "cannot":
    case "information":
    case "add":
      return answerCase;
  }
}

/** The command to be given for a press, with what was kept for its case; or the answer to a press that gives none. */
export function pressed(turn: Turn, { of, act, number }: Press): AskedCommand | Result {
  if (act === "at" || act === "nowhere") return placed(turn, act, number);
  const kept = keptFor(turn.state.kept, number);
  if (act === "none") return kept === null ? gone(turn) : dropped(turn, kept);
  if (of === "reply" && kept === null) return gone(turn);
  const current = kept === null || kept.parts.length === 0 ? null : caseOf(turn, number);
  if (kept !== null && current !== null && isUnseen(turn, { of, act }, kept, current))
    return askAgain(turn, current, kept, act);
  return commandWith(turn, act, number, kept?.parts ?? []);
}

/**
 * Whether the words have to be shown before they are sent: they were written for another round or stage, or whoever
 * presses a card may have forgotten them, or they don't say what the button does.
 */
function isUnseen(
  { now, heard }: Turn,
  { of, act }: Pick<Press, "of" | "act">,
  kept: Kept,
  current: Case,
): boolean {
  if (answerActsFor(current).length === 0) return false;
  if (hasMoved(kept, current)) return true;
  const denies = act === "done" && mayDeny(wordsOf(kept.parts));
  // A number that replies to nothing may be talk, some days later.
  if (isLongAgo(kept, now) && (of === "answer" || heard.on === null)) return true;
  return of === "answer" && (isOvertaken(kept, current) || denies);
}

/** The case whose words may be shown in the room. */
function caseOf(turn: Turn, number: string): Case | null {
  const named = [...foundBy(turn, "number"), ...foundBy(turn, "listed")];
  const found = named.find((one) => one.number === number);
  return found === undefined || found.privacy === "confidential" ? null : found;
}

/** Takes what was written to a list as about this case, and asks what it is. */
function placed(turn: Turn, act: "at" | "nowhere", number: string): Result {
  const { unplaced } = turn.state;
  if (unplaced === null || !unplaced.among.includes(number)) return gone(turn);
  if (act === "nowhere") return forgetUnplaced(turn, unplaced);
  const current = caseOf(turn, number);
  if (current === null) return gone(turn);
  const before = keptFor(turn.state.kept, number)?.parts ?? [];
  const shown = before.length > 0 || isLongAgo(unplaced, turn.now);
  const result = askAbout(turn, current, unplaced.parts, { shown, album: unplaced.album });
  const asked = keptFor(result.state.kept, number) !== null;
  return asked ? { ...result, state: { ...result.state, unplaced: null } } : result;
}

/** The command that words complete which were asked for. */
export function completed(turn: Turn, { as, number, parts }: Kept): AskedCommand {
  return commandWith(turn, as ?? "add", number, parts);
}

function commandWith(turn: Turn, as: AnswerAct, number: string, parts: readonly Part[]): AskedCommand {
  const ordered = as === "scheduled" ? startsWithDay(parts, turn) : parts;
  const words = wordsOf(ordered);
  return {
    type: "command",
    command: commandFor(as),
    number: { text: number, rest: words },
    words,
    files: filesOf(parts),
    fault: null,
    how: "pressed",
    as,
    parts,
  };
}

function gone(turn: Turn): Result {
  return tell(turn, say("operators.reply.gone"));
}
