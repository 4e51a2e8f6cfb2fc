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
  /** Business time, for what Telegram leaves undated. */
  readonly now: () => Date;
  /** Machine time in milliseconds. */
  readonly machineNow: () => number;
  readonly random: () => number;
};

export type Accept = (batch: readonly Inbound[]) => Promise<void>;

/** Milliseconds after which a process that may not act looks whether it may again. */
const lookMs = 100;

/**
 * Receives by long polling: the offset moves on only when a batch is on file, so that an update which a crash or an
 * error leaves unfiled comes again. The offset isn't kept; after a start unconfirmed updates come again, and the inbox
 * key removes those that are on file.
 */
export function createPoller(parts: PollerParts) {
  const { api, apiRoot, log, readUpdates, times, now, machineNow, random } = parts;
  let health: ChannelHealth = { state: "starting" };
  let me: UserFromGetMe | null = null;
  let lastPoll = machineNow();
  /** Machine time at which the server had nothing more that isn't on file. */
  let lastHeard: number | null = null;
  let offset: number | undefined;
  let stopping = new AbortController();
  let running: Promise<void> | null = null;
  let nudged = (): void => undefined;
  const presses = createCallbackAnswers(api, log);
  const calls = createPollCalls({ api, log, deadline: times.deadline });
  const refused = { backoffFirst: times.refusedFirst, backoffMost: times.refusedMost };

  const receive = async (updates: readonly Update[], bot: UserFromGetMe, accept: Accept) => {
    if (updates.length === 0) return;
    const { batch, pressed, skipped, unreadable } = readUpdates(updates, bot, now());
    if (skipped.length > 0) log.debug({ skipped }, "Updates that aren't for us");
    if (unreadable.length > 0)
      log.warn({ unreadable }, "Updates that can't be read, and whose sender isn't known");
    if (batch.length > 0) await accept(batch);
    // The last one's, never the greatest: after a week of silence ids start again at random.
    const last = lastNumber(updates);
    if (last !== null) offset = last + 1;
    for (const press of pressed) presses.answer(press);
  };

  /** What was confirmed came again: asking once more at once would bring the same at once, and so on. */
  const refuseStale = (updates: readonly Update[]): void => {
    const last = lastNumber(updates);
    if (last !== null && last + 1 === offset)
      throw new OddAnswer("getUpdates", "updates that were confirmed");
  };

  /** The same where nothing came that can be confirmed. It is on file by now. */
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
      // A poll of a process that has been followed by another would end that one's.
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
      // The webhook is looked for whenever the bot is asked who it is.
      if (trouble.type === "webhook") me = null;
      await pause(trouble.waitMs ?? backoff(failures, times, random), signal);
    }
  };

  return {
    /**
     * Begins to receive, and goes on through every trouble; `health` tells which. It doesn't poll while `holds` says
     * that another process may.
     */
    start(accept: Accept, holds: () => boolean): void {
      if (running !== null) throw new Error("The channel receives already");
      stopping = new AbortController();
      health = { state: "starting" };
      lastPoll = machineNow();
      running = run(accept, holds);
    },

    /** Ends the poll under way, waits for a batch that is being filed, and confirms nothing. */
    async stop(): Promise<void> {
      stopping.abort();
      await running;
      running = null;
      await presses.done();
      health = { state: "stopped", reason: "Receiving was ended." };
    },

    /** Asks at once whether the server knows the bot by now; does nothing unless that is waited for. */
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

    /** Milliseconds since all that was written to the bot was on file; null before the first time. */
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
