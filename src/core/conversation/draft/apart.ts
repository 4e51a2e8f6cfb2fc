import { type Said, say } from "../../message/message.ts";
import type { MyCase } from "../facts.ts";
import { ask, type Reply, withEffects } from "../reply.ts";
import { type Piece, textOf } from "../state/piece.ts";
import type { State } from "../state/state.ts";
import { type Turn, unasked, within } from "../turn.ts";
import { isAboutConduct } from "../understand/conduct.ts";
import { addPieces } from "./edit.ts";
import { draftOf, gathered, shelve } from "./shelf.ts";
import { proceed } from "./steps.ts";

/**
 * Whether a case may have what was sent. Words that accuse somebody in office would be seen by the rooms of an
 * ordinary case, and by the very agency they speak of: it gets them only if their writer has said so. A confidential
 * case is behind the wall already.
 */
export function mayHave({ case: { privacy } }: MyCase, pieces: readonly Piece[]): boolean {
  const unsaid = pieces.filter(({ open }) => open !== true);
  return privacy === "confidential" || !isAboutConduct(textOf(unsaid));
}

/**
 * Takes what accuses into a confidential draft of its own, where it waits whatever happens, and asks whether it is to
 * be a report or may go to one of the cases it was meant for, after some lines. What else was being written is put aside.
 */
export function setApart(
  turn: Turn,
  cases: readonly MyCase[],
  pieces: readonly Piece[],
  first: readonly Said[] = [],
): Reply {
  const shelved = shelve(gathered(turn.state, turn.now));
  const draft = { ...draftOf(turn, pieces), conduct: true, privacy: "confidential" } as const;
  const takers = cases.filter(({ case: { stage } }) => stage !== "closed").map((my) => my.case.id);
  // What is said next belongs to the draft, not to the case that was spoken of before.
  const state: State = { ...shelved.state, draft, recent: null, kept: [] };
  const asked =
    takers.length === 0
      ? proceed(within(turn, state), draft, first)
      : ask({ ...state, question: { type: "accuses", cases: takers } }, first);
  return withEffects(asked, shelved.effects);
}

/** More of the same while it is asked where it goes: it waits with the rest. */
export function addToApart(state: State, piece: Piece, now: Date): State {
  return state.draft === null ? state : { ...state, draft: addPieces(state.draft, [piece], now) };
}

/** It becomes a confidential report: goes on with what is still missing. */
export function keepApart(turn: Turn): Reply | null {
  const { draft, question } = turn.state;
  if (draft === null || question?.type !== "accuses") return null;
  return proceed(turn, { ...draft, asked: [...draft.asked, "privacy"] }, [say("privacy.secret_set")]);
}

/** What waited, with its writer's plain yes that an ordinary case may have it; the chat no longer holds it. */
export function released(turn: Turn): { readonly turn: Turn; readonly pieces: readonly Piece[] } | null {
  const { draft, question } = turn.state;
  if (draft === null || question?.type !== "accuses") return null;
  const plain = { text: "", file: null, place: null, forwardedOften: draft.forwarded, open: true } as const;
  const pieces: readonly Piece[] = [
    ...draft.words.map(({ ref, text }) => ({ ...plain, ref, text })),
    ...draft.files.map(({ ref, id, kind }) => ({ ...plain, ref, file: { id, kind } })),
    ...(draft.place === null ? [] : [{ ...plain, ...draft.place }]),
  ];
  return { turn: unasked(within(turn, { ...turn.state, draft: null })), pieces };
}
