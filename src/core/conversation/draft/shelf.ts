import type { Effect } from "../../effect.ts";
import { message, say } from "../../message/message.ts";
import { type Reply, reply } from "../reply.ts";
import { type Draft, isEmpty, newDraft } from "../state/draft.ts";
import type { Piece } from "../state/piece.ts";
import { asksForDraft, keptPieces, type State } from "../state/state.ts";
import { type Turn, within } from "../turn.ts";
import { addPieces, unask } from "./edit.ts";
import { paused, proceed } from "./steps.ts";

type Shelved = { readonly state: State; readonly effects: readonly Effect[] };

/** Most drafts that are put aside; the oldest is dropped. */
const shelfRoom = 8;

/** Puts the open draft aside; its question is asked again later. An empty draft is dropped. */
export function shelve(state: State): Shelved {
  const { question } = state;
  const draft =
    state.draft !== null && question?.type === "draft" ? unask(state.draft, question.step) : state.draft;
  const closed: State = { ...state, draft: null, question: null, misses: 0 };
  return draft === null || isEmpty(draft) ? { state: closed, effects: [] } : putAside(closed, draft);
}

/** Puts a draft aside without touching the open one. */
export function putAside(state: State, draft: Draft): Shelved {
  const shelf = [...state.shelf, draft];
  const dropped = shelf.slice(0, Math.max(0, shelf.length - shelfRoom));
  return { state: { ...state, shelf: shelf.slice(dropped.length) }, effects: forgetFiles(dropped) };
}

/** Resumes the draft put aside last, and puts the open one aside. */
function unshelve(state: State): { readonly state: State; readonly draft: Draft } | null {
  const draft = state.shelf.at(-1);
  if (draft === undefined) return null;
  const others = state.shelf.slice(0, -1);
  const open = state.draft === null || isEmpty(state.draft) ? [] : [state.draft];
  return { state: { ...state, draft, shelf: [...open, ...others] }, draft };
}

/** Cancels: puts the draft aside, from where one word resumes it. */
export function cancel(turn: Turn): Reply {
  const { state, effects } = shelve(gathered(paused(turn.state), turn.now));
  return reply(state, message([say("draft.cancelled"), say("draft.cancelled_kept")]), { effects });
}

/** Resumes the draft put aside last, or goes on with the open one. */
export function resume(turn: Turn): Reply {
  const { draft } = turn.state;
  if (draft !== null) return proceed(turn, paused(turn.state).draft ?? draft);
  const taken = unshelve(turn.state);
  if (taken === null) return reply(turn.state, message([say("draft.none")]));
  return proceed(within(turn, taken.state), taken.draft, [say("draft.resumed")]);
}

/** The state with the words kept by an open question moved into its draft. */
export function gathered(state: State, now: Date): State {
  const { draft } = state;
  const pieces = keptPieces(state);
  if (draft === null || pieces.length === 0 || !asksForDraft(state)) return state;
  return { ...state, draft: addPieces(draft, pieces, now) };
}

/** A draft of these pieces alone. */
export function draftOf({ chance, now }: Turn, pieces: readonly Piece[]): Draft {
  return addPieces(newDraft(chance.id(), now), pieces, now);
}

/** Moves what the open question keeps into the draft, or a new one, before another question replaces it. */
export function savePieces(turn: Turn): Shelved {
  const { state, now } = turn;
  const { question, draft } = state;
  const pieces = keptPieces(state);
  if (question === null || pieces.length === 0) return { state, effects: [] };
  if (question.type === "replace" && draft !== null) {
    return { state: { ...state, draft: addPieces(draft, pieces, now) }, effects: [] };
  }
  return putAside(state, draftOf(turn, pieces));
}

export function forgetFiles(drafts: readonly Draft[]): readonly Effect[] {
  const files = drafts.flatMap((draft) => draft.files.map(({ id }) => id));
  return files.length === 0 ? [] : [{ type: "forget_files", files }];
}

export function draftsOf(state: State): readonly Draft[] {
  return state.draft === null ? state.shelf : [...state.shelf, state.draft];
}
