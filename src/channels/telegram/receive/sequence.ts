/** What the processes that a webhook is shared by know together of what has come. */
export type Sequence = {
  /** Number of the last update that was taken; null before the first. */
  readonly last: number | null;
  /** How often an update was sent back because one before it is missing. */
  readonly refused: number;
  /** How many updates are still taken as they come, after one was waited for in vain. */
  readonly unchecked: number;
  /** Albums of groups of which a part has counted already. */
  readonly albums: readonly string[];
};

export const freshSequence: Sequence = { last: null, refused: 0, unchecked: 0, albums: [] };

/** A larger step isn't a gap: after a week without updates numbers start again at random. */
const widestGap = 100;
/** How often an update is sent back for one that is missing. */
const mostRefusals = 10;
/** How many are taken unchecked then, so that many missing ones can't hold up what follows. */
const uncheckedAfter = 100;

/**
 * Whether an update has to wait for one before it. Telegram keeps the messages of a chat in order, but presses,
 * memberships and reactions each in a queue of their own, and after a failed delivery another queue may go first.
 * Numbers are consecutive, so a gap shows that.
 */
export function mustWait({ last, refused, unchecked }: Sequence, update: number): boolean {
  return gap(last, update) && unchecked === 0 && refused < mostRefusals;
}

export function sentBack(sequence: Sequence): Sequence {
  return { ...sequence, refused: sequence.refused + 1 };
}

/** The update has been taken. One with a number before the last is a repeat, or late. */
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

/** Reads what was kept; what isn't understood is as nothing. */
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
