import { setTimeout as pause } from "node:timers/promises";
import type { Logger } from "pino";
import type { Channel } from "../../ports/channel.ts";
import type { ChannelId } from "../../ports/inbound.ts";
import type { Store } from "../../ports/store.ts";
import type { Clock, Translate } from "../../ports/translate.ts";
import type { Context } from "../handle/context.ts";
import { cronRows } from "../jobs/cron.ts";
import { startCronTimers } from "../jobs/cronTimers.ts";
import type { Offices } from "../office.ts";
import type { DrawPicture } from "../send/drawn.ts";
import { markRun } from "../startup/crashGuard.ts";
import type { TakeUp } from "./download.ts";
import { startLoop } from "./loop.ts";
import { createPump } from "./pump.ts";
import { type ServedChannel, serveChannel } from "./serveChannel.ts";
import { createSweep } from "./sweep.ts";

export type Parts = {
  readonly store: Store;
  readonly offices: Offices;
  readonly channels: readonly Channel[];
  readonly clock: Clock;
  readonly translate: Translate;
  readonly logger: Logger;
  /** Unique among the processes that share the database. */
  readonly processId: string;
  readonly takeUp: TakeUp;
  readonly pathOf: (path: string) => string;
  readonly draw: DrawPicture;
  readonly hash: Context["hash"];
  readonly district: Context["district"];
  readonly chance: Context["chance"];
  /** Whether the platforms keep their menus when this program restarts. */
  readonly remembersMenus: boolean;
};

export type Running = {
  /** Starts a sweep at once, since the business clock was moved. */
  readonly wake: () => void;
  /** Resolves once a sweep that began after the call has ended. */
  readonly swept: () => Promise<void>;
  /** Stops receiving, finishes what is being handled and sent, and ends. */
  readonly stop: () => Promise<void>;
};

/** Milliseconds after which a loop looks for work without being woken: another process may have made some. */
const pumpIdle = 1_000;
const sweepIdle = 60_000;

/** Milliseconds that the loops get to end their turns when the program stops. */
const stopMs = 8_000;

/** Starts the loops: the pump, those of each channel, and the sweep. */
export async function run(parts: Parts): Promise<Running> {
  const { store, offices, channels, clock, logger, processId, chance, hash, district } = parts;
  const mark = await markRun(store, logger, processId);
  const served = new Map<ChannelId, ServedChannel>();
  const context = {
    chance,
    hash,
    district,
    channels: () => [...served.values()].map(({ status }) => status.seen()),
    limits: limitsOf(channels),
    capabilities: new Map(channels.map(({ id, capabilities }) => [id, capabilities])),
  };
  const byId = new Map(channels.map((channel) => [channel.id, channel]));
  const wakeSenders = (): void => {
    for (const { senders } of served.values()) for (const loop of senders) loop.wake();
  };

  const pump = createPump({
    store,
    offices,
    clock,
    logger,
    context,
    capabilitiesOf: (id) => channelOf(byId, id).capabilities,
    asksMembers: (id) => channelOf(byId, id).standing !== undefined,
    // Most messages only produce letters; waking all loops would slow those down.
    wakeSenders: (beyondLetters) => {
      if (beyondLetters) wakeSenders();
      else for (const { letters } of served.values()) letters.wake();
    },
    suspectUpTo: mark.suspectUpTo,
  });
  // Before anything is handled: changes in the rooms aren't always reported if they happened while no process
  // ran.
  await store.transaction(async (tx) => {
    for (const { id, standing } of channels) if (standing !== undefined) await tx.members.askAll(id);
  });
  const pumping = startLoop({ name: "pump", logger, turn: pump.turn, idleMs: pumpIdle });
  for (const channel of channels) served.set(channel.id, await serveChannel(channel, parts, pumping.wake));

  const sweep = createSweep({
    store,
    offices,
    clock,
    logger,
    processId,
    context,
    heardUntil: (id) => served.get(id)?.status.heardUntil() ?? null,
    wakeSenders,
  });
  const sweeping = startLoop({ name: "sweep", logger, turn: sweep.turn, idleMs: sweepIdle });
  const { calendar } = await offices.read();
  const timers = startCronTimers({ rows: cronRows, calendar, logger, wake: sweeping.wake });

  return {
    wake() {
      sweeping.wake();
      pumping.wake();
      wakeSenders();
    },
    swept: sweeping.wakeAndWait,
    async stop() {
      await timers.stop();
      for (const channel of channels) await channel.stop();
      const all = [...served.values()];
      const loops = [pumping, sweeping, ...all.flatMap(({ senders, others }) => [...senders, ...others])];
      const ended = Promise.all(loops.map((loop) => loop.stop())).then(() => true);
      const inTime = await Promise.race([ended, pause(stopMs, false, { ref: false })]);
      await Promise.all(all.map(({ finish }) => finish()));
      // A channel may have started again meanwhile if this process got its lease.
      for (const channel of channels) await channel.stop();
      for (const { release } of all) await release();
      if (inTime) await mark.end();
      else mark.leave();
    },
  };
}

function limitsOf(channels: readonly Channel[]): Context["limits"] {
  return Object.fromEntries(
    channels.flatMap(({ id, capabilities: { unasked } }) => (unasked === null ? [] : [[id, unasked]])),
  );
}

function channelOf(byId: ReadonlyMap<ChannelId, Channel>, id: ChannelId): Channel {
  const channel = byId.get(id);
  if (channel === undefined) throw new Error(`channel ${id} isn't switched on`);
  return channel;
}
