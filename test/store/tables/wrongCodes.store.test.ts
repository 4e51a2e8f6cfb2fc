import { beforeAll, describe, expect, test } from "vitest";
import type { Store } from "../../../src/ports/store.ts";
import type { Database } from "../../../src/store/open.ts";
import { setting } from "../../core/procedure/world.ts";
import { forEachDatabase } from "../databases.ts";
import { contactOf } from "../filed.ts";
import { storeOver } from "../storeOver.ts";

const now = setting("2026-11-26 10:00").now;

forEachDatabase((open) => {
  let database: Database;
  let store: Store;

  const counted = (...contacts: readonly number[]) =>
    store.transaction((tx) => tx.people.wrongCodes(contacts, now));
  const count = (contact: number, times: number) =>
    store.transaction((tx) => tx.people.countWrongCode(contact, { times, since: now }));

  describe("watch codes that didn't fit", () => {
    beforeAll(async () => {
      database = await open();
      store = storeOver(database);
    });

    test("are counted by address, one person's beside another's", async () => {
      const [sari, tono] = [await contactOf(store, "101"), await contactOf(store, "102")];
      expect(await counted(sari, tono)).toEqual([]);
      await count(sari, 1);
      await count(sari, 2);
      expect(await counted(sari, tono)).toEqual([{ contact: sari, times: 2, since: now }]);
    });

    test("still count for who was erased and writes again, with nothing of the address in clear", async () => {
      const before = await contactOf(store, "4412345");
      await count(before, 5);
      await store.transaction((tx) => tx.people.erase(before));
      const after = await contactOf(store, "4412345");
      expect(after).not.toBe(before);
      expect(await counted(after)).toEqual([{ contact: after, times: 5, since: now }]);
      const { rows } = await database.pool.query<{ row: string }>("select w::text as row from wrong_code w");
      expect(rows.map(({ row }) => row).join("\n")).not.toContain("4412345");
    });

    test("what an erased person still has waiting gets no tries, before and after the address is forgotten", async () => {
      const tono = await contactOf(store, "103");
      await store.transaction((tx) => tx.people.erase(tono));
      const [erased] = await counted(tono);
      expect(erased?.times).toBeGreaterThanOrEqual(5);
      await store.transaction((tx) => tx.people.forgetErased(50));
      expect(await counted(tono)).toEqual([erased]);
    });

    test("are gone once they no longer count", async () => {
      const rina = await contactOf(store, "104");
      await count(rina, 5);
      await store.transaction((tx) => tx.people.pruneWrongCodes(new Date(now.getTime() - 1)));
      expect(await counted(rina)).toHaveLength(1);
      await store.transaction((tx) => tx.people.pruneWrongCodes(now));
      expect(await counted(rina)).toEqual([]);
    });
  });
});
