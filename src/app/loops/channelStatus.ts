import type { ChannelSeen } from "../../core/operators/channelSeen.ts";
import type { Channel } from "../../ports/channel.ts";
import type { ChannelId } from "../../ports/inbound.ts";
import type { Store, Tx } from "../../ports/store.ts";
import type { Clock } from "../../ports/translate.ts";
import { pairingPicture } from "../pairingPicture.ts";

export type ChannelStatus = {
  /** The channel as an administrator sees it, whichever process serves it. */
  readonly seen: () => ChannelSeen;
  /** Business time up to which all messages of the channel are on file; null if that isn't known. */
  readonly heardUntil: () => Date | null;
  /** Publishes the status if this process serves the channel, and otherwise reads it. */
  readonly turn: () => Promise<null>;
};

export type ChannelStatusOptions = {
  readonly store: Store;
  readonly channel: Channel;
  readonly clock: Clock;
  /** Whether this process serves the channel. */
  readonly owns: () => boolean;
};

/** The published status, kept as a setting. */
type Told = { readonly seen: ChannelSeen; readonly heardUntil: string | null };

/**
 * Milliseconds of business time by which `heardUntil` must have moved to be published, so that not every poll
 * is written.
 */
const tellMs = 5_000;

const toldKey = (id: ChannelId): string => `channel ${id}`;
const againKey = (id: ChannelId): string => `again ${id}`;

/** Asks the process that serves a channel, whichever it is, to connect it again; it looks every second. */
export async function askAgain(tx: Tx, channels: readonly ChannelId[], newNumber: boolean): Promise<void> {
  for (const id of channels) await tx.settings.set(againKey(id), { newNumber });
}

/**
 * A channel's status for all processes: its state, and up to when its messages are on file. The process that
 * serves the channel publishes it; the others show it and let the sweep go by it. It also carries requests to
 * reconnect to that process.
 */
export function openChannelStatus({ store, channel, clock, owns }: ChannelStatusOptions): ChannelStatus {
  let told: Told | null = null;

  const own = (): Told => {
    const ago = channel.heardAgo();
    const heard = ago === null ? null : new Date(clock.now().getTime() - ago);
    // `heardUntil` never goes back: a new holder that hasn't heard yet starts from what its predecessor
    // published.
    const before = past(told?.heardUntil ?? null);
    const until = before !== null && (heard === null || heard < before) ? before : heard;
    return { seen: seenAs(channel), heardUntil: until === null ? null : until.toISOString() };
  };

  /** A time in the future was published before the clock was set back; it is ignored. */
  const past = (moment: string | null): Date | null => {
    const at = moment === null ? null : new Date(moment);
    return at !== null && at <= clock.now() ? at : null;
  };

  const serve = async (): Promise<void> => {
    const now = own();
    const isNews = told === null || differs(told, now);
    const again = await store.transaction(async (tx) => {
      if (isNews) await tx.settings.set(toldKey(channel.id), now);
      const asked = await tx.settings.get(againKey(channel.id));
      if (asked !== null) await tx.settings.set(againKey(channel.id), null);
      return asked;
    });
    if (isNews) told = now;
    if (isAsked(again)) channel.again?.(again.newNumber);
  };

  const listen = async (): Promise<void> => {
    const now = await store.transaction((tx) => tx.settings.get(toldKey(channel.id)));
    told = isTold(now) ? now : null;
  };

  return {
    seen: () => (owns() || told === null ? seenAs(channel) : told.seen),
    heardUntil: () => past((owns() ? own() : told)?.heardUntil ?? null),
    async turn() {
      // Read before the first publishing, so that a new holder knows its predecessor's `heardUntil`.
      if (told === null || !owns()) await listen();
      if (owns()) await serve();
      return null;
    },
  };
}

function seenAs(channel: Channel): ChannelSeen {
  const pairing = channel.pairing?.() ?? null;
  return {
    name: channel.name,
    state: channel.health().state,
    pairing: pairing && {
      code: pairing.code,
      picture: pairing.qr === null ? null : pairingPicture(channel.id),
    },
    door: channel.door?.() ?? null,
  };
}

function differs(before: Told, now: Told): boolean {
  if (JSON.stringify(before.seen) !== JSON.stringify(now.seen)) return true;
  const [was, is] = [before.heardUntil, now.heardUntil];
  if (was === null || is === null) return was !== is;
  return Math.abs(Date.parse(is) - Date.parse(was)) >= tellMs;
}

function isTold(value: unknown): value is Told {
  return typeof value === "object" && value !== null && "seen" in value && "heardUntil" in value;
}

function isAsked(value: unknown): value is { readonly newNumber: boolean } {
  return typeof value === "object" && value !== null && "newNumber" in value;
}
