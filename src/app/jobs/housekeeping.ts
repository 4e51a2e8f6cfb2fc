import { inOneTransaction, slice, type Work } from "./job.ts";

/** Hours that inbox keys of handled messages are kept: platforms redeliver messages for a day. */
const keysKept = 48;

/** Makes due what waits for a time so far ahead that the machine's clock must have been set back since. */
export async function clockSetBack({ store, logger }: Work): Promise<number> {
  const count = await store.transaction((tx) => tx.afterSetBack());
  if (count > 0)
    logger.warn({ count }, "what waited for hours is due now; was the machine's clock set back?");
  return count;
}

/** Removes better copies of photos that never came. */
export const orphans = inOneTransaction((tx) => tx.attachments.dropOrphans(slice));

/** Deletes old inbox keys. */
export const upkeep = inOneTransaction(async (tx) => {
  await tx.inbox.prune(keysKept);
  return 0;
});

/** Keeps an embedded database from growing. */
export async function tidy({ store }: Work): Promise<number> {
  await store.tidy();
  return 0;
}
