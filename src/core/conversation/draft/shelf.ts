import type { Effect } from "../../effect.ts";
import type { Draft } from "../state/draft.ts";
import { isEmpty, take, unask } from "../state/draft.ts";
import { asksForDraft, type State } from "../state/state.ts";

/** More drafts than this nobody keeps in mind; the oldest makes room. */
const shelfRoom = 8;

/** Puts the open draft aside, to be asked again what was open; an empty one is dropped. */
export function shelve(state: State): { readonly state: State; readonly effects: readonly Effect[] } {
  const { question } = state;
  const draft =
    state.draft !== null && question?.type === "draft" ? unask(state.draft, question.step) : state.draft;
  const closed: State = { ...state, draft: null, question: null, misses: 0 };
  return draft === null || isEmpty(draft) ? { state: closed, effects: [] } : putAside(closed, draft);
}

/** Lays a draft on the shelf beside the open one. */
export function putAside(
  state: State,
  draft: Draft,
): { readonly state: State; readonly effects: readonly Effect[] } {
  const shelf = [...state.shelf, draft];
  const dropped = shelf.slice(0, Math.max(0, shelf.length - shelfRoom));
  return { state: { ...state, shelf: shelf.slice(dropped.length) }, effects: forget(dropped) };
}

/** Takes the latest draft from the shelf, putting aside the open one. */
export function unshelve(state: State): { readonly state: State; readonly draft: Draft } | null {
  const draft = state.shelf.at(-1);
  if (draft === undefined) return null;
  const others = state.shelf.slice(0, -1);
  const open = state.draft === null || isEmpty(state.draft) ? [] : [state.draft];
  return { state: { ...state, draft, shelf: [...open, ...others] }, draft };
}

/** The state with the words that wait for an answer about the draft taken into it, so that none is left behind. */
export function gathered(state: State, now: Date): State {
  const { question, draft } = state;
  if (draft === null || question === null || !("pieces" in question) || !asksForDraft(state)) return state;
  return { ...state, draft: question.pieces.reduce((sofar, piece) => take(sofar, piece, now), draft) };
}

export function forget(drafts: readonly Draft[]): readonly Effect[] {
  const files = drafts.flatMap((draft) => draft.files.map(({ id }) => id));
  return files.length === 0 ? [] : [{ type: "forget_files", files }];
}

export function draftsOf(state: State): readonly Draft[] {
  return state.draft === null ? state.shelf : [...state.shelf, state.draft];
}
