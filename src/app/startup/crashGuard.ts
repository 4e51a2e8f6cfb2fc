import type { Logger } from "pino";
import type { Store } from "../../ports/store.ts";

export type RunMark = {
  /** Number of the last message that may have killed an earlier run; "0" if all runs ended well. */
  readonly suspectUpTo: string;
  /** Notes that this run ended well. */
  readonly end: () => Promise<void>;
  /** Keeps the mark, as after a crash: the next run begins with care. */
  readonly leave: () => void;
};

/**
 * Milliseconds between updates of the mark, which names the database backend that shows that this process
 * lives.
 */
const renewMs = 10_000;

/**
 * Records that this run began. Each run has its own mark, so that the end of one doesn't remove another's.
 */
export async function markRun(store: Store, logger: Logger, run: string): Promise<RunMark> {
  const suspectUpTo = await store.transaction(async (tx) =>
    (await tx.leases.beginRun(run)) ? await tx.inbox.last() : "0",
  );
  if (suspectUpTo !== "0")
    logger.warn("a run before this one didn't end cleanly; what waits is handled with care");
  const timer = setInterval(() => {
    store
      .transaction((tx) => tx.leases.renewRun(run))
      .catch((error: unknown) => logger.debug({ err: error }, "the run's mark can't be renewed yet"));
  }, renewMs);
  return {
    suspectUpTo,
    async end() {
      clearInterval(timer);
      await store.transaction((tx) => tx.leases.endRun(run));
    },
    leave() {
      clearInterval(timer);
    },
  };
}
