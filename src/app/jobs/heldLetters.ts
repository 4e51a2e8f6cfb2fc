import { inOneTransaction } from "./job.ts";

/** Releases letters that were held until office hours. */
export const heldLetters = inOneTransaction((tx, { now }) => tx.outbox.release(now));
