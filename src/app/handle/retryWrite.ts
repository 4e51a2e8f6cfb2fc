import { setTimeout as pause } from "node:timers/promises";
import type { Store, Tx } from "../../ports/store.ts";
import { backoff } from "../backoff.ts";

/** Lasts about ten minutes, longer than a database takes to restart. */
const mostTries = 300;

/** Milliseconds between them. */
const pauses = { first: 100, longest: 2_000 };

/**
 * Records what has already happened outside, such as the outcome of a send, and tries again while the
 * database is away: until it is written, the chat stands still. Other errors are thrown at once.
 */
export async function retryWrite<T>(store: Store, work: (tx: Tx) => Promise<T>): Promise<T> {
  for (let tries = 0; ; tries += 1) {
    try {
      return await store.transaction(work);
    } catch (error) {
      if (!store.isTransient(error) || tries >= mostTries) throw error;
      await pause(backoff(tries, pauses));
    }
  }
}
