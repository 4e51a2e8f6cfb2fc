import { expireRequests } from "../handle/letIn.ts";
import { inOneTransaction, slice } from "./job.ts";

/** Turns away groups that nobody has let in within a day. */
export const linkRequests = inOneTransaction((tx, { chance }) => expireRequests(tx, chance.id));

/** Lets letters to silent rooms be tried again. */
export const knocks = inOneTransaction(async (tx) => {
  const rooms = await tx.rooms.toKnock(slice);
  for (const room of rooms) await tx.outbox.unpark(room);
  return rooms.length;
});
