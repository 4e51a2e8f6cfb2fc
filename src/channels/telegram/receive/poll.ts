import type { Api } from "grammy";
import type { Update, UserFromGetMe } from "grammy/types";
import type { Logger } from "pino";
import type { ChannelHealth } from "../../../ports/channel.ts";
import type { Inbound } from "../../../ports/inbound.ts";
import { backoff, pause } from "../../shared/backoff.ts";
import { OddAnswer } from "../send/errors.ts";
import { createCallbackAnswers } from "./callbackAnswers.ts";
import { createPollCalls, mostUpdates } from "./pollCalls.ts";
import { type Trouble, troubleOf } from "./pollErrors.ts";
import type { PollTimes } from "./pollTimes.ts";
import { numberOf } from "./unread.ts";
import type { UpdateReader } from "./updates.ts";

export type PollerParts = {
  readonly api: Api;
  readonly apiRoot: string;
  readonly log: Logger;
  readonly readUpdates: UpdateReader;
  readonly times: PollTimes;
  /** Business time, for updates without a time. */
  readonly now: () => Date;
  /** Machine time in milliseconds. */
  readonly machineNow: () => number;
  readonly random: () => number;
};

export type Accept = (batch: readonly Inbound[]) => Promise<void>;

/** Milliseconds between looks, in a process without the lease. */
const lookMs = 100;

/**
 * Receives by long polling. The offset moves on only when a batch is on file, so that an update that isn't
 * filed comes again. The offset isn't stored: after a start unconfirmed updates come again, and the inbox key
 * drops those on file.
 */
export function createPoller(parts: PollerParts) {
  const { api, apiRoot, log, readUpdates, times, now, machineNow, random } = parts;
  let health: ChannelHealth = { state: "starting" };
  let me: UserFromGetMe | null = null;
  let lastPoll = machineNow();
  /** Machine time at which all updates of the server were on file. */
  let lastHeard: number | null = null;
  let offset: number | undefined;
  let stopping = new AbortController();
  let running: Promise<void> | null = null;
  let nudged = (): void => undefined;
  const presses = createCallbackAnswers(api, log);
  const calls = createPollCalls({ api, log, deadline: times.deadline, machineNow });
  const refused = { backoffFirst: times.refusedFirst, backoffMost: times.refusedMost };

  const receive = async (updates: readonly Update[], bot: UserFromGetMe, accept: Accept) => {
    if (updates.length === 0) return;
    const { batch, pressed, skipped, unreadable } = readUpdates(updates, bot, now());
    if (skipped.length > 0) log.debug({ skipped }, "Updates that aren't for us");
    if (unreadable.length > 0)
      log.warn({ unreadable }, "Updates that can't be read, and whose sender isn't known");
    if (batch.length > 0) await accept(batch);
    // The last id, not the greatest: after a week without updates ids start again at random.
    const last = lastNumber(updates);
    if (last !== null) offset = last + 1;
    for (const press of pressed) presses.answer(press);
  };

  /** Confirmed updates came again: polling at once would repeat that endlessly. */
  const refuseStale = (updates: readonly Update[]): void => {
    const last = lastNumber(updates);
    if (last !== null && last + 1 === offset)
      throw new OddAnswer("getUpdates", "updates that were confirmed");
  };

  /** The same if no update had a number to confirm. They are on file by now. */
  const refuseNumberless = (updates: readonly Update[]): void => {
    if (updates.length > 0 && lastNumber(updates) === null)
      throw new OddAnswer("getUpdates", "updates without a number");
  };

  const run = async (accept: Accept, holds: () => boolean) => {
    const { signal } = stopping;
    let failures = 0;
    let rivals = 0;
    let refusals = 0;
    while (!signal.aborted) {
      // A poll without the lease would end the holder's poll.
      if (!holds()) {
        await pause(lookMs, signal);
        continue;
      }
      let trouble: Trouble;
      try {
        me ??= await calls.connect(signal);
        if (health.state === "starting") health = { state: "ready" };
        const wait = failures === 0 || rivals > 0;
        const updates = await calls.poll(offset, wait ? times.pollSeconds : 0, signal);
        if (signal.aborted) return;
        const odd = updates.filter((update) => numberOf(update) === null).length;
        if (odd > 0) log.warn({ updates: odd }, "Updates without a number came; they can't be confirmed");
        refuseStale(updates);
        lastPoll = machineNow();
        const filing = await settle(receive(updates, me, accept));
        if (filing === null) {
          refuseNumberless(updates);
          if (updates.length < mostUpdates && odd === 0) lastHeard = lastPoll;
          if (failures > 0) log.info("Receiving again");
          health = { state: "ready" };
          failures = 0;
          refusals = 0;
          if (wait) rivals = 0;
          continue;
        }
        log.error({ err: filing }, "A batch couldn't be filed; it will come again");
        trouble = {
          type: "waiting",
          reason: "Received messages can't be put on file; see the log.",
          waitMs: null,
        };
      } catch (error) {
        if (signal.aborted) return;
        trouble = troubleOf(error, apiRoot);
      }
      failures += 1;
      if (trouble.type === "rival") rivals += 1;
      if (trouble.type === "refused") {
        refusals += 1;
        log.error(trouble.reason);
        health = { state: "stopped", reason: trouble.reason };
        const nudge = new AbortController();
        nudged = () => nudge.abort();
        await pause(backoff(refusals, refused, random), AbortSignal.any([signal, nudge.signal]));
        continue;
      }
      if (failures === 1 || health.state !== "waiting" || health.reason !== trouble.reason)
        log.warn(trouble.reason);
      health = { state: "waiting", reason: trouble.reason };
      // A new `getMe` also looks for a webhook.
      if (trouble.type === "webhook") me = null;
      await pause(trouble.waitMs ?? backoff(failures, times, random), signal);
    }
  };

  return {
    /**
     * Begins to receive, and continues through all troubles, which `health` reports. Doesn't poll while
     * `holds` is false.
     */
    start(accept: Accept, holds: () => boolean): void {
      if (running !== null) throw new Error("The channel receives already");
      stopping = new AbortController();
      health = { state: "starting" };
      lastPoll = machineNow();
      running = run(accept, holds);
    },

    /** Ends the running poll and waits until its batch is on file; confirms nothing. */
    async stop(): Promise<void> {
      stopping.abort();
      await running;
      running = null;
      await presses.done();
      health = { state: "stopped", reason: "Receiving was ended." };
    },

    /** Asks at once whether the server knows the bot now; does nothing unless that is waited for. */
    again: (): void => nudged(),

    health(): ChannelHealth {
      const silence = machineNow() - lastPoll;
      if (health.state === "ready" && silence > times.silence) {
        return {
          state: "waiting",
          reason: `${apiRoot} hasn't answered for ${Math.round(silence / 1_000)} seconds.`,
        };
      }
      return health;
    },

    /** Milliseconds since all that people had written was on file; null before the first time. */
    heardAgo: (): number | null => (lastHeard === null ? null : machineNow() - lastHeard),

    /** The bot, once the server has said who it is. */
    me: (): UserFromGetMe | null => me,
  };
}

function lastNumber(updates: readonly Update[]): number | null {
  return updates.map(numberOf).findLast((number) => number !== null) ?? null;
}

async function settle(work: Promise<void>): Promise<Error | null> {
  try {
    await work;
    return null;
  } catch (error) {
    return error instanceof Error ? error : new Error(String(error));
  }
}
