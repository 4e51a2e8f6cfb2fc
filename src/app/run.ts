import { setTimeout as pause } from "node:timers/promises";
import cron from "node-cron";
import type { Logger } from "pino";
import type { ChannelSeen } from "../core/operators/facts.ts";
import type { Store } from "../ports.store.ts";
import type { Channel, ChannelId, Clock, Translate } from "../ports.ts";
import type { Context } from "./context.ts";
import { createDeliver } from "./deliver.ts";
import { createFetch, type TakeUp } from "./fetch.ts";
import { keepLease } from "./lease.ts";
import { type Loop, startLoop } from "./loop.ts";
import type { Offices } from "./office.ts";
import { pairingPicture } from "./pairingPicture.ts";
import { createPump } from "./pump.ts";
import { createReceive } from "./receive.ts";
import { createShowBoards } from "./showBoards.ts";
import { createSweep } from "./sweep.ts";

export type Parts = {
  readonly store: Store;
  readonly offices: Offices;
  readonly channels: readonly Channel[];
  readonly clock: Clock;
  readonly translate: Translate;
  readonly logger: Logger;
  readonly takeUp: TakeUp;
  readonly pathOf: (path: string) => string;
  readonly hash: Context["hash"];
  readonly district: Context["district"];
  readonly chance: Context["chance"];
};

export type Running = {
  /** Looks at once for what time asks for: the business clock was moved. */
  readonly ring: () => void;
  /** Resolves once all that time asked for when it was called has been written down. */
  readonly swept: () => Promise<void>;
  /** Ends in order: no more is received, what is being handled and sent is finished. */
  readonly stop: () => Promise<void>;
};

/** Chats that one batch takes. */
const pumpWidth = 100;

/** Milliseconds after which a loop looks for work though nothing rang: another process may have made some. */
const pumpIdle = 1_000;
const sendIdle = 1_000;
const sweepIdle = 60_000;

/** Milliseconds that the loops get to end their turns when the program stops. */
const stopMs = 8_000;

/** Starts the loops: receive, pump, deliver, fetch and sweep. */
export async function run(parts: Parts): Promise<Running> {
  const { store, offices, channels, clock, translate, logger } = parts;
  const suspectUpTo = await beginRun(store);
  const { chance, hash, district } = parts;
  const context = {
    chance,
    hash,
    district,
    channels: () => channels.map(seenAs),
    reconnect(newNumber: boolean) {
      for (const channel of channels) channel.again?.(newNumber);
    },
    limits: limitsOf(channels),
  };
  const byId = new Map(channels.map((channel) => [channel.id, channel]));
  const senders: Loop[] = [];
  const loops: Loop[] = [];
  const stops: (() => Promise<void>)[] = [];
  const ringSenders = (): void => {
    for (const loop of senders) loop.ring();
  };

  const pump = createPump({
    store,
    offices,
    clock,
    logger,
    context,
    capabilitiesOf: (id) => channelOf(byId, id).capabilities,
    width: pumpWidth,
    handled: ringSenders,
    suspectUpTo,
  });
  const pumping = startLoop({ name: "pump", logger, turn: pump.turn, idleMs: pumpIdle });
  loops.push(pumping);

  for (const channel of channels) {
    const lease = await keepLease({ store, name: channel.id, logger });
    stops.push(lease.release);
    const owns = (): boolean => lease.epoch() !== null;
    const loop = (name: string, turn: () => Promise<number | null>): Loop => {
      const started = startLoop({ name: `${name} ${channel.id}`, logger, turn, idleMs: sendIdle });
      senders.push(started);
      return started;
    };
    const ring = { deliver: (): void => undefined, boards: (): void => undefined };
    const deliver = createDeliver({
      store,
      channel,
      translate,
      logger,
      epoch: lease.epoch,
      pathOf: parts.pathOf,
      settled: () => ring.deliver(),
    });
    const boards = createShowBoards({
      store,
      channel,
      offices,
      clock,
      translate,
      logger,
      owns,
      settled: () => ring.boards(),
    });
    const fetch = createFetch({
      store,
      channel,
      takeUp: parts.takeUp,
      logger,
      filed: pumping.ring,
      owns,
      pathOf: parts.pathOf,
    });
    ring.deliver = loop("deliver", deliver.turn).ring;
    ring.boards = loop("boards", boards.turn).ring;
    loop("fetch", fetch.turn);
    stops.unshift(deliver.finish, boards.finish);
    const receive = createReceive({ store, logger, filed: pumping.ring });
    const begin = async (): Promise<void> => {
      await channel.start(receive);
    };
    lease.onHeld(begin, () => channel.stop());
    stops.unshift(() => channel.stop());
  }

  const sweep = createSweep({
    store,
    offices,
    clock,
    logger,
    context,
    heardUntil: (id) => heardUntil(byId.get(id), clock),
    handled: ringSenders,
  });
  const sweeping = startLoop({ name: "sweep", logger, turn: sweep.turn, idleMs: sweepIdle });
  loops.push(sweeping);
  // The timer is only a doorbell: what is due stands in the database.
  const bell = cron.schedule("* * * * *", sweeping.ring);

  return {
    ring() {
      sweeping.ring();
      pumping.ring();
      ringSenders();
    },
    swept: sweeping.turned,
    async stop() {
      await bell.destroy();
      for (const channel of channels) await channel.stop();
      const ended = Promise.all([...loops, ...senders].map((loop) => loop.stop())).then(() => true);
      const inTime = await Promise.race([ended, pause(stopMs, false, { ref: false })]);
      for (const stop of stops) await stop();
      // Otherwise this was no clean end, and the next run begins with care.
      if (inTime) await store.transaction((tx) => tx.settings.set("running", null));
    },
  };
}

function limitsOf(channels: readonly Channel[]): Context["limits"] {
  return Object.fromEntries(
    channels.flatMap(({ id, capabilities: { unasked } }) => (unasked === null ? [] : [[id, unasked]])),
  );
}

/** A channel as an administrator sees it. */
function seenAs(channel: Channel): ChannelSeen {
  const pairing = channel.pairing?.() ?? null;
  return {
    name: channel.id === "telegram" ? "Telegram" : "WhatsApp",
    state: channel.health().state,
    pairing: pairing && { code: pairing.code, picture: pairing.qr === null ? null : pairingPicture },
  };
}

/** Notes that a run began; returns up to which message a run that never ended may have been killed by one. */
async function beginRun(store: Store): Promise<string> {
  return await store.transaction(async (tx) => {
    const unclean = (await tx.settings.get("running")) !== null;
    await tx.settings.set("running", true);
    return unclean ? await tx.inbox.last() : "0";
  });
}

function channelOf(byId: ReadonlyMap<ChannelId, Channel>, id: ChannelId): Channel {
  const channel = byId.get(id);
  if (channel === undefined) throw new Error(`channel ${id} isn't switched on`);
  return channel;
}

/** Up to when, in business time, all that people wrote on the channel is on file. */
function heardUntil(channel: Channel | undefined, clock: Clock): Date | null {
  const ago = channel?.heardAgo() ?? null;
  return ago === null ? null : new Date(clock.now().getTime() - ago);
}
