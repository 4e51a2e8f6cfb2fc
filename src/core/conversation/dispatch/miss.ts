import type { ChoiceId } from "../../message/choices.ts";
import { type Choice, message, type Said, say, withMenu } from "../../message/message.ts";
import { handOver, handOverUnsaid, stillWaits } from "../cases/handOver.ts";
import { mineById, nameOf, waiting } from "../cases/mine.ts";
import { skipRating } from "../cases/rate.ts";
import { collectApart } from "../draft/collect.ts";
import { addPieces } from "../draft/edit.ts";
import { draftOf, putAside } from "../draft/shelf.ts";
import { proceed } from "../draft/steps.ts";
import type { MyCase } from "../facts.ts";
import { ask, type Reply, reply, withEffects } from "../reply.ts";
import { type Draft, isEmpty } from "../state/draft.ts";
import type { Piece } from "../state/piece.ts";
import { asksForDraft, keptPieces, type Question } from "../state/state.ts";
import { type Turn, within } from "../turn.ts";

/**
 * The open question couldn't use a message, which the state keeps. It is asked again with an example, then
 * with a way out; after the third miss it is closed and the words are kept, or asked in other words if only words can
 * answer it. Misses never decide anything:
 * they don't send, settle, withdraw, add to a case or make anything less private.
 */
export function miss(turn: Turn): Reply {
  const { state, open } = turn;
  const misses = state.misses + 1;
  if (misses >= 3) return letGo(within(turn, { ...state, misses: 0 }));
  const offered = wantsWords(state.question) ? [] : (open?.menu?.choices ?? []);
  const first = offered.length === 0 ? say("miss.first_plain") : howToChoose(offered);
  const written = state.question?.type === "draft" || wantsWords(state.question);
  const second = written ? say("miss.second") : say("miss.second_choose");
  return ask({ ...state, misses }, [misses === 1 ? first : second]);
}

/** Choices that are harmless if they are typed because they were the example: they decide and show nothing. */
const harmless: ReadonlySet<string> = new Set<ChoiceId>([
  "draft.change",
  "draft.no_photo",
  "draft.skip",
  "draft.back",
  "draft.same",
  "draft.to_words",
  "draft.put_in",
  "draft.check",
  "mine.add_yes",
  "mine.keep",
  "mine.not_gone",
]);

function howToChoose(offered: readonly Choice[]): Said {
  const example = offered.find(({ id }) => harmless.has(id));
  return example === undefined ? say("miss.first_choose") : say("miss.first", { example: example.label });
}

/** Closes the open question unanswered, keeping all words where a person finds them. */
export function letGo(turn: Turn): Reply {
  const { state } = turn;
  const { question, draft } = state;
  if (question?.type === "accuses") return reply({ ...state, question: null }, message([say("apart.kept")]));
  if (draft !== null && asksForDraft(state)) return keepUnsent(turn, draft);
  const pieces = keptPieces(state);
  if (question?.type === "about") return letGoOfCase(turn, mineById(turn, question.case), pieces);
  if (question?.type === "which") return letGoOfChoice(turn, question);
  if (wantsWords(question)) return inOtherWords(turn, question);
  return reply({ ...state, question: null }, message([say("help.short")]));
}

type OfCase = Extract<Question, { type: "add" | "disagree" | "reopen" }>;

/** Whether a case's question asks for words, so that no choice answers it. */
function wantsWords(question: Question | null): question is OfCase {
  return question?.type === "add" || question?.type === "disagree" || question?.type === "reopen";
}

/** It stays open, asked in other words with an example: what was decided before it stands without them. */
function inOtherWords({ state, open }: Turn, question: OfCase): Reply {
  const line =
    question.type === "add"
      ? question.reason
        ? say("again.reason")
        : say("again.add")
      : say(`again.${question.type}`);
  return reply(state, withMenu(message([line]), open?.menu?.choices ?? []), { about: question.case });
}

/** Says that the draft is kept unsent; what looked like another report becomes a draft too. */
function keepUnsent(turn: Turn, draft: Draft): Reply {
  const { state, now } = turn;
  const pieces = keptPieces(state);
  if (state.question?.type === "second") {
    const aside = putAside(state, draftOf(turn, pieces));
    const at = within(turn, aside.state);
    return withEffects(proceed(at, { ...draft, needsHelp: true }, [say("miss.unsent_both")]), aside.effects);
  }
  const whole = addPieces(draft, pieces, now);
  return isEmpty(whole)
    ? reply({ ...state, question: null }, message([say("help.short")]))
    : proceed(turn, { ...whole, needsHelp: true }, [say("draft.unsent"), say("miss.unsent")]);
}

/**
 * If the case waits for this person, its words are given to somebody of the office; else they may be a new
 * report, and are kept as an unsent draft.
 */
function letGoOfCase(turn: Turn, my: MyCase | null, pieces: readonly Piece[]): Reply {
  const closed = { ...turn.state, question: null };
  if (my !== null && isWaiting(turn, my)) {
    return pieces.length > 0
      ? handOver(turn, my, pieces)
      : reply(closed, stillWaits(turn, my), { about: my.case.id });
  }
  if (pieces.length === 0) return reply(closed, message([say("help.short")]));
  return collectApart(
    turn,
    pieces,
    my === null
      ? say("which.kept")
      : say(my.case.stage === "closed" ? "about.kept_closed" : "about.kept", { case: nameOf(my) }),
  );
}

/** Commands that reply to the office rather than look something up. */
const answers: ReadonlySet<string> = new Set(["message", "settled", "unsettled", "agree", "disagree"]);

/**
 * It remains unclear which case is meant. If all of them wait for this person, somebody of the office reads
 * the words: on a confidential one if there is any, so that nothing of it gets into another; on the others
 * they only learn that the person wrote.
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
    return collectApart(turn, pieces, say("which.kept"));
  }
  const others = mine.filter((my) => my !== reader).flatMap((my) => handOverUnsaid(turn, my));
  return withEffects(handOver(turn, reader, pieces), others);
}

function isWaiting(turn: Turn, { case: { id } }: MyCase): boolean {
  return waiting(turn).some((one) => one.case.id === id);
}

/** Closes a question about a case ("Batal"); says so if there is none. */
export function leaveQuestion(turn: Turn): Reply {
  const { question } = turn.state;
  if (question === null) return reply(turn.state, message(say("cancel.nothing")));
  const rated = question.type === "rate" ? mineById(turn, question.case) : null;
  if (rated !== null) return skipRating(turn, rated);
  const left = question.type === "add" && question.reason ? say("reply.without") : say("cancel.done");
  return reply({ ...turn.state, question: null, misses: 0 }, message(left));
}
