import type { Logger } from "pino";
import type { Store } from "../../ports/store.ts";

export type RunMark = {
  /** Up to which message a run that never ended may have been killed by one; "0" if all ended well. */
  readonly suspectUpTo: string;
  /** Notes that this run ended well. */
  readonly end: () => Promise<void>;
  /** Leaves the mark: this was no clean end, and the next run begins with care. */
  readonly leave: () => void;
};

/** Milliseconds between looks whether the mark still names the backend by which others see that this process lives. */
const renewMs = 10_000;

/** Notes that this run began. Each run has a mark of its own, so that one which ends doesn't wipe out another's. */
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
