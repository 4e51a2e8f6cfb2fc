import { setTimeout as pause } from "node:timers/promises";

type Found<T> = T | undefined | null | false;

/**
 * Waits until `look` gives something, and returns that. It looks every few milliseconds, because not everything tells
 * that it has changed. `ms` is how long a machine with much else to do may take; a test doesn't wait for its end.
 */
export async function until<T>(
  look: () => Found<T> | Promise<Found<T>>,
  what: string,
  ms = 120_000,
): Promise<T> {
  // The machine's clock may be what a test moves.
  const end = performance.now() + ms;
  for (;;) {
    const found = await look();
    if (found !== undefined && found !== null && found !== false) return found;
    if (performance.now() > end) throw new Error(`Nothing after ${ms} ms: ${what}`);
    await pause(10);
  }
}
