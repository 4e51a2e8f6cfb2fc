import { beforeAll, describe, expect, test } from "vitest";
import type { Store } from "../../src/ports.store.ts";
import { createSeal } from "../../src/seal.ts";
import type { Database } from "../../src/store/open.ts";
import type { Session } from "../../src/store/session.ts";
import { createStore } from "../../src/store/store.ts";
import { forEachDatabase } from "./databases.ts";

forEachDatabase((open, type) => {
  let database: Database;
  let alive: Session;

  /** A process that has this backend. */
  const process = (session: Session): Store =>
    createStore({
      prisma: database.prisma,
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

    test.skipIf(type === "embedded")("pass on at once when the holder's backend is gone", async () => {
      const epoch = await hold(process(gone), "dead", 60, "gone");
      expect(Number(await hold(process(alive), "next", 60, "gone"))).toBe(Number(epoch) + 1);
    });

    test.skipIf(type === "embedded")("pass on when a frozen holder has let them expire", async () => {
      const store = process(alive);
      const epoch = await hold(store, "frozen", 0, "expired");
      expect(Number(await hold(store, "next", 60, "expired"))).toBe(Number(epoch) + 1);
      expect(await hold(store, "frozen", 60, "expired")).toBeNull();
    });

    test("of an embedded database pass on at every start, with a higher epoch", async () => {
      const store = process({ backend: () => ({ pid: 0, start: "" }), close: async () => undefined });
      const epoch = await hold(store, "first run", 60, "embedded");
      expect(Number(await hold(store, "second run", 60, "embedded"))).toBe(Number(epoch) + 1);
    });
  });
});
