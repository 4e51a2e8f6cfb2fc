import { beforeAll, describe, expect, test } from "vitest";
import type { Store } from "../../../src/ports/store.ts";
import type { Database } from "../../../src/store/open.ts";
import { forEachDatabase } from "../databases.ts";
import { textsOf } from "../dump.ts";
import { storeOver } from "../storeOver.ts";

forEachDatabase((open) => {
  let database: Database;
  let store: Store;

  const set = (...secrets: readonly { kind: string; id: string; value: string | null }[]) =>
    store.transaction((tx) => tx.secrets.set("whatsapp", secrets));
  const get = async (kind: string, ...ids: readonly string[]) =>
    Object.fromEntries(await store.transaction((tx) => tx.secrets.get("whatsapp", kind, ids)));

  describe("secrets", () => {
    beforeAll(async () => {
      database = await open();
      store = storeOver(database);
    });

    test("come back as they were, replaced and removed one by one", async () => {
      await set({ kind: "session", id: "1", value: "satu" }, { kind: "session", id: "2", value: "dua" });
      await set({ kind: "session", id: "1", value: "baru" }, { kind: "session", id: "2", value: null });
      expect(await get("session", "1", "2", "3")).toEqual({ 1: "baru" });
      expect(await get("other", "1")).toEqual({});
    });

    test("aren't readable in the database", async () => {
      await set({ kind: "creds", id: "me", value: "very secret words" });
      const { rows } = await database.pool.query<{ sealed: Buffer }>("select sealed from secret");
      expect(rows.some(({ sealed }) => Buffer.from(sealed).includes("secret words"))).toBe(false);
    });

    test("don't tell by their names whose they are", async () => {
      await set({ kind: "session", id: "628111222333", value: "satu" });
      await set({ kind: "identity", id: "628111222333", value: "dua" });
      expect(await textsOf(database)).not.toContainEqual(expect.stringContaining("628111222333"));
      // Nor that two of different kinds are the same person's.
      const { rows } = await database.pool.query<{ id: string }>(
        "select distinct id from secret where kind in ('session', 'identity')",
      );
      expect(rows.length).toBeGreaterThan(1);
      expect(await get("session", "628111222333")).toEqual({ "628111222333": "satu" });
      expect(await get("identity", "628111222333")).toEqual({ "628111222333": "dua" });
    });

    test("of a kind are dropped when they are old", async () => {
      await set({ kind: "old", id: "1", value: "x" });
      await database.pool.query(
        "update secret set saved_at = saved_at - interval '3 hours' where kind = 'old'",
      );
      await set({ kind: "old", id: "2", value: "y" });
      await store.transaction((tx) => tx.secrets.prune("whatsapp", "old", 2));
      expect(await get("old", "1", "2")).toEqual({ 2: "y" });
    });

    test("of a channel can be forgotten, but for what is to be kept", async () => {
      await set({ kind: "keep", id: "1", value: "x" }, { kind: "drop", id: "1", value: "y" });
      await store.transaction((tx) => tx.secrets.clear("whatsapp", ["keep"]));
      expect(await get("keep", "1")).toEqual({ 1: "x" });
      expect(await get("drop", "1")).toEqual({});
    });
  });
});
