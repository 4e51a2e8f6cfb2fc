import type { Update } from "@grammyjs/types";

/** An update as it waits for its bot. `lane` orders webhooks: one update of a lane at a time. */
export type QueuedUpdate = { readonly update: Update; readonly lane: string; readonly expiresAt: number };

export type UpdateQueue = ReturnType<typeof createUpdateQueue>;

/** How far past the tail an offset may lie before the real server ignores it. */
const futureSlack = 10;
const mostUpdates = 100_000;

/**
 * The queue of one bot, with the offset rules of tdlib's TQueue, which the Bot API server is built on.
 * Times are milliseconds of the machine's clock; `firstId` is the id of the first update (real queues start at
 * random, and start again at random after a week without updates).
 */
export function createUpdateQueue(firstId: number) {
  let tail = firstId;
  let waiting: QueuedUpdate[] = [];

  const head = () => waiting[0]?.update.update_id ?? tail;
  const dropExpired = (now: number) => {
    waiting = waiting.filter((queued) => queued.expiresAt >= now);
  };

  return {
    push(body: Omit<Update, "update_id">, lane: string, expiresAt: number): Update | null {
      if (waiting.length >= mostUpdates) return null;
      const update: Update = { update_id: tail, ...body };
      tail += 1;
      waiting.push({ update, lane, expiresAt });
      return update;
    },

    /**
     * What `getUpdates` answers. A positive offset confirms everything below it, a negative one forgets all but
     * the last `-offset`; one that lies more than 10 past the tail falls back to the head and confirms nothing.
     */
    take(offset: number, limit: number, now: number): Update[] {
      if (offset < 0) waiting = waiting.slice(Math.max(0, waiting.length + offset));
      const from = offset > 0 ? offset : head();
      const outOfRange = from > tail + futureSlack || from < head() - mostUpdates;
      if (!outOfRange) waiting = waiting.filter((queued) => queued.update.update_id >= from);
      dropExpired(now);
      return waiting.slice(0, limit).map((queued) => queued.update);
    },

    /** Every update that still waits, oldest first. */
    pending(now: number): readonly QueuedUpdate[] {
      dropExpired(now);
      return waiting;
    },

    /** The numbers that were given out so far: from this one, up to before that one. */
    numbers: () => ({ first: firstId, next: tail }),

    /** Takes one update off, as a webhook's 2xx does. */
    forget(updateId: number): void {
      waiting = waiting.filter((queued) => queued.update.update_id !== updateId);
    },

    clear(): void {
      waiting = [];
    },

    /** Starts numbering elsewhere, as the real queue does after a week without updates. */
    restartIds(nextId: number): void {
      waiting = [];
      tail = nextId;
    },
  };
}
