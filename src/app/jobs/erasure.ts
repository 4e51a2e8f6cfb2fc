import { watchRestMs } from "../../core/conversation/cases/byCode/wrongCodes.ts";
import { inOneTransaction } from "./job.ts";

/** How many erased contacts are forgotten in one go. */
const atOnce = 50;

/** Forgets the addresses of people who asked to be erased. */
export const erasure = inOneTransaction((tx) => tx.people.forgetErased(atOnce));

/** Days after its closing for which the code of a report from the counter is kept; it opens nothing for the last of them. */
const codesKept = 60;

/** Removes counts of wrong codes that no longer block anybody, and codes of reports that ended long ago. */
export const wrongCodes = inOneTransaction(async (tx, { now }) => {
  await tx.cases.pruneJoinCodes(new Date(now.getTime() - codesKept * 86_400_000));
  await tx.people.pruneWrongCodes(new Date(now.getTime() - watchRestMs));
  return 0;
});
