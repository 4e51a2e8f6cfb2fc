import { setTimeout as sleep } from "node:timers/promises";

/** First and longest wait, in milliseconds. */
export type BackoffTimes = { readonly backoffFirst: number; readonly backoffMost: number };

/**
 * Milliseconds to wait: doubled with each failure, with a random part, so that processes don't retry at the
 * same time.
 */
export function backoff(
  failures: number,
  { backoffFirst, backoffMost }: BackoffTimes,
  random: () => number,
): number {
  return Math.min(backoffMost, backoffFirst * 2 ** (failures - 1)) * (0.5 + random() / 2);
}

/** Waits for `ms` milliseconds, or until the signal fires. */
export async function pause(ms: number, signal: AbortSignal): Promise<void> {
  try {
    await sleep(ms, undefined, { signal });
  } catch (error) {
    if (!signal.aborted) throw error;
  }
}
