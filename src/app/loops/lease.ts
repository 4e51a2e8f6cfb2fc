import type { Logger } from "pino";
import type { ChannelId } from "../../ports/inbound.ts";
import type { Store } from "../../ports/store.ts";

export type LeaseOptions = {
  readonly store: Store;
  /** The channel whose lease it is. */
  readonly channel: ChannelId;
  /** Who holds it, told from all others that may. */
  readonly owner: string;
  readonly logger: Logger;
  /** Two clocks of this machine in milliseconds: one that nobody sets, one that goes on while the machine sleeps. */
  readonly clocks?: Clocks;
};

export type Clocks = { readonly steady: () => number; readonly wall: () => number };

export type Lease = {
  /** The epoch under which this process may act; null while another process does. */
  readonly epoch: () => string | null;
  /** What to do when the lease is taken and when it is lost. */
  readonly onHeld: (taken: () => Promise<void>, lost: () => Promise<void>) => void;
  readonly release: () => Promise<void>;
};

/** A holder that froze is taken over after so many seconds; one that was killed, as soon as somebody looks. */
const leaseSeconds = 10;
const renewMs = 3_000;
/** Whoever stands by looks as often. */
const lookMs = 1_000;

const machine: Clocks = { steady: () => performance.now(), wall: () => Date.now() };

/**
 * Keeps a lease, or stands by for it. A holder acts only within the time for which it last renewed, by its own clocks,
 * so that a process that was frozen doesn't act when it wakes. The steady clock stands still while a machine is
 * suspended and the other may be set, so whichever says that more time has passed is believed.
 */
export async function keepLease({
  store,
  channel,
  owner,
  logger,
  clocks = machine,
}: LeaseOptions): Promise<Lease> {
  let epoch: string | null = null;
  let renewed = read(clocks);
  let taken = async (): Promise<void> => undefined;
  let lost = async (): Promise<void> => undefined;
  let ended = false;

  const age = (): number => {
    const { steady, wall } = read(clocks);
    return Math.max(steady - renewed.steady, wall - renewed.wall);
  };

  const renew = async (): Promise<void> => {
    const asked = read(clocks);
    const held = await store.transaction(async (tx) => {
      const now = await tx.leases.hold(channel, owner, leaseSeconds);
      // A new epoch: letters that the holder before left half sent are taken up again.
      if (now !== null && now !== epoch) await tx.outbox.recover(channel, now, []);
      return now;
    });
    const before = epoch;
    epoch = held;
    renewed = asked;
    if (held !== null && held !== before) {
      logger.info({ lease: channel, epoch: held }, "this process has the lease");
      await taken();
    } else if (held === null && before !== null) {
      logger.warn({ lease: channel }, "another process has the lease; standing by");
      await lost();
    }
  };

  await renew();
  let renewing: Promise<void> | null = null;
  const timer = setInterval(() => {
    if (renewing !== null || (epoch !== null && age() < renewMs)) return;
    renewing = renew()
      .catch((error: unknown) =>
        logger.warn({ err: error, lease: channel }, "the lease can't be renewed yet"),
      )
      .finally(() => {
        renewing = null;
      });
  }, lookMs);

  return {
    epoch: () => (ended || age() >= leaseSeconds * 1_000 ? null : epoch),
    onHeld(onTaken, onLost) {
      taken = onTaken;
      lost = onLost;
      if (epoch !== null) {
        onTaken().catch((error: unknown) =>
          logger.error({ err: error, lease: channel }, "the channel didn't start"),
        );
      }
    },
    async release() {
      clearInterval(timer);
      await renewing;
      ended = true;
      await store.transaction((tx) => tx.leases.release(channel, owner));
    },
  };
}

function read({ steady, wall }: Clocks) {
  return { steady: steady(), wall: wall() };
}
