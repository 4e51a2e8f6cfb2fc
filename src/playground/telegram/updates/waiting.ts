import type { State } from "../state.ts";

/**
 * Resolves with the first value that isn't undefined, null or false, looked for now and after every change.
 * Rejects after `ms` real milliseconds with `what` in its message.
 */
export function waitFor<T>(
  state: State,
  look: () => T | undefined | null | false,
  ms: number,
  what: string,
): Promise<T> {
  const { promise, resolve, reject } = withResolvers<T>();
  const check = () => {
    try {
      const found = look();
      if (found !== undefined && found !== null && found !== false) resolve(found);
    } catch (error) {
      reject(error);
    }
  };
  const timer = setTimeout(() => reject(new Error(`Nothing after ${ms} ms: ${what}`)), ms);
  state.listeners.add(check);
  check();
  return promise.finally(() => {
    clearTimeout(timer);
    state.listeners.delete(check);
  });
}

/**
 * Resolves once the bots have fetched and confirmed every update and nothing has changed for `quietMs`.
 * Rejects after `ms` real milliseconds.
 */
export async function settled(state: State, quietMs: number, ms: number): Promise<void> {
  const until = Date.now() + ms;
  let lastChange = Date.now();
  const noteChange = () => {
    lastChange = Date.now();
  };
  state.listeners.add(noteChange);
  try {
    while (Date.now() < until) {
      const waiting = [...state.bots.values()].some(
        (bot) => bot.queue.pending(state.times.machine()).length > 0,
      );
      if (waiting) noteChange();
      if (Date.now() - lastChange >= quietMs) return;
      await new Promise((resolve) => setTimeout(resolve, Math.min(10, quietMs)));
    }
  } finally {
    state.listeners.delete(noteChange);
  }
  throw new Error(`The chats didn't settle within ${ms} ms`);
}

/** `Promise.withResolvers`, which Node has from version 22 on. */
function withResolvers<T>() {
  let resolve: (value: T) => void = () => undefined;
  let reject: (reason: unknown) => void = () => undefined;
  const promise = new Promise<T>((yes, no) => {
    resolve = yes;
    reject = no;
  });
  return { promise, resolve, reject };
}
