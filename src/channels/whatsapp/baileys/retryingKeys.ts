import type { Logger } from "pino";
import type { Secret, Secrets } from "../../../ports/channelHost.ts";
import { insist } from "../../shared/insist.ts";

/** The secrets for the encryption: reads and writes wait for the database instead of failing. */
export type RetryingKeys = {
  readonly get: (kind: string, ids: readonly string[]) => Promise<ReadonlyMap<string, string>>;
  /** Resolves once written; writes are in the order of the calls. */
  readonly set: (secrets: readonly Secret[]) => Promise<void>;
  /** Resolves when all writes so far are done or given up. */
  readonly idle: () => Promise<void>;
  /** Gives up waiting calls and refuses later ones. */
  readonly close: () => void;
};

const times = { backoffFirst: 200, backoffMost: 5_000 };

/**
 * One queue for credentials and keys, since the order of writes matters: losing a key whose number was given
 * out does no harm, the reverse does. A failed read would look to libsignal like a missing session, and it
 * would overwrite the old one; so calls don't fail until the connection is given up. Then all fail, so that
 * nothing old overwrites what a later connection stores. One per connection.
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
