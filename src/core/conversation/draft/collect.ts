import { categoryOf } from "../../message/category.ts";
import { say } from "../../message/message.ts";
import { plain } from "../../message/plain.ts";
import { miss } from "../dispatch/miss.ts";
import { type Draft, type Piece, take, touch, wordsOf } from "../state/draft.ts";
import { pieceOf, type Reply, type Turn } from "../turn.ts";
import { looksNew } from "../understand/category.ts";
import { correctionIn } from "../understand/correction.ts";
import { isOnlyPlace } from "../understand/place.ts";
import { changeField, typed } from "./change.ts";
import { ask, nextStep, paused, proceed, takeIn } from "./file.ts";

/** Words that came while a draft's question is open and that are none of its choices. */
export function textForDraft(turn: Turn, draft: Draft, text: string): Reply {
  const { question } = turn.state;
  const piece = pieceOf(turn, text);
  switch (question?.type) {
    case "draft":
      return textForStep(turn, draft, question.step, piece);
    case "change":
      if (question.field === null) return askWhatFor(turn, piece);
      return changeField(turn, draft, question.field, text);
    case "replace":
    case "second":
      return miss({ ...turn.state, question: { ...question, pieces: [...question.pieces, piece] } }, turn);
    case "which":
    case "about":
    case "accuses":
    case "add":
    case "disagree":
    case "reopen":
    case "rate":
    case "withdraw":
    case "erase":
    case "language":
    case undefined:
      return takeIn(turn, [piece]);
  }
}

function textForStep(turn: Turn, draft: Draft, step: ReturnType<typeof nextStep>, piece: Piece): Reply {
  const { facts, now, state } = turn;
  const { text, ref } = piece;
  const { categories } = facts.office;
  const about = categoryOf(wordsOf(draft), categories)?.code ?? null;
  if (step !== "words" && looksNew(text, about, categories)) {
    return ask({ ...paused(state), question: { type: "second", pieces: [piece] }, misses: 0 }, turn);
  }
  switch (step) {
    case "words":
      return takeIn(turn, [piece]);
    case "photo":
      if (draft.place === null && isOnlyPlace(text)) return placed(turn, draft, piece);
      return takeIn(turn, [piece]);
    case "place":
      return placed(turn, draft, piece);
    case "when":
      return proceed(turn, touch(draft, { happened: { ref, text: text.trim() } }, now));
    case "privacy": {
      // The stricter setting may be understood from a sentence, the looser one only from its own word.
      const strict = /\b(rahasia|rahasiakan|dirahasiakan|confidential)\b/u.test(plain(text));
      const loose = /\b(tidak|jangan|gak|ga|bukan|tdk|no|not)\b/u.test(plain(text));
      const kept = take(draft, piece, now);
      if (strict && !loose) {
        return proceed(turn, touch(kept, { privacy: "confidential" }, now), [say("privacy.secret_set")]);
      }
      return miss({ ...state, draft: kept }, turn);
    }
    case "witness":
      return miss({ ...state, draft: take(draft, piece, now) }, turn);
    // After three misses nothing more is asked about what is written here: it is kept, and the summary shows it.
    case "summary":
      return draft.needsHelp ? takeIn(turn, [piece], say("miss.unsent_more")) : askWhatFor(turn, piece);
  }
}

function placed(turn: Turn, draft: Draft, { ref, text }: Piece): Reply {
  const next = touch(draft, { place: { ref, place: typed(text) } }, turn.now);
  return proceed(turn, next, nextStep(next) === "summary" ? [] : [say("draft.place_in")]);
}

/** "eh salah, pasar legi" at the summary: a new place, an addition, or other words? */
function askWhatFor(turn: Turn, piece: Piece): Reply {
  const text = correctionIn(piece.text) ?? piece.text;
  return ask({ ...turn.state, question: { type: "replace", pieces: [{ ...piece, text }] }, misses: 0 }, turn);
}

/** A photo, recording, document or place while a draft is open: always part of it. */
export function pieceForDraft(turn: Turn, piece: Piece): Reply {
  const { question, draft } = turn.state;
  if (draft !== null && (question?.type === "replace" || question?.type === "second")) {
    const pieces = [...question.pieces, piece];
    return ask({ ...turn.state, question: { ...question, pieces } }, turn);
  }
  const changed = question?.type === "change" && question.field !== null;
  return takeIn(turn, [piece], changed ? say("draft.changed") : null);
}
