import type { Logger } from "pino";
import type { Store } from "../ports.store.ts";
import type { Inbound } from "../ports.ts";

export type ReceiveOptions = {
  readonly store: Store;
  readonly logger: Logger;
  /** Tells the pump that something was filed. */
  readonly filed: () => void;
};

/**
 * Makes the function that a channel hands its batches to. A batch is filed in one transaction; one that can't be is
 * filed message by message, so that a single bad one doesn't stand in the way of the rest. While the database is away
 * it rejects, and the channel brings the batch again.
 */
export function createReceive({
  store,
  logger,
  filed,
}: ReceiveOptions): (batch: readonly Inbound[]) => Promise<void> {
  return async (batch) => {
    if (batch.length === 0) return;
    try {
      await store.transaction((tx) => tx.inbox.file(batch));
    } catch (error) {
      if (store.passing(error)) throw error;
      logger.error({ err: error, messages: batch.length }, "a batch can't be filed; filing one by one");
      for (const inbound of batch) await fileAlone(store, logger, inbound);
    }
    filed();
  };
}

async function fileAlone(store: Store, logger: Logger, inbound: Inbound): Promise<void> {
  try {
    await store.transaction((tx) => tx.inbox.file([inbound]));
  } catch (error) {
    if (store.passing(error)) throw error;
    logger.error({ err: error, message: inbound.externalId }, "a message can't be filed as it is");
    // Its sender hears that it wasn't understood; nothing that came with it may stand in the way again.
    const { from, sender, externalId, sentAt } = inbound;
    const bare: Inbound = {
      from,
      sender: { ...sender, name: "", language: null },
      externalId,
      ref: null,
      on: null,
      sentAt: Number.isNaN(sentAt.getTime()) ? new Date() : sentAt,
      forwardedOften: false,
      input: { type: "unknown", what: "unfileable" },
    };
    await store.transaction((tx) => tx.inbox.file([bare]));
  }
}
