import { setTimeout as pause } from "node:timers/promises";

/** Milliseconds that what is under way gets to end by itself when the program stops. */
export const finishMs = 8_000;

/** Waits until all of it has ended, however it did, but no longer than `ms` milliseconds. */
export async function ended(work: Iterable<Promise<unknown>>, ms: number): Promise<void> {
  await Promise.race([Promise.allSettled(work), pause(ms, undefined, { ref: false })]);
}
