import { AsyncLocalStorage } from "node:async_hooks";
import type { Transformer } from "grammy";
import { SendError } from "../../../ports/failure.ts";

export type Guard = {
  readonly transformer: Transformer;
  readonly whileSending: <T>(call: () => Promise<T>) => Promise<T>;
};

/**
 * Allows only the paced sender to send: any other call that sends, copies, forwards or edits a message is
 * refused, because it would break rate limits and order. So is a call of a process that has lost the lease,
 * as after a freeze between claiming a letter and sending it.
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
