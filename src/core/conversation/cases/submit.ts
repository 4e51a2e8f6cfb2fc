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
import { tracesTo, withTraces } from "../state/traces.ts";
import { type Turn, within } from "../turn.ts";
import { dangerIn } from "../understand/danger.ts";
import { refusalMessage } from "./refusal.ts";

type Words = { readonly text: string; readonly files: readonly string[] };

/** A citizen's command, with the words sent along. */
export type Submission = {
  readonly command: (words: Words) => Command;
  /** The answer, given the case after the step. */
  readonly done: (changed: Case, words: Words) => Done;
  /** The command makes sense without words (a verdict, a score); an addition doesn't. */
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
 * Gives a citizen's command to the procedure, or says why it is refused. The only way by which words reach a
 * case. Words that the case mustn't get are set apart; if the command `standsAlone` it is carried out at once
 * without them, so that no limit passes meanwhile.
 */
export function submit(turn: Turn, my: MyCase, pieces: readonly Piece[], submission: Submission): Reply {
  if (mayHave(my, pieces)) {
    const done = decided(turn, my, { text: textOf(pieces), files: filesOf(pieces) }, submission);
    // What was refused is no case's.
    if (done.effects.length === 0) return done;
    return { ...done, state: withTraces(done.state, tracesTo(done.state, my.case.id, pieces)) };
  }
  if (!submission.standsAlone) return setApart(turn, [my], pieces);
  const bare = decided(turn, my, noWords, { ...submission, done: withoutQuestion(submission) });
  const changed = bare.effects.flatMap((effect) => (effect.type === "steps" ? effect.steps : []));
  const current = changed.find(({ after }) => after.id === my.case.id)?.after ?? my.case;
  const lines = bare.says.type === "message" ? bare.says.message.paragraphs.flat() : [];
  const apart = setApart(within(turn, bare.state), [{ ...my, case: current }], pieces, lines);
  return withEffects(apart, bare.effects);
}

/** The answer without its question, because another is asked. */
function withoutQuestion({ done }: Submission): Submission["done"] {
  return (changed, words) => {
    const { question: _, ...rest } = done(changed, words);
    return rest;
  };
}

function tells({ text, files }: Words): boolean {
  return text !== "" || files.length > 0;
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
  const next: State = { ...withRecent(state, my.case.id, turn.now, tells(words)), ...change };
  const effects = [stepsEffect(decision)];
  return question === undefined
    ? reply(next, message(lines), { about, effects })
    : ask({ ...paused(next), question }, lines, { about, effects });
}

/** Closes the open question, unless it belongs to a draft or keeps words for another case. */
export function closeQuestion(state: State, my: MyCase): State {
  const { question } = state;
  const keeps = question?.type === "about" && question.case !== my.case.id && question.pieces.length > 0;
  return { ...state, question: keeps || asksForDraft(state) ? question : null, misses: 0 };
}

/** Decides a command of this person. */
export function decideFor(turn: Turn, my: MyCase, command: Command): Decision {
  const { facts, now, heard, chance } = turn;
  const setting = caseSetting(my.case, {
    now,
    writtenAt: heard.sentAt,
    calendar: facts.office.calendar,
    newId: chance.id,
    urgent: dangerIn(wordsIn(command)) !== null,
  });
  const { contact } = facts;
  // What somebody has among theirs without reporting it they follow by its code.
  const follows = command.type === "knock" && !my.case.reporters.some((one) => one.contact === contact);
  const actor = { type: "citizen", contact, ...(follows && { follows }) } as const;
  return decide(my.case, command, actor, setting);
}

function wordsIn(command: Command): string {
  if ("reason" in command && typeof command.reason === "string") return command.reason;
  return "text" in command ? (command.text ?? "") : "";
}

export function stepsEffect(decision: Extract<Decision, { ok: true }>): Effect {
  return { type: "steps", steps: decision.steps, report: null, undoable: false };
}

/** The last day of the case's clock. */
export function dueOf(current: Case, { facts, now }: Turn): Day {
  return dueDay(current, now, facts.office.calendar);
}
