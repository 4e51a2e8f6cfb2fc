import type { Update } from "@grammyjs/types";
import { Refusal, refuse } from "../refusal.ts";
import type { Bot, State, UpdateType } from "../state.ts";

/** The delays by which the real server slows clients that poll wrongly, in milliseconds. */
export type PollingHabits = {
  /** A poll with the same offset as the one before waits at least this long, if that one was as recent. */
  readonly sameOffsetWait: number;
  /** A poll with the same offset within this time gets one update only. */
  readonly sameOffsetSingle: number;
  /** A second 409 within this time is held back as long. */
  readonly conflictHold: number;
};

export const usualPolling: PollingHabits = {
  sameOffsetWait: 3_000,
  sameOffsetSingle: 500,
  conflictHold: 3_000,
};

const longestPoll = 50;
const terminated = "terminated by other getUpdates request; make sure that only one bot instance is running";
const webhookActive =
  "can't use getUpdates method while webhook is active; use deleteWebhook to delete the webhook first";

type Waiting = {
  readonly offset: number;
  readonly limit: number;
  readonly finish: (updates: Update[]) => void;
  readonly fail: (refusal: Refusal) => void;
};
type Desk = { waiting: Waiting | null; lastOffset: number | null; lastStart: number; nextConflictAt: number };

export type PollArguments = {
  readonly offset?: number;
  readonly limit?: number;
  readonly timeout?: number;
  readonly allowed_updates?: readonly UpdateType[];
};

/** What a list of update types means: none said keeps the old choice, an empty list is the default. */
export function chooseUpdates(bot: Bot, types: readonly UpdateType[] | undefined): void {
  if (types !== undefined) bot.allowed = types.length === 0 ? null : new Set(types);
}

/** Answers getUpdates: one poll per bot waits, and a second one ends it with 409. */
export function createPolling(state: State, habits: PollingHabits) {
  const desks = new Map<number, Desk>();

  const deskOf = (bot: Bot): Desk => {
    const known = desks.get(bot.user.id);
    if (known !== undefined) return known;
    const desk: Desk = { waiting: null, lastOffset: null, lastStart: 0, nextConflictAt: 0 };
    desks.set(bot.user.id, desk);
    return desk;
  };

  /** Ends the poll that waits, if any, with a 409. */
  const interrupt = (bot: Bot, words: string): void => {
    const desk = deskOf(bot);
    const { waiting } = desk;
    if (waiting === null) return;
    desk.waiting = null;
    const now = state.times.machine();
    const refusal = new Refusal(409, `Conflict: ${words}`);
    if (now >= desk.nextConflictAt) {
      desk.nextConflictAt = now + habits.conflictHold;
      waiting.fail(refusal);
    } else setTimeout(() => waiting.fail(refusal), habits.conflictHold).unref();
  };

  const wait = (bot: Bot, offset: number, limit: number, ms: number, signal: AbortSignal) =>
    new Promise<Update[]>((resolve, reject) => {
      const desk = deskOf(bot);
      const leave = () => {
        clearTimeout(timer);
        signal.removeEventListener("abort", hangUp);
        if (desk.waiting === waiting) desk.waiting = null;
      };
      const hangUp = () => {
        leave();
        resolve([]);
      };
      const waiting: Waiting = {
        offset,
        limit,
        finish: (updates) => {
          leave();
          resolve(updates);
        },
        fail: (refusal) => {
          leave();
          reject(refusal);
        },
      };
      const timer = setTimeout(() => waiting.finish([]), ms);
      signal.addEventListener("abort", hangUp);
      desk.waiting = waiting;
    });

  return {
    interrupt,

    /** Gives the poll that waits what has arrived, a moment later, so that what comes together goes together. */
    wake(bot: Bot): void {
      if (deskOf(bot).waiting === null) return;
      setTimeout(() => {
        const { waiting } = deskOf(bot);
        if (waiting === null) return;
        const updates = bot.queue.take(waiting.offset, waiting.limit, state.times.machine());
        if (updates.length > 0) waiting.finish(updates);
      }, 1);
    },

    /** `signal` aborts when the client hangs up. */
    async getUpdates(bot: Bot, args: PollArguments, signal: AbortSignal): Promise<Update[]> {
      if (bot.webhook !== null) refuse(409, webhookActive);
      const offset = Math.trunc(args.offset ?? 0);
      let limit = Math.min(100, Math.max(1, args.limit ?? 100));
      let seconds = Math.min(longestPoll, Math.max(0, args.timeout ?? 0));
      chooseUpdates(bot, args.allowed_updates);

      const desk = deskOf(bot);
      const now = state.times.machine();
      const since = offset === desk.lastOffset ? now - desk.lastStart : Number.POSITIVE_INFINITY;
      if (since < habits.sameOffsetWait) seconds = Math.max(seconds, habits.sameOffsetWait / 1_000);
      if (since < habits.sameOffsetSingle) limit = 1;
      desk.lastOffset = offset;
      desk.lastStart = now;

      const ready = bot.queue.take(offset, limit, now);
      if (ready.length > 0 || seconds === 0) return ready;
      interrupt(bot, terminated);
      return wait(bot, offset, limit, seconds * 1_000, signal);
    },
  };
}
