import { setTimeout as sleep } from "node:timers/promises";

/** Milliseconds: of the first wait and of the longest. */
export type BackoffTimes = { readonly backoffFirst: number; readonly backoffMost: number };

/** Doubles with each failure, and differs from one process to the next. */
export function backoff(
  failures: number,
  { backoffFirst, backoffMost }: BackoffTimes,
  random: () => number,
): number {
  return Math.min(backoffMost, backoffFirst * 2 ** (failures - 1)) * (0.5 + random() / 2);
}

/** Waits, or less long if the signal fires. */
export async function pause(ms: number, signal: AbortSignal): Promise<void> {
  try {
    await sleep(ms, undefined, { signal });
  } catch (error) {
    if (!signal.aborted) throw error;
  }
}
