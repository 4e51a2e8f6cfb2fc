import { watchRestMs } from "../../core/conversation/cases/watch.ts";
import { inOneTransaction } from "./job.ts";

/** Erased contacts whose addresses are forgotten at once. */
const atOnce = 50;

/** Forgets the addresses of people who asked to be erased. */
export const erasure = inOneTransaction((tx) => tx.people.forgetErased(atOnce));

/** Of who typed watch codes that didn't fit nothing is kept for longer than it counts. */
export const wrongCodes = inOneTransaction(async (tx, { now }) => {
  await tx.people.pruneWrongCodes(new Date(now.getTime() - watchRestMs));
  return 0;
});
