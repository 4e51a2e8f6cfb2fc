import type { Logger } from "pino";
import type { ChannelHealth } from "../../../ports/channel.ts";
import { type BackoffTimes, backoff, pause } from "../../shared/backoff.ts";
import { scrubbed } from "../baileys/redact.ts";
import { type Next, nextAfter } from "./status.ts";

/** All in milliseconds. */
export type ConnectionTimes = BackoffTimes & {
  /** A connection that lasted this long doesn't count as a failure. */
  readonly steady: number;
  /** Between tries after WhatsApp refused our version as too old. */
  readonly outdated: number;
};

export const usualConnectionTimes: ConnectionTimes = {
  backoffFirst: 2_000,
  backoffMost: 120_000,
  steady: 60_000,
  outdated: 15 * 60_000,
};

/** How one connection went. */
export type Ended = {
  /** WhatsApp's status code; null if there was none. */
  readonly status: number | null;
  /** Milliseconds that it was open; 0 if never. */
  readonly openMs: number;
};

export type ConnectionParts = {
  /** Opens a connection; resolves when it has ended and is cleaned up. Network errors don't reject. */
  readonly hold: (signal: AbortSignal) => Promise<Ended>;
  /** Called before the next connection; the loop ends if a person is needed. */
  readonly onEnd: (next: Next) => Promise<void>;
  readonly log: Logger;
  readonly times: ConnectionTimes;
  readonly random: () => number;
};

/** Keeps connecting, by the table of what each status requires. */
export function createConnection({ hold, onEnd, log, times, random }: ConnectionParts) {
  let health: ChannelHealth = { state: "starting" };
  let stopping = new AbortController();
  let running: Promise<void> | null = null;
  let gaveUp = false;

  const run = async (signal: AbortSignal): Promise<void> => {
    let failures = 0;
    while (!signal.aborted) {
      const ended = await hold(signal);
      if (signal.aborted) return;
      if (ended.openMs >= times.steady) failures = 0;
      const next = nextAfter(ended.status);
      await onEnd(next);
      switch (next.type) {
        case "at_once":
          break;
        case "stand_by":
        case "pair":
        case "banned":
          log.error({ status: ended.status }, next.reason);
          health = { state: "stopped", reason: next.reason };
          gaveUp = true;
          return;
        case "outdated":
          log.warn({ status: ended.status }, next.reason);
          health = { state: "waiting", reason: next.reason };
          await pause(times.outdated * (0.5 + random() / 2), signal);
          break;
        case "backoff": {
          failures += 1;
          if (failures === 1) log.warn({ status: ended.status }, next.reason);
          health = { state: "waiting", reason: next.reason };
          await pause(backoff(failures, times, random), signal);
        }
      }
    }
  };

  const begin = (): void => {
    const started = new AbortController();
    stopping = started;
    gaveUp = false;
    health = { state: "starting" };
    running = run(started.signal).catch((error: unknown) => {
      log.error({ err: scrubbed(error) }, "WhatsApp can't be connected");
      health = { state: "stopped", reason: `WhatsApp can't be connected: ${scrubbed(error).message}` };
      gaveUp = true;
    });
  };

  return {
    start(): void {
      if (running !== null) throw new Error("The channel is connected already");
      begin();
    },
    /** Connects again after a stop that needed a person; does nothing otherwise. */
    again(): void {
      if (gaveUp && !stopping.signal.aborted) begin();
    },
    async stop(): Promise<void> {
      stopping.abort();
      await running;
      running = null;
      health = { state: "stopped", reason: "The channel was stopped." };
    },
    /** Called by a connection to report its health. */
    report(now: ChannelHealth): void {
      if (!stopping.signal.aborted) health = now;
    },
    health: (): ChannelHealth => health,
  };
}
