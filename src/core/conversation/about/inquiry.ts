import { bestByHints } from "../../message/category.ts";
import { type Said, say } from "../../message/message.ts";
import { collect, collectAs } from "../draft/collect.ts";
import { ask, type Reply } from "../reply.ts";
import { isEmpty } from "../state/draft.ts";
import { type Piece, textOf } from "../state/piece.ts";
import { asksToSend } from "../state/state.ts";
import { type Turn, within } from "../turn.ts";
import { asksFurther } from "../understand/asksFurther.ts";
import { asksForInformation } from "../understand/kinds/first.ts";
import { asksForHours } from "../understand/kinds/hours.ts";
import { asksForProcedure } from "../understand/kinds/information.ts";
import { hoursLines } from "./hours.ts";

/**
 * Answers a question for information: by the office's standing answers or its hours, and offers to pass it on.
 * One that can't be answered here is taken as a request for information, unless something is on its way
 * already, which it doesn't touch.
 */
export function inquire(turn: Turn, piece: Piece): Reply {
  const { state, facts } = turn;
  const answer = answerTo(piece.text, turn);
  if (answer === null && facts.mine.length === 0) {
    return collectAs(turn, "information", [piece], say("inquiry.noted"));
  }
  const question = { type: "inquiry", asked: [piece], answered: answer !== null } as const;
  return ask({ ...state, draft: null, question, misses: 0 }, answer ?? [say("inquiry.unknown")]);
}

/** The same after an edit of the question: as it is now. */
export function inquireAnew(turn: Turn, asked: readonly Piece[], first: readonly Said[]): Reply {
  const { state } = turn;
  const answer = answerTo(textOf(asked), turn);
  const question = { type: "inquiry", asked, answered: answer !== null } as const;
  return ask({ ...state, question, misses: 0 }, [...first, ...(answer ?? [say("inquiry.unknown")])]);
}

/**
 * A question that is plainly about something else than the draft or the reports on file: a draft goes on as it
 * was, unless it is a question itself, to which another is added.
 */
export function inquireBeside(turn: Turn, piece: Piece): Reply | null {
  const { state, facts } = turn;
  const asksInstead = state.draft?.classification === "information";
  if (!asksForInformation(piece.text) || (asksInstead && !asksToSend(state))) return null;
  const answer = answerTo(piece.text, turn);
  if (answer === null && asksInstead && asksFurther(piece.text))
    return collect(turn, [piece], say("draft.added"));
  if (answer === null && !asksForProcedure(piece.text)) return null;
  if (state.draft !== null && !isEmpty(state.draft)) return ask(state, answer ?? [say("inquiry.later")]);
  return facts.mine.length > 0 && state.question === null ? inquire(turn, piece) : null;
}

/** What can be answered at once; null if nothing. */
function answerTo(text: string, { facts: { office }, now }: Turn): readonly Said[] | null {
  const standing = bestByHints(text, office.standingAnswers);
  if (standing !== null) return [say("inquiry.answer", { name: standing.name, text: standing.text })];
  return asksForHours(text) ? hoursLines(office, now) : null;
}

/** Takes the question as a request for information after all; null if none is open. */
export function passOn(turn: Turn): Reply | null {
  const { question } = turn.state;
  if (question?.type !== "inquiry") return null;
  const state = { ...turn.state, draft: null, question: null };
  const first = question.answered ? say("inquiry.passed") : say("inquiry.noted");
  return collectAs(within(turn, state), "information", question.asked, first);
}
