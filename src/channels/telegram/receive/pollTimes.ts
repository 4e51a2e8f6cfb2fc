import type { BackoffTimes } from "../../shared/backoff.ts";

/** All in milliseconds but `pollSeconds`. */
export type PollTimes = BackoffTimes & {
  /** How long the server holds an empty poll. */
  readonly pollSeconds: number;
  /** Until a poll is aborted. */
  readonly deadline: number;
  /** Without a successful poll for this long the channel isn't ready. */
  readonly silence: number;
  /** First and longest pause while the server doesn't know the bot, which a person has to fix. */
  readonly refusedFirst: number;
  readonly refusedMost: number;
  /** Between two checks of the webhook. */
  readonly webhookLook: number;
};

export const usualPollTimes: PollTimes = {
  pollSeconds: 25,
  deadline: 40_000,
  // Repeating the same offset within half a second only returns one update.
  backoffFirst: 1_000,
  backoffMost: 30_000,
  silence: 90_000,
  refusedFirst: 60_000,
  refusedMost: 300_000,
  webhookLook: 5_000,
};
