import { inOneTransaction } from "./job.ts";

/** Lets the letters go that were held until the office opened. */
export const heldLetters = inOneTransaction((tx, { now }) => tx.outbox.release(now));
