import { beforeEach, describe, expect, test } from "vitest";
import type { Store, Tx } from "../../../src/ports/store.ts";
import type { Database } from "../../../src/store/open.ts";
import { forEachDatabase } from "../databases.ts";
import { contactOf, letter, record, sendAll } from "../filed.ts";
import { storeOver } from "../storeOver.ts";

forEachDatabase((open) => {
  describe("a letter that is recalled while it is being sent", () => {
    let database: Database;
    let store: Store;
    let chat: number;
    const write = <T>(work: (tx: Tx) => Promise<T>) => store.transaction(work);

    beforeEach(async () => {
      database = await open();
      store = storeOver(database);
      chat = await contactOf(store, "202");
      await write((tx) =>
        tx.outbox.put([letter(chat, "look", { deleteAfterSeconds: 3_600 }), letter(chat, "next")]),
      );
    });

    const underWay = async () => {
      const [one] = await write((tx) => tx.outbox.claim("telegram", "1", 10, []));
      if (one === undefined) throw new Error("nothing may leave");
      return one;
    };
    const onFile = async () =>
      (await database.pool.query("select state, body is null as blank from letter where key = 'look'"))
        .rows[0];
    const recalls: readonly [string, (tx: Tx) => Promise<unknown>][] = [
      ["with what the room showed in private", (tx) => tx.outbox.recall(chat)],
      ["by its key", (tx) => tx.outbox.unsay(["look"])],
    ];

    test.each(recalls)("%s doesn't leave later, if it couldn't now", async (_, recall) => {
      const one = await underWay();
      await write(recall);
      await write((tx) =>
        tx.outbox.record(one, { type: "later", seconds: 0, why: "the server is away", trouble: "down" }),
      );
      expect(await onFile()).toEqual({ state: "taken_back", blank: true });
      expect(await sendAll(store)).toEqual(["next"]);
    });

    test.each(recalls)("%s doesn't leave once there is time for it", async (_, recall) => {
      const one = await underWay();
      await write(recall);
      await write((tx) => tx.outbox.putOff(one, 0));
      expect(await onFile()).toEqual({ state: "taken_back", blank: true });
      expect(await sendAll(store)).toEqual(["next"]);
    });

    test.each(recalls)("%s doesn't leave after a crash either", async (_, recall) => {
      await underWay();
      await write(recall);
      await write((tx) => tx.outbox.recover("telegram", "2", []));
      expect(await onFile()).toEqual({ state: "taken_back", blank: true });
      expect(await sendAll(store, "2")).toEqual(["next"]);
    });

    test.each(recalls)("%s is deleted at once if it has arrived", async (_, recall) => {
      const one = await underWay();
      await write(recall);
      await record(store, one, "77");
      expect(await write((tx) => tx.outbox.toDelete(10))).toEqual([{ chat, externalId: "77" }]);
    });

    test("one that nobody has recalled leaves later", async () => {
      const one = await underWay();
      await write((tx) =>
        tx.outbox.record(one, { type: "later", seconds: 0, why: "the server is away", trouble: "down" }),
      );
      expect(await sendAll(store)).toEqual(["look", "next"]);
    });
  });
});
