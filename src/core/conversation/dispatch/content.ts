import { categoryOf } from "../../message/category.ts";
import { caseArg, isAnswer } from "../../message/choices.ts";
import { say } from "../../message/message.ts";
import { wordsOf } from "../../message/plain.ts";
import { greet } from "../about/greeting.ts";
import { addTo, askFor, disagree, notForThese, rate, reopen } from "../cases/act.ts";
import { askWhich } from "../cases/ask.ts";
import { giveWords, judged } from "../cases/interpret.ts";
import { mineById, mineNamedIn, named, waiting } from "../cases/mine.ts";
import { unanswered } from "../cases/officeAsks.ts";
import { mayHave, takeApart } from "../draft/apart.ts";
import { pieceForDraft, textForDraft } from "../draft/collect.ts";
import { ask, takeIn } from "../draft/file.ts";
import type { MyCase } from "../facts.ts";
import type { Piece } from "../state/draft.ts";
import type { Question } from "../state/state.ts";
import { type Reply, type Turn, textOf, within } from "../turn.ts";
import { looksNew } from "../understand/category.ts";
import { scoreIn } from "../understand/number.ts";
import { placeIn } from "../understand/place.ts";
import { verdictIn } from "../understand/settling.ts";
import { choose } from "./choice.ts";
import { keepAsOwn, miss } from "./miss.ts";

/** What a message brought, where its words are no choice and no command: first the open question has it. */
export function toQuestion(turn: Turn, piece: Piece): Reply {
  const { question, draft } = turn.state;
  const hasMore = piece.file !== null || piece.place !== null;
  switch (question?.type) {
    case "draft":
    case "change":
    case "replace":
    case "second":
      if (draft === null) return toCaseOrDraft(turn, piece);
      return hasMore ? pieceForDraft(turn, piece) : textForDraft(turn, draft, piece.text);
    case "which":
      return toChoice(turn, question, piece);
    case "about":
      return toAbout(turn, question, piece);
    case "accuses": {
      // "Biasa", "gada": an answer to some other question is no part of the report.
      const waits = !hasMore && isAnswer(piece.text) ? turn.state : takeApart(turn.state, piece, turn.now);
      return hasMore ? ask(waits, turn) : miss(waits, turn);
    }
    case "add":
      return toAskedCase(turn, question, piece, (at, my) => addTo(at, my, [piece]));
    case "disagree":
      return toAskedCase(turn, question, piece, (at, my) => disagree(at, my, [piece]));
    case "reopen":
      return toAskedCase(turn, question, piece, (at, my) => reopen(at, my, [piece]));
    case "rate":
      return toRating(turn, question, piece);
    case "withdraw":
    case "erase":
    case "language":
    case undefined:
      return toCaseOrDraft(closed(turn), piece);
  }
}

function closed(turn: Turn): Turn {
  return within(turn, { ...turn.state, question: null, misses: 0 });
}

/** "Laporan yang mana?": a case's number names it, else the words are kept and it is asked again. */
function toChoice(turn: Turn, question: Extract<Question, { type: "which" }>, piece: Piece): Reply {
  const named = mineNamedIn(turn, piece.text);
  if (named !== null && named.rest === "" && question.cases.includes(named.my.case.id)) {
    return choose(turn, "mine.this", caseArg(named.my.case));
  }
  const more = { ...question, pieces: [...question.pieces, piece] };
  return notForThese(turn, more) ?? miss({ ...turn.state, question: more }, turn);
}

/** What is said to the case after all, or the story going on about something else than the case. */
function toAbout(turn: Turn, question: Extract<Question, { type: "about" }>, piece: Piece): Reply {
  const my = mineById(turn, question.case);
  const verdict = my?.case.stage === "answered" ? judged(turn, my, question.pieces, piece) : null;
  if (verdict !== null) return verdict;
  const more = { ...question, pieces: [...question.pieces, piece] };
  const apart = notForThese(turn, more);
  if (apart !== null) return apart;
  if (my !== null && isOfItsOwn(turn, my, more.pieces)) {
    return keepAsOwn(turn, more.pieces, say("about.own", { case: named(my) }));
  }
  return miss({ ...turn.state, question: more }, turn);
}

/** Whether the words are clearly of another category than a case that doesn't wait for this person. */
function isOfItsOwn(turn: Turn, my: MyCase, pieces: readonly Piece[]): boolean {
  const waits = waiting(turn).some((one) => one.case.id === my.case.id);
  return !waits && looksNew(textOf(pieces), my.case.category, turn.facts.office.categories);
}

