import type { Logger } from "pino";
import type { ChannelId } from "../../ports/inbound.ts";
import type { Store } from "../../ports/store.ts";

export type LeaseOptions = {
  readonly store: Store;
  /** The channel whose lease it is. */
  readonly channel: ChannelId;
  /** Unique among all processes that may hold it. */
  readonly owner: string;
  readonly logger: Logger;
  /** The machine's clocks in milliseconds: a monotonic one, and one that goes on while the machine sleeps. */
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

/** Seconds after which a frozen holder is replaced; one that was killed is replaced at the next look. */
const leaseSeconds = 10;
const renewMs = 3_000;
/** Milliseconds between looks: whether to renew, or for a process standing by, whether the lease is free. */
const lookMs = 1_000;

const machine: Clocks = { steady: () => performance.now(), wall: () => Date.now() };

/**
 * Holds a channel's lease, or stands by for it. By its own clocks the holder acts only within `leaseSeconds`
 * of its last renewal, so a process that was frozen doesn't act when it wakes. The monotonic clock stops
 * while a machine is suspended and the other may be set, so the one that shows more elapsed time counts.
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
      // A new epoch: letters that the previous holder left in the state `sending` are taken up again.
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
