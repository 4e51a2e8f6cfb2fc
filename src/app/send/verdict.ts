import type { Trouble } from "../../core/letters/delivery.ts";
import type { SendError } from "../../ports/failure.ts";
import { backoff } from "../backoff.ts";

/** What becomes of a letter or a board that wasn't sent. */
export type Verdict =
  | { readonly type: "again"; readonly seconds: number; readonly trouble: Trouble }
  /** The chat has another address: it is sent there at once. */
  | { readonly type: "moved"; readonly to: string }
  /** The chat can't be reached: its letters wait until the person or the room is back. */
  | { readonly type: "gone" }
  | { readonly type: "failed"; readonly trouble: Trouble };

export type Tried = {
  /** Tries so far, this one among them. */
  readonly attempts: number;
  /** A bulk letter, which had better be lost than sent twice. */
  readonly once: boolean;
  /** Whether the channel is connected. */
  readonly isUp: boolean;
};

/** Tries after which something that may have arrived isn't sent again: about ten hours. */
const mostDoubtful = 20;

/** Longest pauses in seconds: after `retry` failures, and after `ambiguous` ones. */
const longestPause = 300;
const longestDoubt = 3_600;

/** The one rule for what a failed send means, for letters and boards alike. */
export function verdictOn(failure: SendError, { attempts, once, isUp }: Tried): Verdict {
  const asked = failure.retryAfterMs;
  const again = (longest: number, trouble: Trouble): Verdict => ({
    type: "again",
    seconds: asked === null ? backoff(attempts, { first: 1, longest }) : asked / 1_000,
    trouble,
  });
  switch (failure.failure) {
    case "moved":
      return failure.movedTo === null
        ? { type: "failed", trouble: "gone" }
        : { type: "moved", to: failure.movedTo };
    case "gone":
      return { type: "gone" };
    case "refused":
      return { type: "failed", trouble: "refused" };
    case "ambiguous":
      // Said twice beats not said, except for what goes to everybody.
      if (once || attempts >= mostDoubtful) return { type: "failed", trouble: "doubtful" };
      return again(longestDoubt, "doubtful");
    case "retry":
      // It surely wasn't sent, so it is tried for as long as it takes.
      return again(longestPause, asked !== null && isUp ? "asked_to_wait" : "down");
  }
}
