import type { Day } from "../../calendar/calendar.ts";
import type { Effect } from "../../effect.ts";
import { dueDay } from "../../letters/case/dates.ts";
import { message, type Said } from "../../message/message.ts";
import type { Case } from "../../procedure/case.ts";
import type { Command } from "../../procedure/command.ts";
import { decide } from "../../procedure/decide.ts";
import { caseSetting, type Decision } from "../../procedure/decision.ts";
import { mayHave, setApart } from "../draft/apart.ts";
import { paused } from "../draft/steps.ts";
import type { MyCase } from "../facts.ts";
import { ask, type Reply, reply, withEffects } from "../reply.ts";
import { filesOf, type Piece, textOf } from "../state/piece.ts";
import { asksForDraft, type Question, type State, withRecent } from "../state/state.ts";
import { type Turn, within } from "../turn.ts";
import { refusalMessage } from "./refusal.ts";

type Words = { readonly text: string; readonly files: readonly string[] };

/** A command of a citizen, made from the words that came with it. */
export type Submission = {
  readonly command: (words: Words) => Command;
  /** What is said of the case as it is then. */
  readonly done: (changed: Case, words: Words) => Done;
  /** A verdict or a score says something by itself; an addition is nothing without its words. */
  readonly standsAlone: boolean;
};

type Done = {
  readonly lines: readonly Said[];
  /** What is asked next. */
  readonly question?: Question;
  readonly state?: Partial<State>;
};

const noWords: Words = { text: "", files: [] };

/**
 * Puts a citizen's command to the procedure, or says why it can't be. The one way by which words reach a case: those
 * that it may not have are set apart, and of the command only what stands without them counts, at once, so that no limit
 * passes meanwhile.
 */
export function submit(turn: Turn, my: MyCase, pieces: readonly Piece[], submission: Submission): Reply {
  if (mayHave(my, pieces)) {
    return decided(turn, my, { text: textOf(pieces), files: filesOf(pieces) }, submission);
  }
  if (!submission.standsAlone) return setApart(turn, [my], pieces);
  const bare = decided(turn, my, noWords, { ...submission, done: withoutQuestion(submission) });
  const changed = bare.effects.flatMap((effect) => (effect.type === "steps" ? effect.steps : []));
  const current = changed.find(({ after }) => after.id === my.case.id)?.after ?? my.case;
  const lines = bare.says.type === "message" ? bare.says.message.paragraphs.flat() : [];
  const apart = setApart(within(turn, bare.state), [{ ...my, case: current }], pieces, lines);
  return withEffects(apart, bare.effects);
}

/** What was done, without the question that would follow: another one does. */
function withoutQuestion({ done }: Submission): Submission["done"] {
  return (changed, words) => {
    const { question: _, ...rest } = done(changed, words);
    return rest;
  };
}

function decided(turn: Turn, my: MyCase, words: Words, { command: toCommand, done }: Submission): Reply {
  const about = my.case.id;
  const state = closeQuestion(turn.state, my);
  const command = toCommand(words);
  const decision = decideFor(turn, my, command);
  if (!decision.ok) {
    return reply(state, refusalMessage(turn, my, command.type, decision.refusal), { about });
  }
  const changed = decision.steps.find(({ after }) => after.id === my.case.id)?.after ?? my.case;
  const { lines, question, state: change } = done(changed, words);
  const next: State = { ...withRecent(state, my.case.id, turn.now), ...change };
  const effects = [stepsEffect(decision)];
  return question === undefined
    ? reply(next, message(lines), { about, effects })
    : ask({ ...paused(next), question }, lines, { about, effects });
}

/** The question that was open has been answered, unless it belongs to a draft or keeps words for another case. */
export function closeQuestion(state: State, my: MyCase): State {
  const { question } = state;
  const keeps = question?.type === "about" && question.case !== my.case.id && question.pieces.length > 0;
  return { ...state, question: keeps || asksForDraft(state) ? question : null, misses: 0 };
}

/** Puts a command of this person to the procedure. */
export function decideFor(turn: Turn, my: MyCase, command: Command): Decision {
  const { facts, now, heard, chance } = turn;
  const setting = caseSetting(my.case, {
    now,
    writtenAt: heard.sentAt,
    calendar: facts.office.calendar,
    newId: chance.id,
  });
  return decide(my.case, command, { type: "citizen", contact: facts.contact }, setting);
}

export function stepsEffect(decision: Extract<Decision, { ok: true }>): Effect {
  return { type: "steps", steps: decision.steps, report: null, undoable: false };
}

/** The day on which the clock of a case ends now. */
export function dueOf(current: Case, { facts, now }: Turn): Day {
  return dueDay(current, now, facts.office.calendar);
}
