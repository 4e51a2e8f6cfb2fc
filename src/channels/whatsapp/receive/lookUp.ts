import type { Logger } from "pino";
import { type BackoffTimes, backoff, pause } from "../../shared/backoff.ts";
import { scrubbed } from "../baileys/redact.ts";

/** Looks, over some seconds, for what a message can be filed without. */
const mostLooks = 4;

export type LookUpParts = {
  readonly log: Logger;
  readonly random: () => number;
  readonly times: BackoffTimes;
  readonly signal: AbortSignal;
};

/**
 * What a message needs to be known besides: looked for a few times, and then done without. Only filing itself is
 * waited for as long as it takes: what can't be looked up mustn't keep anybody's words from being filed.
 */
export function createLookUp({ log, random, times, signal }: LookUpParts) {
  return async <T>(work: () => Promise<T>, without: T, what: string): Promise<T> => {
    for (let failures = 1; ; failures += 1) {
      try {
        return await work();
      } catch (error) {
        if (signal.aborted) throw error;
        log.warn({ err: scrubbed(error), failures }, what);
        // A shape that the types don't allow is the same at the next look.
        if (failures >= mostLooks || error instanceof TypeError) return without;
        await pause(backoff(failures, times, random), signal);
      }
    }
  };
}
