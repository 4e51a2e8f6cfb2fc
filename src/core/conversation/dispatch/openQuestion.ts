import { isAnswer } from "../../message/choices.ts";
import { say } from "../../message/message.ts";
import { wordsOf } from "../../message/plain.ts";
import { passOn } from "../about/inquiry.ts";
import { addTo } from "../cases/add.ts";
import { disagree } from "../cases/agree.ts";
import { apartFrom } from "../cases/ask.ts";
import { judge } from "../cases/interpret.ts";
import { mineById, mineNamedIn, nameOf, waiting } from "../cases/mine.ts";
import { rate, skipRating } from "../cases/rate.ts";
import { reopen } from "../cases/withdraw.ts";
import { addToApart, mayHave } from "../draft/apart.ts";
import { collectApart } from "../draft/collect.ts";
import { pieceForDraft, textForDraft } from "../draft/words.ts";
import type { MyCase } from "../facts.ts";
import { ask, missed, type Reply } from "../reply.ts";
import { isEmpty } from "../state/draft.ts";
import { type Piece, textOf } from "../state/piece.ts";
import { type Question, withKept } from "../state/state.ts";
import { type Turn, unasked, within } from "../turn.ts";
import { looksNew } from "../understand/category.ts";
import { saysItIsBack } from "../understand/filed/comesBack.ts";
import { declinesRating, ratingIn } from "../understand/filed/rating.ts";
import { saysToPassOn } from "../understand/kinds/sending.ts";
import { beginWith } from "./beginWith.ts";
import { thisCase } from "./caseChoice.ts";
import { saysNothing, toCaseOrDraft } from "./content.ts";
import { toOwnDanger, toOwnPlight } from "./ownDanger.ts";

/** Offers content to the open question, if it is neither choice nor command. */
export function toQuestion(turn: Turn, piece: Piece): Reply {
  const { question, draft } = turn.state;
  const hasMore = piece.file !== null || piece.place !== null;
  switch (question?.type) {
    case "draft":
    case "change":
    case "replace":
    case "second":
      if (draft === null) return toCaseOrDraft(turn, piece);
      if (question.type === "draft" && question.step === "words" && isEmpty(draft))
        return beginWith(turn, piece);
      return hasMore ? pieceForDraft(turn, piece) : textForDraft(turn, draft, piece.text);
    case "which":
      return toChoice(turn, question, piece);
    case "about":
      return toAbout(turn, question, piece);
    case "accuses": {
      // "Biasa", "gada": the answer to another question is no part of the report.
      const waits = !hasMore && isAnswer(piece.text) ? turn.state : addToApart(turn.state, piece, turn.now);
      return hasMore ? ask(waits) : missed(waits);
    }
    case "add":
      return toAskedCase(turn, question, piece, (my) => addTo(turn, my, [piece]));
    case "disagree":
      return toAskedCase(turn, question, piece, (my) => disagree(turn, my, [piece]));
    case "reopen":
      return toAskedCase(turn, question, piece, (my) => reopen(turn, my, [piece]));
    case "rate":
      return toRating(turn, question, piece);
    case "inquiry":
      return (
        (!hasMore && saysToPassOn(piece.text) ? passOn(turn) : null) ?? toCaseOrDraft(unasked(turn), piece)
      );
    case "withdraw":
    case "erase":
    case "language":
    case undefined:
      return toCaseOrDraft(unasked(turn), piece);
  }
}

/** Answers "Laporan yang mana?" by a case's number; other words are kept, and it is asked again. */
function toChoice(turn: Turn, question: Extract<Question, { type: "which" }>, piece: Piece): Reply {
  const meant = mineNamedIn(turn, piece.text);
  const chosen = meant !== null && meant.rest === "" ? thisCase(turn, meant.my) : null;
  if (chosen !== null) return chosen;
  const more = { ...question, pieces: [...question.pieces, piece] };
  return apartFrom(turn, more) ?? toOwnDanger(turn, more.pieces) ?? missed({ ...turn.state, question: more });
}

/** A verdict on the case after all, or more words, possibly about something else. */
function toAbout(turn: Turn, question: Extract<Question, { type: "about" }>, piece: Piece): Reply {
  if (isStale(turn, question)) return afterAll(turn, question, piece);
  const my = mineById(turn, question.case);
  const verdict = my?.case.stage === "answered" ? judge(turn, my, question.pieces, piece) : null;
  if (verdict !== null) return verdict;
  const more = { ...question, pieces: [...question.pieces, piece] };
  const apart = apartFrom(turn, more) ?? toOwnDanger(turn, more.pieces);
  if (apart !== null) return apart;
  if (my !== null && isOfItsOwn(turn, my, more.pieces)) {
    return collectApart(turn, more.pieces, say("about.own", { case: nameOf(my) }));
  }
  return missed({ ...turn.state, question: more });
}

const staleHours = 12;

/** Whether it was asked so long ago that what comes now is hardly its answer. */
function isStale({ now }: Turn, { at }: Extract<Question, { type: "about" }>): boolean {
  return at !== undefined && now.getTime() - Date.parse(at) > staleHours * 3_600_000;
}

/** Reads it as if nothing were asked. The words that the question holds wait beside it. */
function afterAll(turn: Turn, question: Extract<Question, { type: "about" }>, piece: Piece): Reply {
  const kept = { case: question.case, added: false, pieces: question.pieces };
  const state = withKept({ ...turn.state, question: null, misses: 0 }, kept, turn.now);
  return toCaseOrDraft(within(turn, state), piece);
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
  act: (my: MyCase) => Reply,
): Reply {
  const my = mineById(turn, question.case);
  if (my === null) return toCaseOrDraft(unasked(turn), piece);
  return saysNothing(piece) ? missed(turn.state) : (toOwnPlight(turn, piece) ?? act(my));
}

const asideWords = 4;

/**
 * A rating with or without a comment. Nobody has to rate: other words are handled as if it hadn't been asked.
 */
function toRating(turn: Turn, question: Extract<Question, { type: "rate" }>, piece: Piece): Reply {
  const my = mineById(turn, question.case);
  const scored = piece.file === null && piece.place === null ? ratingIn(piece.text) : null;
  if (my !== null && scored !== null) return rate(turn, my, scored.score, scored.comment);
  if (my !== null && declinesRating(piece.text)) return skipRating(turn, my);
  const aside =
    my === null ||
    piece.file !== null ||
    piece.place !== null ||
    wordsOf(piece.text).length >= asideWords ||
    saysItIsBack(piece.text) ||
    !mayHave(my, [piece]);
  return aside || turn.state.misses > 0 ? toCaseOrDraft(unasked(turn), piece) : missed(turn.state);
}
