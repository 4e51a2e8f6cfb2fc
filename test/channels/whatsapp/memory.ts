import { setTimeout as sleep } from "node:timers/promises";
import type { Secrets } from "../../../src/ports/channelHost.ts";

export type Memory = Secrets & {
  /** All that is kept, by "kind id". */
  readonly kept: Map<string, string>;
  /** Every write, in order, as its keys. */
  readonly written: (readonly string[])[];
  /** Fails reads and writes for as long as it is set. */
  down: boolean;
};

/** Secrets in memory. `latency` is what each call takes, in milliseconds. */
export function memory(latency = 0): Memory {
  const kept = new Map<string, string>();
  const savedAt = new Map<string, number>();
  const written: (readonly string[])[] = [];
  const arrive = async () => {
    if (latency > 0) await sleep(latency);
    if (it.down) throw new Error("The database is away");
  };
  const it: Memory = {
    kept,
    written,
    down: false,
    async get(kind, ids) {
      await arrive();
      return new Map(
        ids.flatMap((id) => {
          const value = kept.get(`${kind} ${id}`);
          return value === undefined ? [] : [[id, value] as const];
        }),
      );
    },
    async set(secrets) {
      await arrive();
      written.push(secrets.map(({ kind, id }) => `${kind} ${id}`));
      for (const { kind, id, value } of secrets) {
        if (value === null) kept.delete(`${kind} ${id}`);
        else {
          kept.set(`${kind} ${id}`, value);
          savedAt.set(`${kind} ${id}`, Date.now());
        }
      }
    },
    async prune(kind, hours) {
      await arrive();
      for (const [key, at] of savedAt) {
        if (key.startsWith(`${kind} `) && at < Date.now() - hours * 3_600_000) kept.delete(key);
      }
    },
    async clear(keep) {
      await arrive();
      for (const key of [...kept.keys()]) if (!keep.includes(key.split(" ")[0] ?? "")) kept.delete(key);
    },
  };
  return it;
}
