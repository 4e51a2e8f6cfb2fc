import { beforeAll, describe, expect, test } from "vitest";
import { createSweep } from "../../../src/app/loops/sweep.ts";
import type { Store } from "../../../src/ports/store.ts";
import type { Database } from "../../../src/store/open.ts";
import { setting } from "../../core/procedure/world.ts";
import { forEachDatabase } from "../../store/databases.ts";
import { contactOf, filedCase } from "../../store/filed.ts";
import { storeOver } from "../../store/storeOver.ts";
import { breakable } from "../breakable.ts";
import { partsOver } from "../parts.ts";

forEachDatabase((open) => {
  let database: Database;
  let store: Store;
  let parts: Awaited<ReturnType<typeof partsOver>>;
  const late = { now: () => setting("2026-12-02 08:05").now };

  const sweepOver = (over: Store) =>
    createSweep({
      ...parts,
      store: over,
      clock: late,
      heardUntil: () => late.now(),
      wakeSenders: () => undefined,
    });
  const versions = async (): Promise<Readonly<Record<string, number>>> => {
    const { rows } = await database.pool.query<{ number: string; version: number }>(
      "select number, version from cases",
    );
    return Object.fromEntries(rows.map(({ number, version }) => [number, version]));
  };

  describe("the sweep", () => {
    beforeAll(async () => {
      database = await open();
      store = storeOver(database);
      parts = await partsOver(store);
      const sari = await contactOf(store, "801");
      await store.transaction((tx) =>
        tx.cases.save(["AAAA-222", "AAAA-333", "AAAA-444"].map((number) => filedCase(sari, number))),
      );
    });

    test("steps every clock but the one that can't be stepped, which it leaves for an hour", async () => {
      await database.pool.query(
        `update cases set data = jsonb_set(data, '{policy}', '"no such policy"') where number = 'AAAA-333'`,
      );
      await sweepOver(store).turn();
      const after = await versions();
      expect(after["AAAA-222"]).toBeGreaterThan(1);
      expect(after["AAAA-444"]).toBeGreaterThan(1);
      expect(after["AAAA-333"]).toBe(1);
      const { rows } = await database.pool.query<{ wake_at: Date }>(
        "select wake_at from cases where number = 'AAAA-333'",
      );
      expect(rows[0]?.wake_at.getTime()).toBe(late.now().getTime() + 3_600_000);
    });

    test("steps no clock twice whose steps were written and not heard of", async () => {
      const broken = breakable(store);
      const sweep = sweepOver(broken.store);
      await database.pool.query("update cases set wake_at = '2026-12-01' where number = 'AAAA-222'");
      const before = await versions();
      broken.breakAfter(2);
      await expect(sweep.turn()).rejects.toThrow("ECONNREFUSED");
      await sweep.turn();
      expect(await versions()).toEqual(before);
    });

    test("moves clocks to a changed calendar even if it is interrupted", async () => {
      await store.transaction((tx) => tx.settings.set("recalculate", true));
      await database.pool.query("update cases set data = jsonb_set(data, '{policy}', '1')");
      const days = async (): Promise<void> => {
        await store.transaction((tx) =>
          tx.office.saveDaysOff(null, [{ day: "2026-12-04", name: "Libur" }], []),
        );
      };
      await days();
      const interrupted = {
        ...store,
        transaction: (work: Parameters<Store["transaction"]>[0]) =>
          store.transaction((tx) =>
            work({
              ...tx,
              cases: { ...tx.cases, open: async () => await Promise.reject(new Error("the program ended")) },
            }),
          ),
      } as Store;
      await expect(sweepOver(interrupted).turn()).rejects.toThrow("the program ended");
      await sweepOver(store).turn();
      expect(await store.transaction((tx) => tx.settings.get("recalculate"))).toBe(false);
    });
  });
});
