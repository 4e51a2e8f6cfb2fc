import { message, type Said, say } from "../../message/message.ts";
import { handOver, handOverUnsaid, stillWaits } from "../cases/handOver.ts";
import { mineById, named, waiting } from "../cases/mine.ts";
import { ask, proceed, takeIn } from "../draft/file.ts";
import { draftOf, keptPieces } from "../draft/kept.ts";
import { putAside, shelve } from "../draft/shelf.ts";
import type { MyCase } from "../facts.ts";
import { present } from "../questions/draft.ts";
import { type Draft, isEmpty, type Piece, take } from "../state/draft.ts";
import { asksForDraft, type Question, type State } from "../state/state.ts";
import { type Reply, reply, type Turn, withEffects, within } from "../turn.ts";

/**
 * The open question couldn't use what came (the state keeps it). First it is asked again with an example, then with a
 * way out; the third time the words are kept and the question is let go. Misses decide nothing: nothing is sent, settled,
 * given back, added to a case or made less private by them.
 */
export function miss(state: State, turn: Turn): Reply {
  const misses = state.misses + 1;
  if (misses >= 3) return letGo(within(turn, { ...state, misses: 0 }));
  const missed = { ...state, misses };
  const offered = present(within(turn, missed))?.menu?.choices ?? [];
  const example = offered.find(({ label }) => Object.keys(label.params).length === 0) ?? offered[0];
  const first =
    example === undefined ? say("miss.first_plain") : say("miss.first", { example: example.label });
  const second = state.question?.type === "draft" ? say("miss.second") : say("miss.second_choose");
  return ask(missed, turn, [misses === 1 ? first : second]);
}

/** Leaves the open question unanswered, with all words kept where a person finds them. */
export function letGo(turn: Turn): Reply {
  const { state } = turn;
  const { question, draft } = state;
  if (question?.type === "accuses") return reply({ ...state, question: null }, message([say("apart.kept")]));
  if (draft !== null && asksForDraft(state)) return keepUnsent(turn, draft);
  const pieces = keptPieces(state);
  if (question?.type === "about") return letGoOfCase(turn, mineById(turn, question.case), pieces);
  if (question?.type === "which") return letGoOfChoice(turn, question);
  return reply({ ...state, question: null }, message([say("help.short")]));
}

/** The draft stays unsent and says so. What looked like another report is kept as one. */
function keepUnsent(turn: Turn, draft: Draft): Reply {
  const { state, now } = turn;
  const pieces = keptPieces(state);
  if (state.question?.type === "second") {
    const aside = putAside(state, draftOf(turn, pieces));
    const at = within(turn, aside.state);
    return withEffects(proceed(at, { ...draft, needsHelp: true }, [say("miss.unsent_both")]), aside.effects);
  }
  const whole = pieces.reduce((sofar: Draft, piece) => take(sofar, piece, now), draft);
  return isEmpty(whole)
    ? reply({ ...state, question: null }, message([say("help.short")]))
    : proceed(turn, { ...whole, needsHelp: true }, [say("miss.unsent")]);
}

/** A case that waits for this person: somebody reads it. Else it may be a report of its own, and is kept unsent as one. */
function letGoOfCase(turn: Turn, my: MyCase | null, pieces: readonly Piece[]): Reply {
  const closed = { ...turn.state, question: null };
  if (my !== null && isWaiting(turn, my)) {
    return pieces.length > 0
      ? handOver(turn, my, pieces)
      : reply(closed, stillWaits(turn, my), { about: my.case.id });
  }
  if (pieces.length === 0) return reply(closed, message([say("help.short")]));
  return keepAsOwn(turn, pieces, my === null ? say("which.kept") : say("about.kept", { case: named(my) }));
}

/** Commands that answer an office's word rather than look something up. */
const answers: ReadonlySet<string> = new Set(["message", "settled", "unsettled", "agree", "disagree"]);

/**
 * Which case is meant stays unclear. If they all wait for this person, somebody reads it, on a confidential one if there
 * is any, so that no word of it comes to stand elsewhere; the others learn only that the person wrote.
 */
function letGoOfChoice(turn: Turn, { cases, purpose, pieces }: Extract<Question, { type: "which" }>): Reply {
  const mine = cases.flatMap((id) => mineById(turn, id) ?? []);
  const reader = mine.find((my) => my.case.privacy === "confidential") ?? mine[0];
  const spoken = pieces.length > 0 && (answers.has(purpose) || purpose === "add" || purpose === "reopen");
  if (reader === undefined || !spoken) {
    const left = reader === undefined ? say("help.short") : say("which.left", { number: reader.number });
    return reply({ ...turn.state, question: null }, message([left]));
  }
  if (!answers.has(purpose) || !mine.every((my) => isWaiting(turn, my))) {
    return keepAsOwn(turn, pieces, say("which.kept"));
  }
  const others = mine.filter((my) => my !== reader).flatMap((my) => handOverUnsaid(turn, my));
  return withEffects(handOver(turn, reader, pieces), others);
}

function isWaiting(turn: Turn, { case: { id } }: MyCase): boolean {
  return waiting(turn).some((one) => one.case.id === id);
}

/** A draft of its own, unsent, with what was open put aside. */
export function keepAsOwn(turn: Turn, pieces: readonly Piece[], lead: Said): Reply {
  const shelved = shelve(turn.state);
  return withEffects(takeIn(within(turn, shelved.state), pieces, lead), shelved.effects);
}
