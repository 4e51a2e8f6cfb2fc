import { watchRestMs } from "../../core/conversation/cases/watch.ts";
import { inOneTransaction } from "./job.ts";

/** How many erased contacts are forgotten in one go. */
const atOnce = 50;

/** Forgets the addresses of people who asked to be erased. */
export const erasure = inOneTransaction((tx) => tx.people.forgetErased(atOnce));

/** Removes counts of wrong watch codes that no longer block anybody. */
export const wrongCodes = inOneTransaction(async (tx, { now }) => {
  await tx.people.pruneWrongCodes(new Date(now.getTime() - watchRestMs));
  return 0;
});
