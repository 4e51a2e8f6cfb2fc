import { setTimeout as pause } from "node:timers/promises";
import type { Logger } from "pino";
import type { Channel } from "../../ports/channel.ts";
import type { ChannelId } from "../../ports/inbound.ts";
import type { Store } from "../../ports/store.ts";
import type { Clock, Translate } from "../../ports/translate.ts";
import type { Context } from "../handle/context.ts";
import { cronRows } from "../jobs/cron.ts";
import { startCronTimers } from "../jobs/cronTimers.ts";
import { createBoardSender } from "../send/boards.ts";
import { createLetterSender } from "../send/letters.ts";
import { createPaceMemory } from "../send/pace.ts";
import { markRun } from "../startup/crashGuard.ts";
import type { Offices } from "../startup/office.ts";
import { type ChannelStatus, openChannelStatus } from "./channelStatus.ts";
import { createFetch, type TakeUp } from "./fetch.ts";
import { keepLease } from "./lease.ts";
import { type Loop, startLoop } from "./loop.ts";
import { createAskMembers } from "./members.ts";
import { createPump } from "./pump.ts";
import { createReceive } from "./receive.ts";
import { createSweep } from "./sweep.ts";

export type Parts = {
  readonly store: Store;
  readonly offices: Offices;
  readonly channels: readonly Channel[];
  readonly clock: Clock;
  readonly translate: Translate;
  readonly logger: Logger;
  /** Tells this process from others that share the database. */
  readonly processId: string;
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

/** Milliseconds after which a loop looks for work though nothing rang: another process may have made some. */
const pumpIdle = 1_000;
const sendIdle = 1_000;
const deskIdle = 1_000;
const sweepIdle = 60_000;

/** Milliseconds that the loops get to end their turns when the program stops. */
const stopMs = 8_000;

/** Starts the loops: receive, pump, deliver, fetch and sweep. */
export async function run(parts: Parts): Promise<Running> {
  const { store, offices, channels, clock, translate, logger } = parts;
  const mark = await markRun(store, logger);
  const desks = new Map<ChannelId, ChannelStatus>();
  const { chance, hash, district } = parts;
  const context = {
    chance,
    hash,
    district,
    channels: () => [...desks.values()].map(({ seen }) => seen()),
    limits: limitsOf(channels),
    capabilities: new Map(channels.map(({ id, capabilities }) => [id, capabilities])),
  };
  const byId = new Map(channels.map((channel) => [channel.id, channel]));
  const senders: Loop[] = [];
  const letterSenders: Loop[] = [];
  const loops: Loop[] = [];
  /** What is under way, in which nothing waits for another; then what everything needed. */
  const finishes: (() => Promise<void>)[] = [];
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
    asksMembers: (id) => channelOf(byId, id).standing !== undefined,
    // Most answers are a letter alone: the other loops would only get in its way.
    handled: (beyondLetters) => {
      for (const loop of beyondLetters ? senders : letterSenders) loop.ring();
    },
    suspectUpTo: mark.suspectUpTo,
  });
  // Before anything is handled: what happened while no process ran isn't always told.
  await store.transaction(async (tx) => {
    for (const { id, standing } of channels) if (standing !== undefined) await tx.members.askAll(id);
  });
  const pumping = startLoop({ name: "pump", logger, turn: pump.turn, idleMs: pumpIdle });
  loops.push(pumping);

  for (const channel of channels) {
    const lease = await keepLease({ store, channel: channel.id, logger });
    stops.push(lease.release);
    const owns = (): boolean => lease.epoch() !== null;
    const desk = openChannelStatus({ store, channel, clock, owns });
    // Before anything sweeps: not knowing how far a channel was heard would pass for its silence.
    await desk.turn();
    desks.set(channel.id, desk);
    const loop = (name: string, turn: () => Promise<number | null>): Loop => {
      const started = startLoop({ name: `${name} ${channel.id}`, logger, turn, idleMs: sendIdle });
      senders.push(started);
      return started;
    };
    const nothing = (): void => undefined;
    const ring = { deliver: nothing, boards: nothing, fetch: nothing };
    const recallPace = createPaceMemory({ store, channel });
    const deliver = createLetterSender({
      store,
      channel,
      clock,
      translate,
      logger,
      epoch: lease.epoch,
      recallPace,
      pathOf: parts.pathOf,
      settled: () => ring.deliver(),
    });
    const boards = createBoardSender({
      store,
      channel,
      offices,
      clock,
      translate,
      logger,
      epoch: lease.epoch,
      recallPace,
      settled: () => ring.boards(),
    });
    const fetch = createFetch({
      store,
      channel,
      takeUp: parts.takeUp,
      logger,
      filed: pumping.ring,
      epoch: lease.epoch,
      pathOf: parts.pathOf,
      settled: () => ring.fetch(),
    });
    const delivering = loop("deliver", deliver.turn);
    letterSenders.push(delivering);
    ring.deliver = delivering.ring;
    ring.boards = loop("boards", boards.turn).ring;
    ring.fetch = loop("fetch", fetch.turn).ring;
    const askMembers = createAskMembers({
      store,
      channel,
      logger,
      owns,
      newId: chance.id,
      answered: () => {
        pumping.ring();
        delivering.ring();
      },
    });
    loop("members", askMembers.turn);
    loops.push(startLoop({ name: `desk ${channel.id}`, logger, turn: desk.turn, idleMs: deskIdle }));
    finishes.push(deliver.finish, boards.finish, fetch.finish);
    const receive = createReceive({
      store,
      logger,
      channel: channel.id,
      now: () => clock.now(),
      filed: pumping.ring,
    });
    channel.attend?.(receive);
    lease.onHeld(
      () => channel.start(receive, owns),
      () => channel.stop(),
    );
    stops.unshift(() => channel.stop());
  }

  const sweep = createSweep({
    store,
    offices,
    clock,
    logger,
    processId: parts.processId,
    context,
    heardUntil: (id) => desks.get(id)?.heardUntil() ?? null,
    handled: ringSenders,
  });
  const sweeping = startLoop({ name: "sweep", logger, turn: sweep.turn, idleMs: sweepIdle });
  loops.push(sweeping);
  const { calendar } = await offices.read();
  const timers = startCronTimers({ rows: cronRows, calendar, logger, wake: sweeping.ring });

  return {
    ring() {
      sweeping.ring();
      pumping.ring();
      ringSenders();
    },
    swept: sweeping.turned,
    async stop() {
      await timers.stop();
      for (const channel of channels) await channel.stop();
      const ended = Promise.all([...loops, ...senders].map((loop) => loop.stop())).then(() => true);
      const inTime = await Promise.race([ended, pause(stopMs, false, { ref: false })]);
      await Promise.all(finishes.map((finish) => finish()));
      for (const stop of stops) await stop();
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
