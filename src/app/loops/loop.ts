import { setTimeout as pause, setImmediate } from "node:timers/promises";
import type { Logger } from "pino";
import { backoff } from "../backoff.ts";

/** A loop that works while there is work, sleeps while there is none, and can be woken. */
export type Loop = {
  /** Says that there may be work now. */
  readonly wake: () => void;
  /** Wakes it, and resolves once a turn that began after that has ended. */
  readonly wakeAndWait: () => Promise<void>;
  /** Lets the present turn finish and ends. */
  readonly stop: () => Promise<void>;
};

export type LoopOptions = {
  readonly name: string;
  readonly logger: Logger;
  /**
   * Does a piece of work and returns the milliseconds until the next: 0 for at once, null to sleep until
   * woken or for `idleMs`.
   */
  readonly turn: () => Promise<number | null>;
  readonly idleMs: number;
};

/** Shortest sleep in milliseconds, for work that is due but can't be claimed yet. */
const shortest = 20;

/** Milliseconds of pause after a failure. */
const pauses = { first: 100, longest: 5_000 };

/**
 * Starts a loop. A turn that throws is logged and tried again with growing pauses; errors never end the loop.
 */
export function startLoop({ name, logger, turn, idleMs }: LoopOptions): Loop {
  let running = true;
  let woken = false;
  let endSleep: () => void = () => undefined;
  let failures = 0;
  let waiting: (() => void)[] = [];

  const sleep = async (ms: number): Promise<void> => {
    if (woken || !running) return;
    await new Promise<void>((resolve) => {
      const timer = setTimeout(resolve, ms);
      endSleep = () => {
        clearTimeout(timer);
        resolve();
      };
    });
  };

  const run = async (): Promise<void> => {
    while (running) {
      woken = false;
      const served = waiting;
      waiting = [];
      try {
        const more = await turn();
        // PGlite answers in microtasks only: without this, I/O from outside would never be processed.
        await setImmediate();
        failures = 0;
        for (const done of served) done();
        if (more !== 0) await sleep(Math.max(shortest, Math.min(more ?? idleMs, idleMs)));
      } catch (error) {
        waiting.push(...served);
        failures += 1;
        logger.error({ loop: name, failures, err: error }, "a turn failed; trying again");
        await sleep(backoff(failures, pauses));
      }
    }
  };

  const ended = run();
  const wake = (): void => {
    woken = true;
    endSleep();
  };
  return {
    wake,
    async wakeAndWait() {
      await new Promise<void>((resolve) => {
        waiting.push(resolve);
        wake();
      });
    },
    async stop() {
      running = false;
      endSleep();
      await ended;
    },
  };
}

/** Milliseconds that what is under way gets to end by itself when the program stops. */
export const finishMs = 8_000;

/** Waits until all of it has settled, at most `ms` milliseconds. */
export async function ended(work: Iterable<Promise<unknown>>, ms: number): Promise<void> {
  await Promise.race([Promise.allSettled(work), pause(ms, undefined, { ref: false })]);
}
