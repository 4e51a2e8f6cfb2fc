import type { Effect } from "../../../effect.ts";
import type { WrongCodes } from "../../facts.ts";
import type { Turn } from "../../turn.ts";

const triesPerHour = 5;

/** Milliseconds after which wrong codes no longer count. */
export const watchRestMs = 3_600_000;

type SoFar = { readonly wrong: WrongCodes | null; readonly refused: boolean };

/**
 * The wrong codes of the last hour. A right code doesn't reset the count: otherwise anybody with a case of their own could
 * try codes without end.
 */
export function wrongSoFar({ facts, now }: Turn): SoFar {
  const since = now.getTime() - watchRestMs;
  const { wrongCodes } = facts;
  const wrong = wrongCodes !== null && wrongCodes.since.getTime() > since ? wrongCodes : null;
  return { wrong, refused: wrong !== null && wrong.times >= triesPerHour };
}

/** Counts one more. */
export function wrongTry({ now }: Turn, { wrong }: SoFar): Effect {
  return { type: "wrong_code", times: (wrong?.times ?? 0) + 1, since: wrong?.since ?? now };
}
