import type { CaseId } from "../procedure/case.ts";

/** Where a person's dialogue in a room stands; plain JSON. */
export type RoomState = {
  readonly version: 1;
  /** Cases that the person has skipped since they last opened the desk. */
  readonly skipped: readonly CaseId[];
  /** The desk has asked for words: a plain reply to it counts as this command. */
  readonly awaiting: { readonly command: "tanya" | "tolak"; readonly number: string } | null;
  /** Photos of an album come one by one; those after the one with the command go the same way. */
  readonly album: { readonly id: string; readonly number: string } | null;
};

export const firstState: RoomState = { version: 1, skipped: [], awaiting: null, album: null };

/** Skipped cases that are remembered; older ones come up again. */
const longestSkip = 100;

/** A stored state of any earlier version as today's; what can't be read begins anew, since nothing of a case is in it. */
export function migrateRoom(stored: unknown): RoomState {
  if (typeof stored !== "object" || stored === null || !("version" in stored)) return firstState;
  // The only version so far; later ones add their step here.
  if (stored.version !== 1) return firstState;
  const { skipped, awaiting, album } = stored as Partial<RoomState>;
  return {
    version: 1,
    skipped: Array.isArray(skipped) ? skipped.filter((id) => typeof id === "string") : [],
    awaiting: awaiting ?? null,
    album: album ?? null,
  };
}

export function skip(state: RoomState, id: CaseId): RoomState {
  return { ...state, skipped: [...state.skipped.filter((one) => one !== id), id].slice(-longestSkip) };
}
