import { type BackoffTimes, backoff, pause } from "./backoff.ts";

export type Insisting = {
  readonly times: BackoffTimes;
  readonly random: () => number;
  /** Ends it: then it rejects with `ended`. */
  readonly signal: AbortSignal;
  readonly ended: string;
  readonly onFailure: (error: unknown, failures: number) => void;
};

/** Tries until it succeeds, and waits longer after each failure. */
export async function insist<T>(
  work: () => Promise<T>,
  { times, random, signal, ended, onFailure }: Insisting,
): Promise<T> {
  for (let failures = 1; ; failures += 1) {
    if (signal.aborted) throw new Error(ended);
    try {
      return await work();
    } catch (error) {
      onFailure(error, failures);
      await pause(backoff(failures, times, random), signal);
    }
  }
}
