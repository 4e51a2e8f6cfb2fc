import { beforeAll, describe, expect, test } from "vitest";
import type { Store } from "../../../src/ports/store.ts";
import type { Database } from "../../../src/store/open.ts";
import { forEachDatabase } from "../databases.ts";
import { contactOf, inbound, letter, record, sendAll } from "../filed.ts";
import { storeOver } from "../storeOver.ts";

forEachDatabase((open) => {
  describe("after the machine's clock was set back by six hours", () => {
    let database: Database;
    let store: Store;
    let chat: number;

    beforeAll(async () => {
      database = await open();
      store = storeOver(database);
      chat = await contactOf(store, "101");
    });

    /** Everything that waits, waits for six hours more. */
    async function setBack(): Promise<void> {
      for (const [table, column] of [
        ["conversation", "next_at"],
        ["outlane", "next_at"],
        ["letter", "not_before"],
        ["letter", "delete_at"],
        ["attachment", "next_at"],
      ])
        await database.pool.query(`update ${table} set ${column} = ${column} + interval '6 hours'`);
    }
    const mend = () => store.transaction((tx) => tx.afterSetBack());

    test("a message that waited is handled, and so is what came after it", async () => {
      await store.transaction((tx) => tx.inbox.file([inbound("101", "sebelum")]));
      await setBack();
      await store.transaction((tx) => tx.inbox.file([inbound("101", "sesudah")]));
      expect(await store.transaction((tx) => tx.inbox.claim(10))).toEqual([]);
      expect(await mend()).toBe(1);
      for (const text of ["sebelum", "sesudah"]) {
        const claimed = await store.transaction(async (tx) => {
          const waiting = await tx.inbox.claim(10);
          await tx.inbox.finish(waiting);
          return waiting;
        });
        expect(claimed).toMatchObject([{ payload: { input: { text } } }]);
      }
    });

    test("a letter that had to be tried again leaves, and one in its undo time, in order", async () => {
      await store.transaction((tx) =>
        tx.outbox.put([letter(chat, "refused"), letter(chat, "undoable", { delaySeconds: 60 })]),
      );
      const [one] = await store.transaction((tx) => tx.outbox.claim("telegram", "1", 1, []));
      if (one === undefined) throw new Error("no letter");
      await store.transaction((tx) => tx.outbox.record(one, { type: "later", seconds: 5, why: "500" }));
      await setBack();
      expect(await sendAll(store)).toEqual([]);
      await mend();
      expect(await sendAll(store)).toEqual(["refused", "undoable"]);
    });

    test("a private look is deleted after its hour and not after seven", async () => {
      await store.transaction((tx) => tx.outbox.put([letter(chat, "look", { deleteAfterSeconds: 3_600 })]));
      const [one] = await store.transaction((tx) => tx.outbox.claim("telegram", "1", 1, []));
      if (one === undefined) throw new Error("no letter");
      await record(store, one, "77");
      await setBack();
      expect(await mend()).toBe(1);
      const { rows } = await database.pool.query(
        "select delete_at <= clock_timestamp() + interval '1 hour' as soon from letter where key = 'look'",
      );
      expect(rows).toEqual([{ soon: true }]);
    });

    test("what waits as long as it should goes on waiting", async () => {
      await store.transaction((tx) =>
        tx.outbox.put([letter(chat, "undoable again", { delaySeconds: 3_600 })]),
      );
      await store.transaction((tx) => tx.inbox.file([inbound("101", "lagi")]));
      await store.transaction(async (tx) => {
        for (const message of await tx.inbox.claim(1)) await tx.inbox.retryLater(message, 60);
      });
      expect(await mend()).toBe(0);
    });
  });
});
