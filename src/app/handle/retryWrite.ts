import { setTimeout as pause } from "node:timers/promises";
import type { Store, Tx } from "../../ports/store.ts";
import { backoff } from "../backoff.ts";

/** About ten minutes of tries: longer than a database is away when it is only restarted. */
const mostTries = 300;

/** Milliseconds between them. */
const pauses = { first: 100, longest: 2_000 };

/**
 * Writes down what has happened outside already, such as the outcome of a send, whatever passes meanwhile: until it is
 * written, the chat stands still. Errors that won't pass are thrown at once.
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
