import type { Agency, Category } from "../office.ts";
import type { CaseId } from "../procedure/case.ts";

/** Where a person's dialogue in a room stands; plain JSON. */
export type RoomState = {
  readonly version: 2;
  /** Cases that the person has skipped since they last opened the desk. */
  readonly skipped: readonly CaseId[];
  /** The desk has asked for words: until then (ISO, business time) a plain reply to it counts as this command. */
  readonly awaiting: {
    readonly command: "tanya" | "tolak";
    readonly number: string;
    readonly until: string;
  } | null;
  /** Photos of an album come one by one; those after the one with the command go the same way. */
  readonly album: { readonly id: string; readonly number: string } | null;
  /** What this person last changed of agencies or categories, as long as they have done nothing else since. */
  readonly changed: OfficeChange | null;
};

/** One agency or category before and after; before is null for a new one. */
export type OfficeChange =
  | { readonly type: "agency"; readonly before: Agency | null; readonly after: Agency }
  | { readonly type: "category"; readonly before: Category | null; readonly after: Category };

export const firstState: RoomState = { version: 2, skipped: [], awaiting: null, album: null, changed: null };

/** Skipped cases that are remembered; older ones come up again. */
const longestSkip = 100;

/** A stored state of any earlier version as today's; what can't be read begins anew, since nothing of a case is in it. */
export function migrateRoom(stored: unknown): RoomState {
  if (typeof stored !== "object" || stored === null || !("version" in stored)) return firstState;
  if (stored.version !== 1 && stored.version !== 2) return firstState;
  const { skipped, awaiting, album, changed } = stored as Partial<RoomState>;
  return {
    version: 2,
    skipped: Array.isArray(skipped) ? skipped.filter((id) => typeof id === "string") : [],
    // Version 1 waited without an end: whoever was asked is asked again.
    awaiting: stored.version === 1 ? null : (awaiting ?? null),
    album: album ?? null,
    changed: changed ?? null,
  };
}

/** Minutes for which a desk waits for the words that it has asked for. */
const patience = 10;

/** The desk asks for words from now on. */
export function awaitWords(
  state: RoomState,
  command: "tanya" | "tolak",
  number: string,
  now: Date,
): RoomState {
  const until = new Date(now.getTime() + patience * 60_000).toISOString();
  return { ...state, awaiting: { command, number, until } };
}

/** What the desk waited for is over once the person does anything else. */
export function forgetAwaited(state: RoomState): RoomState {
  return state.awaiting === null ? state : { ...state, awaiting: null };
}

export function skip(state: RoomState, id: CaseId): RoomState {
  return { ...state, skipped: [...state.skipped.filter((one) => one !== id), id].slice(-longestSkip) };
}
