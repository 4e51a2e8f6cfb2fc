import type { AttachmentId } from "../../procedure/case.ts";
import type { Draft } from "../state/draft.ts";
import { asksForDraft, type State } from "../state/state.ts";
import { draftsOf } from "./shelf.ts";

const keptDays = 7;
const dayMs = 86_400_000;

/** Business time at which the oldest draft expires; null if there is none. */
export function expiresAt(state: State): Date | null {
  const times = draftsOf(state).map((draft) => Date.parse(draft.touchedAt) + keptDays * dayMs);
  return times.length === 0 ? null : new Date(Math.min(...times));
}

/**
 * A chat's state without drafts that weren't touched for 7 days of business time; `files`: theirs, to be
 * forgotten.
 */
export type Expired = {
  readonly state: State;
  readonly files: readonly AttachmentId[];
  readonly expiresAt: Date | null;
};

export function expire(state: State, now: Date): Expired {
  const isOver = (draft: Draft) => Date.parse(draft.touchedAt) + keptDays * dayMs <= now.getTime();
  const files = draftsOf(state)
    .filter(isOver)
    .flatMap((draft) => draft.files.map(({ id }) => id));
  const shelf = state.shelf.filter((draft) => !isOver(draft));
  const over = state.draft !== null && isOver(state.draft);
  const closed = over && asksForDraft(state) ? { question: null, misses: 0 } : {};
  const left: State = { ...state, shelf, draft: over ? null : state.draft, ...closed };
  return { state: left, files, expiresAt: expiresAt(left) };
}
