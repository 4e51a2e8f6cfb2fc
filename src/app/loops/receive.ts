import { createHash } from "node:crypto";
import type { Logger } from "pino";
import type { Address, ChannelId, Inbound } from "../../ports/inbound.ts";
import type { Store } from "../../ports/store.ts";

export type ReceiveOptions = {
  readonly store: Store;
  readonly logger: Logger;
  /** The channel that receives. */
  readonly channel: ChannelId;
  /** Business time, for messages whose own time can't be filed. */
  readonly now: () => Date;
  /** To be called when messages were filed. */
  readonly wakePump: () => void;
};

/**
 * Makes the function that a channel hands its batches to. A batch is filed in one transaction; if that fails,
 * message by message, so that one bad message doesn't block the rest. It rejects only while the database is
 * away; the channel then brings the batch again.
 */
export function createReceive(options: ReceiveOptions): (batch: readonly Inbound[]) => Promise<void> {
  const { store, logger, wakePump } = options;
  return async (batch) => {
    if (batch.length === 0) return;
    try {
      await store.transaction((tx) => tx.inbox.file(batch));
    } catch (error) {
      if (store.isTransient(error)) throw error;
      logger.error({ err: error, messages: batch.length }, "a batch can't be filed; filing one by one");
      for (const inbound of batch) await fileAlone(options, inbound);
    }
    for (const { from, odd } of batch) {
      if (odd !== undefined)
        logger.warn({ channel: from.channel, odd }, "a message was filed without what isn't as it should be");
    }
    wakePump();
  };
}

async function fileAlone({ store, logger, channel, now }: ReceiveOptions, inbound: Inbound): Promise<void> {
  try {
    await store.transaction((tx) => tx.inbox.file([inbound]));
  } catch (error) {
    if (store.isTransient(error)) throw error;
    const bare = bareOf(inbound, channel, now());
    if (bare === null) {
      logger.error({ err: error }, "a message can't be filed, and nobody can be told");
      return;
    }
    logger.error({ err: error, channel: bare.from.channel }, "a message can't be filed as it is");
    try {
      await store.transaction((tx) => tx.inbox.file([bare]));
    } catch (again) {
      if (store.isTransient(again)) throw again;
      logger.error({ err: again, channel: bare.from.channel }, "a message can't be filed at all");
    }
  }
}

/**
 * The minimum of a message that can't be filed, so that its sender hears that it wasn't understood. Nothing
 * of the original may make filing fail again, not even its key or time; its types can't be trusted here.
 */
function bareOf(inbound: Inbound, channel: ChannelId, now: Date): Inbound | null {
  const from = addressOf(inbound.from, channel);
  if (from === null) return null;
  return {
    from,
    sender: { id: idOf(inbound.sender?.id) ?? from.chat, name: "", anonymous: false, language: null },
    externalId: `unfileable:${keyOf(inbound, from)}`,
    ref: null,
    on: null,
    sentAt: now,
    forwardedOften: false,
    input: { type: "unknown", what: "unfileable" },
  };
}

/** A key that is the same when the message is redelivered. */
function keyOf({ externalId }: Inbound, { channel, chat }: Address): string {
  const parts = [channel, chat, typeof externalId === "string" ? externalId : ""];
  return createHash("sha256").update(JSON.stringify(parts)).digest("base64url");
}

function addressOf(from: Partial<Address> | null | undefined, channel: ChannelId): Address | null {
  const chat = idOf(from?.chat);
  if (chat === null) return null;
  return { channel, chat, kind: from?.kind === "group" ? "group" : "private" };
}

/** The id if it is one that a platform would give: short and printable. */
function idOf(id: unknown): string | null {
  return typeof id === "string" && /^[\x21-\x7e]{1,200}$/.test(id) ? id : null;
}
