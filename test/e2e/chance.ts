import type { Chance } from "../../src/core/conversation/facts.ts";
import { newNumber, numberBytes } from "../../src/core/ids/number.ts";
import { newWatchCode, watchCodeBytes } from "../../src/core/ids/watchCode.ts";

/**
 * The same numbers and codes in every run, so that transcripts stay as they are. Each kind has a stream of its own:
 * how many ids of events were drawn in between makes no difference to the next number.
 */
export function countingChance(seed = 1): Chance {
  const numbers = stream(seed);
  const ids = stream(seed + 1);
  const codes = stream(seed + 2);
  return {
    number: () => newNumber(numbers(numberBytes)),
    id: () => {
      const hex = Buffer.from(ids(16)).toString("hex");
      return [hex.slice(0, 8), hex.slice(8, 12), hex.slice(12, 16), hex.slice(16, 20), hex.slice(20)].join(
        "-",
      );
    },
    code: () => newWatchCode(codes(watchCodeBytes)),
  };
}

/** A linear congruential generator is chance enough here: nobody guesses at a test. */
function stream(seed: number): (count: number) => Uint8Array {
  let state = seed * 7_919;
  const byte = (): number => {
    state = (state * 1_103_515_245 + 12_345) % 2_147_483_648;
    return Math.floor(state / 65_536) % 256;
  };
  return (count) => Uint8Array.from({ length: count }, byte);
}
