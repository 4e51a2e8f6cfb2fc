import { beforeAll, expect, test } from "vitest";
import { createSweep } from "../../src/app/loops/sweep.ts";
import type { Store } from "../../src/ports/store.ts";
import type { Database } from "../../src/store/open.ts";
import { setting } from "../core/procedure/world.ts";
import { forEachDatabase } from "../store/databases.ts";
import { contactOf, filedCase } from "../store/filed.ts";
import { storeOver } from "../store/storeOver.ts";
import { partsOver } from "./parts.ts";

/** More than a slice takes, so that each process has something left for it. */
const cases = 160;

forEachDatabase((open) => {
  let database: Database;
  let store: Store;
  let parts: Awaited<ReturnType<typeof partsOver>>;
  const late = { now: () => setting("2026-12-02 08:05").now };

  beforeAll(async () => {
    database = await open();
    store = storeOver(database);
    parts = await partsOver(store);
    const sari = await contactOf(store, "801");
    const letters = "23456789ABCDEFGHJKMNPQRSTUVWXYZ";
    const numbers = Array.from(
      { length: cases },
      (_, n) => `AA${letters[Math.floor(n / 900)]}${letters[Math.floor(n / 30) % 30]}-22${letters[n % 30]}`,
    );
    await store.transaction((tx) => tx.cases.save(numbers.map((number) => filedCase(sari, number))));
  });

  test("processes that sweep at once step every clock, and each moment once", async () => {
    const sweep = () =>
      createSweep({
        ...parts,
        store,
        clock: late,
        heardUntil: () => late.now(),
        wakeSenders: () => undefined,
      });
    const toTheEnd = async (): Promise<void> => {
      const { turn } = sweep();
      for (let turns = 0; turns < 50 && (await turn()) === 0; turns += 1);
    };
    await Promise.all([toTheEnd(), toTheEnd(), toTheEnd()]);
    const count = async (sql: string): Promise<number> => (await database.pool.query(sql)).rows.length;
    expect(await count(`select 1 from cases where wake_at <= '${late.now().toISOString()}'`)).toBe(0);
    const moments = await count("select 1 from event where type in ('reminded', 'overdue')");
    expect(moments).toBeGreaterThanOrEqual(cases);
    expect(
      await count(
        "select case_id, happening from event where type in ('reminded', 'overdue') group by 1, 2 having count(*) > 1",
      ),
    ).toBe(0);
  });
});