function toAskedCase(
  turn: Turn,
  question: Extract<Question, { type: "add" | "disagree" | "reopen" }>,
  piece: Piece,
  act: (at: Turn, my: MyCase) => Reply,
): Reply {
  const my = mineById(turn, question.case);
  return my === null ? toCaseOrDraft(closed(turn), piece) : act(turn, my);
}

/** A score with or without a comment. A rating is a favour: other words go where they belong. */
function toRating(turn: Turn, question: Extract<Question, { type: "rate" }>, piece: Piece): Reply {
  const my = mineById(turn, question.case);
  const scored = piece.file === null && piece.place === null ? scoreIn(piece.text) : null;
  if (my !== null && scored !== null) return rate(turn, my, scored.score, scored.comment);
  const aside =
    my === null ||
    piece.file !== null ||
    piece.place !== null ||
    wordsOf(piece.text).length >= asideWords ||
    !mayHave(my, [piece]);
  return aside || turn.state.misses > 0 ? toCaseOrDraft(closed(turn), piece) : miss(turn.state, turn);
}

const asideWords = 4;

/**
 * With no question open: a case that waits for this person, else the one spoken of just now, else an unfinished draft,
 * else an open case that it may be an addition to, else a new draft. Never silently a new report while an answer or a
 * question waits.
 */
function toCaseOrDraft(turn: Turn, piece: Piece): Reply {
  const { state, facts } = turn;
  const { categories } = facts.office;
  const wait = waiting(turn);
  if (wait.length > 0) return toOneOf(turn, wait, piece);
  const recent = recentCase(turn);
  if (recent !== null && !looksNew(piece.text, recent.case.category, categories))
    return giveWords(turn, recent, piece);
  if (state.draft !== null) return takeIn(turn, [piece]);
  if (saysNothing(piece)) return greet(turn);
  const open = facts.mine.filter(({ case: { stage } }) => stage !== "closed");
  const complete = categoryOf(piece.text, categories) !== null || placeIn(piece.text) !== null;
  if (open.length > 0 && !complete && wordsOf(piece.text).length <= additionWords)
    return askWhether(turn, open, piece);
  if (recent !== null) return askWhether(turn, [recent], piece);
  return takeIn(turn, [piece]);
}

const additionWords = 15;

function toOneOf(turn: Turn, wait: readonly MyCase[], piece: Piece): Reply {
  const [only] = wait;
  if (wait.length === 1 && only !== undefined) {
    return isUnread(turn, only)
      ? askFor(turn, { type: "about", case: only.case.id, pieces: [piece] })
      : giveWords(turn, only, piece);
  }
  const verdict = piece.text === "" ? null : verdictIn(piece.text);
  const judged = verdict === null ? wait : wait.filter(({ case: { stage } }) => stage === "answered");
  const [judgedOnly] = judged;
  if (judged.length === 1 && judgedOnly !== undefined) return giveWords(turn, judgedOnly, piece);
  return askWhich(turn, judged.length > 0 ? judged : wait, piece);
}

/** The question of a confidential case that nobody has read yet is hardly what these words answer. */
function isUnread(turn: Turn, my: MyCase): boolean {
  return my.case.stage === "incomplete" && !unanswered(turn).includes(my);
}

/** An addition, or a report of its own? */
function askWhether(turn: Turn, open: readonly MyCase[], piece: Piece): Reply {
  const [only] = open;
  return open.length === 1 && only !== undefined
    ? askFor(turn, { type: "about", case: only.case.id, pieces: [piece] })
    : askWhich(turn, open, piece);
}

function recentCase(turn: Turn): MyCase | null {
  const { recent } = turn.state;
  return recent === null || Date.parse(recent.until) <= turn.now.getTime()
    ? null
    : mineById(turn, recent.case);
}

/** A bare "ya" or "3" that answers nothing. */
function saysNothing(piece: Piece): boolean {
  if (piece.file !== null || piece.place !== null) return false;
  const words = wordsOf(piece.text);
  return (
    words.length === 1 &&
    /^(ya|y|iya|yoi|tidak|gak|g|ga|ndak|blm|belum|sudah|beres|no|yes|\d{1,3})$/u.test(words[0] ?? "")
  );
}
