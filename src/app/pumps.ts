import { createPump, type PumpOptions } from "./pump.ts";

/** Chats that one batch takes. */
const width = 100;
const widthSideBySide = 50;

/** Milliseconds until the second pump looks again whether the first is done with what needs care. */
const careMs = 200;

/** A turn of each pump; see loop.ts. */
export type PumpTurns = readonly (() => Promise<number | null>)[];

/**
 * One pump, or two where the database works at several transactions at once: while one's batch is written, the other's
 * is in the core. Rows that are locked keep them apart, as they keep processes apart. What may have killed a run is
 * handled by one of them alone, so that no other message is suspected with it.
 */
export function createPumps(options: Omit<PumpOptions, "width">): PumpTurns {
  if (!options.store.sideBySide) return [createPump({ ...options, width }).turn];
  const first = createPump({ ...options, width: widthSideBySide });
  const second = createPump({ ...options, width: widthSideBySide, suspectUpTo: "0" });
  return [first.turn, async () => (first.careful() ? careMs : await second.turn())];
}
