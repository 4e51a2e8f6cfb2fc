import type { BackoffTimes } from "../../shared/backoff.ts";

/** All in milliseconds but `pollSeconds`. */
export type PollTimes = BackoffTimes & {
  /** How long the server holds an empty poll. */
  readonly pollSeconds: number;
  /** When a poll is given up. */
  readonly deadline: number;
  /** Without a successful poll for so long, the channel isn't ready, whatever the loop believes. */
  readonly silence: number;
  /** First and longest pause while the server doesn't know the bot: a person has to mend that, and letters wait. */
  readonly refusedFirst: number;
  readonly refusedMost: number;
  /** Between two looks at the webhook, where there is one. */
  readonly webhookLook: number;
};

export const usualPollTimes: PollTimes = {
  pollSeconds: 25,
  deadline: 40_000,
  // A poll that asks for the same again within half a second gets a single update.
  backoffFirst: 1_000,
  backoffMost: 30_000,
  silence: 90_000,
  refusedFirst: 60_000,
  refusedMost: 300_000,
  webhookLook: 5_000,
};
