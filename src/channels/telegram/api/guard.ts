import { AsyncLocalStorage } from "node:async_hooks";
import type { Transformer } from "grammy";
import { SendError } from "../../../ports/failure.ts";

export type Guard = {
  readonly transformer: Transformer;
  readonly whileSending: <T>(call: () => Promise<T>) => Promise<T>;
};

/**
 * Lets messages out through the paced sender alone: any other call that sends, copies, forwards or edits one is refused
 * before it leaves, because it would break the windows and the order. So is one of a process that may not act any more:
 * it froze between taking a letter and sending it, and another has taken its place.
 */
export function createGuard(holds: () => boolean = () => true): Guard {
  const sending = new AsyncLocalStorage<true>();
  return {
    transformer: (call, method, payload, signal) => {
      if (writes.test(method) && sending.getStore() !== true) {
        throw new Error(`${method} must go through the paced sender`);
      }
      if (writes.test(method) && !holds()) throw new SendError("retry", "Another process sends now");
      return call(method, payload, signal);
    },
    whileSending: (call) => sending.run(true, call),
  };
}

const writes = /^(send(?!ChatAction$)|copyMessage|forwardMessage|editMessage|stopPoll)/;
