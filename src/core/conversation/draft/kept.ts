import type { Effect } from "../../effect.ts";
import { type Draft, newDraft, type Piece, take } from "../state/draft.ts";
import type { State } from "../state/state.ts";
import type { Turn } from "../turn.ts";
import { putAside } from "./shelf.ts";

/** What the open question keeps until it is answered. */
export function keptPieces({ question }: Pick<State, "question">): readonly Piece[] {
  return question !== null && "pieces" in question ? question.pieces : [];
}

export function draftOf({ chance, now }: Turn, pieces: readonly Piece[]): Draft {
  return pieces.reduce((sofar: Draft, piece) => take(sofar, piece, now), newDraft(chance.id(), now));
}

/** Before another question takes the place of the open one: what that kept goes into the draft, or a draft of its own. */
export function savePieces(turn: Turn): { readonly state: State; readonly effects: readonly Effect[] } {
  const { state, now } = turn;
  const { question, draft } = state;
  const pieces = keptPieces(state);
  if (question === null || pieces.length === 0) return { state, effects: [] };
  if (question.type === "replace" && draft !== null) {
    const whole = pieces.reduce((sofar: Draft, piece) => take(sofar, piece, now), draft);
    return { state: { ...state, draft: whole }, effects: [] };
  }
  return putAside(state, draftOf(turn, pieces));
}
