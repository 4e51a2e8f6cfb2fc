import { beforeAll, describe, expect, test } from "vitest";
import { createSeal } from "../../../src/adapters/seal.ts";
import type { Store } from "../../../src/ports/store.ts";
import type { Session } from "../../../src/store/db/session.ts";
import type { Database } from "../../../src/store/open.ts";
import { createStore } from "../../../src/store/store.ts";
import { forEachDatabase } from "../databases.ts";

forEachDatabase((open, type) => {
  let database: Database;
  let alive: Session;

  /** A process that has this backend. */
  const process = (session: Session): Store =>
    createStore({
      database,
      sealing: createSeal(new Uint8Array(32).fill(7)),
      session,
      close: async () => undefined,
    });
  const gone: Session = { backend: () => ({ pid: 1, start: "1999-01-01" }), close: async () => undefined };
  const hold = (store: Store, owner: string, seconds = 60, name = "telegram") =>
    store.transaction((tx) => tx.leases.hold(name, owner, seconds));

  describe("leases", () => {
    beforeAll(async () => {
      database = await open();
      const { rows } = await database.pool.query<{ pid: number; start: string }>(
        "select pid, backend_start::text as start from pg_stat_activity where backend_start is not null limit 1",
      );
      const backend = rows[0] ?? { pid: 0, start: "" };
      alive = { backend: () => backend, close: async () => undefined };
    });

    test.skipIf(type === "embedded")("are held by one while its backend lives", async () => {
      const store = process(alive);
      const epoch = await hold(store, "a");
      expect(await hold(store, "a")).toBe(epoch);
      expect(await hold(store, "b")).toBeNull();
      await store.transaction((tx) => tx.leases.release("telegram", "b"));
      expect(await hold(store, "b")).toBeNull();
      await store.transaction((tx) => tx.leases.release("telegram", "a"));
      expect(Number(await hold(store, "b"))).toBe(Number(epoch) + 1);
    });

    test.skipIf(type === "embedded")("pass on the moment they are given back", async () => {
      const store = process(alive);
      const hands: boolean[] = [];
      for (let hand = 0; hand < 100; hand += 1) {
        const next = await store.transaction(async (tx) => {
          await tx.leases.hold("handed", `${hand}`, 60);
          await tx.leases.release("handed", `${hand}`);
          return tx.leases.hold("handed", `${hand + 1}`, 60);
        });
        hands.push(next !== null);
      }
      expect(hands.filter((taken) => !taken)).toEqual([]);
    });

    test.skipIf(type === "embedded")("pass on at once when the holder's backend is gone", async () => {
      const epoch = await hold(process(gone), "dead", 60, "gone");
      expect(Number(await hold(process(alive), "next", 60, "gone"))).toBe(Number(epoch) + 1);
    });

    test.skipIf(type === "embedded")("pass on when a frozen holder has let them expire", async () => {
      const store = process(alive);
      const epoch = await hold(store, "frozen", -1, "expired");
      expect(Number(await hold(store, "next", 60, "expired"))).toBe(Number(epoch) + 1);
      expect(await hold(store, "frozen", 60, "expired")).toBeNull();
    });

    test.skipIf(type === "embedded")("a run that ends well wipes out no other's mark", async () => {
      const store = process(alive);
      const begin = (from: Store, run: string) => from.transaction((tx) => tx.leases.beginRun(run));
      expect(await begin(process(gone), "was killed")).toBe(false);
      expect(await begin(store, "ends well")).toBe(true);
      // What was found once isn't found again; whoever lives is no fault.
      expect(await begin(store, "goes on")).toBe(false);
      await begin(process(gone), "is killed beside it");
      await store.transaction((tx) => tx.leases.endRun("ends well"));
      expect(await begin(store, "next")).toBe(true);
    });

    test.skipIf(type === "embedded")("a run goes by its newest backend", async () => {
      const store = process(alive);
      await process(gone).transaction((tx) => tx.leases.beginRun("broke off"));
      await store.transaction((tx) => tx.leases.renewRun("broke off"));
      expect(await store.transaction((tx) => tx.leases.beginRun("another"))).toBe(false);
    });

    test.skipIf(type === "served")("a run that was killed is found at the next start", async () => {
      const store = process({ backend: () => ({ pid: 0, start: "" }), close: async () => undefined });
      const begin = (run: string) => store.transaction((tx) => tx.leases.beginRun(run));
      expect(await begin("first")).toBe(false);
      expect(await begin("second")).toBe(true);
      await store.transaction((tx) => tx.leases.endRun("second"));
      expect(await begin("third")).toBe(false);
    });

    test("of an embedded database pass on at every start, with a higher epoch", async () => {
      const store = process({ backend: () => ({ pid: 0, start: "" }), close: async () => undefined });
      const epoch = await hold(store, "first run", 60, "embedded");
      expect(Number(await hold(store, "second run", 60, "embedded"))).toBe(Number(epoch) + 1);
    });
  });
});
