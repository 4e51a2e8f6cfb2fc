/** State shared by all processes that receive from the webhook. */
export type Sequence = {
  /** Number of the last accepted update; null before the first. */
  readonly last: number | null;
  /** How often an update was refused because an earlier one is missing. */
  readonly refused: number;
  /** How many further updates are accepted in any order, after waiting for a missing one in vain. */
  readonly unchecked: number;
  /** Albums in groups of which a part has counted already. */
  readonly albums: readonly string[];
};

export const freshSequence: Sequence = { last: null, refused: 0, unchecked: 0, albums: [] };

/** A larger step isn't a gap: after a week without updates numbers start again at random. */
const widestGap = 100;
/** How often updates are refused to wait for a missing one. */
const mostRefusals = 10;
/** How many are then accepted unchecked, so that many missing ones can't block what follows. */
const uncheckedAfter = 100;

/**
 * Whether an update has to wait for an earlier one. Telegram keeps a chat's messages in order, but has
 * separate queues for presses, memberships and reactions, and after a failed delivery another queue may go
 * first. As numbers are consecutive, a gap shows this.
 */
export function mustWait({ last, refused, unchecked }: Sequence, update: number): boolean {
  return gap(last, update) && unchecked === 0 && refused < mostRefusals;
}

export function sentBack(sequence: Sequence): Sequence {
  return { ...sequence, refused: sequence.refused + 1 };
}

/** The state after accepting an update. One with a lower number is a repeat, or late. */
export function taken(sequence: Sequence, update: number): Sequence {
  const { last, unchecked } = sequence;
  const moves = last === null || update > last || last - update > widestGap;
  if (!moves) return sequence;
  const inVain = gap(last, update) && unchecked === 0;
  return {
    ...sequence,
    last: update,
    refused: 0,
    unchecked: inVain ? uncheckedAfter : Math.max(0, unchecked - 1),
  };
}

function gap(last: number | null, update: number): boolean {
  if (last === null) return false;
  const missing = update - last - 1;
  return missing > 0 && missing <= widestGap;
}

/** Reads the stored state; an unreadable one counts as none. */
export function readSequence(kept: unknown): Sequence {
  if (typeof kept !== "object" || kept === null) return freshSequence;
  const { last, refused, unchecked, albums }: Partial<Record<keyof Sequence, unknown>> = kept;
  return {
    last: typeof last === "number" ? last : null,
    refused: typeof refused === "number" ? refused : 0,
    unchecked: typeof unchecked === "number" ? unchecked : 0,
    albums: Array.isArray(albums) ? albums.filter((album) => typeof album === "string") : [],
  };
}
