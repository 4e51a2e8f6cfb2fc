import { type BackoffTimes, backoff, pause } from "./backoff.ts";

export type Insisting = {
  readonly times: BackoffTimes;
  readonly random: () => number;
  /** Ends the tries: the call then rejects with the message `ended`. */
  readonly signal: AbortSignal;
  readonly ended: string;
  readonly onFailure: (error: unknown, failures: number) => void;
};

/** Repeats the work until it succeeds, with growing pauses. */
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
