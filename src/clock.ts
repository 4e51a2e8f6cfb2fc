import type { Clock } from "./ports/translate.ts";

/** The machine's time, which is business time wherever real people are served. */
export const realClock: Clock = { now: () => new Date() };

/** Business time that can be moved ahead of the machine's, for the playground and for tests. */
export type MovableClock = Clock & {
  readonly aheadMs: () => number;
  /** Sets how far ahead it is; it never goes back, since what has happened can't be undone. */
  readonly setAhead: (ms: number) => void;
};

export function movableClock(aheadMs: number, real: Clock = realClock): MovableClock {
  let ahead = aheadMs;
  return {
    now: () => new Date(real.now().getTime() + ahead),
    aheadMs: () => ahead,
    setAhead(ms) {
      ahead = Math.max(ahead, ms);
    },
  };
}
