import type { Logger } from "pino";
import type { Secret, Secrets } from "../../../ports/channelHost.ts";
import { insist } from "../../shared/insist.ts";

/** The secrets as the encryption needs them: reading and writing wait for the database instead of failing. */
export type RetryingKeys = {
  readonly get: (kind: string, ids: readonly string[]) => Promise<ReadonlyMap<string, string>>;
  /** Resolves once it is on file; in the order of the calls. */
  readonly set: (secrets: readonly Secret[]) => Promise<void>;
  /** When all that was written so far is on file, or given up. */
  readonly idle: () => Promise<void>;
  /** Gives up what waits, and refuses all that comes later. */
  readonly close: () => void;
};

const times = { backoffFirst: 200, backoffMost: 5_000 };

/**
 * One writer, first in first out, for credentials and keys: a key that is lost while its number has been given out does
 * no harm, the reverse does. A failed read would look to libsignal like a contact without a session, and it would make
 * a new one over the old; so nothing fails here until the connection is given up, and then everything does, so that
 * nothing old is written over what a later connection keeps. One is made per connection.
 */
export function retryingKeys(secrets: Secrets, log: Logger, random: () => number): RetryingKeys {
  const closed = new AbortController();
  let queue: Promise<unknown> = Promise.resolve();

  const persist = <T>(what: string, work: () => Promise<T>): Promise<T> =>
    insist(work, {
      times,
      random,
      signal: closed.signal,
      ended: "The connection is given up",
      onFailure: (error, failures) =>
        log.warn({ err: error, what, failures }, "The keys of WhatsApp can't be reached; trying again"),
    });

  return {
    get: (kind, ids) => persist(`reading ${kind}`, () => secrets.get(kind, ids)),
    set(written) {
      const done = queue.then(() => persist("writing", () => secrets.set(written)));
      queue = done.catch(() => undefined);
      return done;
    },
    idle: async () => {
      await queue;
    },
    close: () => closed.abort(),
  };
}
