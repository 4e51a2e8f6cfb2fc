import { type Said, say } from "../../message/message.ts";
import type { MyCase } from "../facts.ts";
import { ask, type Reply, withEffects } from "../reply.ts";
import { type Piece, textOf } from "../state/piece.ts";
import type { State } from "../state/state.ts";
import { type Turn, unasked, within } from "../turn.ts";
import { isAboutConduct } from "../understand/conduct.ts";
import { addPieces } from "./edit.ts";
import { piecesIn } from "./pieces.ts";
import { draftOf, gathered, shelve } from "./shelf.ts";
import { proceed } from "./steps.ts";

/**
 * Whether a case may get these words. If they accuse somebody in office, the rooms of an ordinary case would
 * see them, even the accused agency: it gets them only if the writer agrees. A confidential case is protected
 * anyway.
 */
export function mayHave({ case: { privacy } }: MyCase, pieces: readonly Piece[]): boolean {
  const unsaid = pieces.filter(({ open }) => open !== true);
  return privacy === "confidential" || !isAboutConduct(textOf(unsaid));
}

/**
 * Puts accusing words into a confidential draft of their own and asks, after some lines, whether it is to
 * become a report or may go to one of the cases. An open draft is put aside.
 */
export function setApart(
  turn: Turn,
  cases: readonly MyCase[],
  pieces: readonly Piece[],
  first: readonly Said[] = [],
): Reply {
  const whole = gathered(turn);
  const shelved = shelve(whole.state);
  const draft = { ...draftOf(turn, pieces), conduct: true, privacy: "confidential" } as const;
  const takers = cases.filter(({ case: { stage } }) => stage !== "closed").map((my) => my.case.id);
  // The next words are for this draft, not for the case.
  const state: State = { ...shelved.state, draft, recent: null, kept: null };
  const asked =
    takers.length === 0
      ? proceed(within(turn, state), draft, first)
      : ask({ ...state, question: { type: "accuses", cases: takers } }, first);
  return withEffects(asked, [...whole.effects, ...shelved.effects]);
}

/** Adds words to that draft while the question is open. */
export function addToApart(state: State, piece: Piece, now: Date): State {
  return state.draft === null ? state : { ...state, draft: addPieces(state.draft, [piece], now) };
}

/** Makes it a confidential report and goes on with what is missing. */
export function keepApart(turn: Turn): Reply | null {
  const { draft, question } = turn.state;
  if (draft === null || question?.type !== "accuses") return null;
  return proceed(turn, { ...draft, asked: [...draft.asked, "privacy"] }, [say("privacy.secret_set")]);
}

/** The words that waited, marked as released by their writer for an ordinary case; the draft is removed. */
export function released(turn: Turn): { readonly turn: Turn; readonly pieces: readonly Piece[] } | null {
  const { draft, question } = turn.state;
  if (draft === null || question?.type !== "accuses") return null;
  const pieces = piecesIn(draft).map((piece) => ({ ...piece, open: true as const }));
  return { turn: unasked(within(turn, { ...turn.state, draft: null })), pieces };
}
