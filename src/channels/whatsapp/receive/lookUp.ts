import type { Logger } from "pino";
import { type BackoffTimes, backoff, pause } from "../../shared/backoff.ts";
import { scrubbed } from "../baileys/redact.ts";

/** Tries, over some seconds, for data that a message can be filed without. */
const mostLooks = 4;

export type LookUpParts = {
  readonly log: Logger;
  readonly random: () => number;
  readonly times: BackoffTimes;
  readonly signal: AbortSignal;
};

export type LookUp = ReturnType<typeof createLookUp>;

/**
 * Looks up data about a message with a few tries, and otherwise uses `without`: a failing query mustn't keep
 * a message from being filed.
 */
export function createLookUp({ log, random, times, signal }: LookUpParts) {
  return async <T>(work: () => Promise<T>, without: T, what: string): Promise<T> => {
    for (let failures = 1; ; failures += 1) {
      try {
        return await work();
      } catch (error) {
        if (signal.aborted) throw error;
        log.warn({ err: scrubbed(error), failures }, what);
        // A malformed message would fail again.
        if (failures >= mostLooks || error instanceof TypeError) return without;
        await pause(backoff(failures, times, random), signal);
      }
    }
  };
}
