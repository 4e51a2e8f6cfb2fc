import { randomUUID } from "node:crypto";
import type { Logger } from "pino";
import type { Store } from "../ports.store.ts";

export type LeaseOptions = { readonly store: Store; readonly name: string; readonly logger: Logger };

export type Lease = {
  /** The epoch under which this process may act; null while another process does. */
  readonly epoch: () => string | null;
  /** What to do when the lease is taken and when it is lost. */
  readonly onHeld: (taken: () => Promise<void>, lost: () => Promise<void>) => void;
  readonly release: () => Promise<void>;
};

/** A holder that was killed is taken over after so many seconds. */
const leaseSeconds = 10;
const renewMs = 3_000;

/**
 * Keeps a lease, or stands by for it. A holder acts only within the time for which it last renewed, by its own clock,
 * so that a process that was frozen doesn't act when it wakes.
 */
export async function keepLease({ store, name, logger }: LeaseOptions): Promise<Lease> {
  const owner = randomUUID();
  let epoch: string | null = null;
  let until = 0;
  let taken = async (): Promise<void> => undefined;
  let lost = async (): Promise<void> => undefined;

  const renew = async (): Promise<void> => {
    const asked = performance.now();
    const held = await store.transaction(async (tx) => {
      const now = await tx.leases.hold(name, owner, leaseSeconds);
      // A new epoch: letters that the holder before left half sent are taken up again.
      if (now !== null && now !== epoch)
        await tx.outbox.recover(name === "whatsapp" ? "whatsapp" : "telegram", now, []);
      return now;
    });
    const before = epoch;
    epoch = held;
    until = asked + leaseSeconds * 1_000;
    if (held !== null && held !== before) {
      logger.info({ lease: name, epoch: held }, "this process has the lease");
      await taken();
    } else if (held === null && before !== null) {
      logger.warn({ lease: name }, "another process has the lease; standing by");
      await lost();
    }
  };

  await renew();
  let renewing = false;
  const timer = setInterval(() => {
    if (renewing) return;
    renewing = true;
    renew()
      .finally(() => {
        renewing = false;
      })
      .catch((error: unknown) => logger.warn({ err: error, lease: name }, "the lease can't be renewed yet"));
  }, renewMs);

  return {
    epoch: () => (performance.now() < until ? epoch : null),
    onHeld(onTaken, onLost) {
      taken = onTaken;
      lost = onLost;
      if (epoch !== null) {
        onTaken().catch((error: unknown) =>
          logger.error({ err: error, lease: name }, "the channel didn't start"),
        );
      }
    },
    async release() {
      clearInterval(timer);
      await store.transaction((tx) => tx.leases.release(name, owner));
    },
  };
}
