import type { Channel } from "../../ports/channel.ts";
import type { Store } from "../../ports/store.ts";

/** Machine seconds to look back: the longest window of any channel's rate limits. */
const countedSeconds = 60;

/**
 * Rebuilds the channel's rate limits: what an earlier process just sent counts for the platform, so it counts
 * for us. Once for each epoch of the lease, before anything is sent.
 */
export function createPaceMemory({ store, channel }: { readonly store: Store; readonly channel: Channel }) {
  let rebuilt: { readonly epoch: string; readonly done: Promise<void> } | null = null;

  const rebuild = async (): Promise<void> => {
    const { recall } = channel;
    if (recall === undefined) return;
    const sent = await store.transaction((tx) => tx.outbox.sentLately(channel.id, countedSeconds));
    for (const { to, agoMs, answer } of sent) recall(to, { agoMs, answer });
  };

  return async (epoch: string): Promise<void> => {
    if (rebuilt?.epoch !== epoch) rebuilt = { epoch, done: rebuild() };
    try {
      await rebuilt.done;
    } catch (error) {
      rebuilt = null;
      throw error;
    }
  };
}
