import type { Channel } from "../../ports/channel.ts";
import type { Store } from "../../ports/store.ts";

/** Machine seconds over which a platform counts messages: the longest of any channel's windows. */
const countedSeconds = 60;

/**
 * Rebuilds the channel's pace: what an earlier process sent a moment ago counts for the platform, so it counts for us.
 * Does so once for each epoch of the lease, before anything is sent under it.
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
