import { beforeEach, describe, expect, test } from "vitest";
import type { Store } from "../../../src/ports/store.ts";
import type { Database } from "../../../src/store/open.ts";
import { forEachDatabase } from "../databases.ts";
import { contactOf, inbound } from "../filed.ts";
import { storeOver } from "../storeOver.ts";

forEachDatabase((open) => {
  describe("standing of members", () => {
    let database: Database;
    let store: Store;
    let room: number;
    let budi: number;
    const group = { channel: "telegram", chat: "-100", kind: "group" } as const;
    const sender = { id: "201", name: "Budi", anonymous: false, language: null };

    beforeEach(async () => {
      database = await open();
      store = storeOver(database);
      room = await contactOf(store, "-100");
      budi = await contactOf(store, "201");
      await store.transaction(async (tx) => {
        await tx.rooms.link(room, { type: "operators" });
        await tx.members.see([{ room, person: budi, name: "Budi" }]);
        await tx.members.grant(room, budi, ["verifier", "designated"]);
      });
    });

    async function inPrivate() {
      await store.transaction((tx) => tx.inbox.file([inbound("201", "/lihat")]));
      return await store.transaction(async (tx) => {
        const [waiting] = await tx.inbox.claim(1);
        if (waiting === undefined) throw new Error("nothing waits");
        await tx.inbox.finish([waiting]);
        return waiting;
      });
    }
    test("a departure that was sent before the roles were given takes nothing away as it is filed", async () => {
      const input = { type: "left" } as const;
      const at = (minute: number) => new Date(Date.UTC(2026, 10, 26, 3, minute));
      const leftAt = (minute: number) =>
        store.transaction((tx) =>
          tx.inbox.file([inbound("-100", "", { from: group, sender, input, sentAt: at(minute) })]),
        );
      await store.transaction((tx) => tx.members.grant(room, budi, ["verifier"], at(5)));
      const leaving = async () => (await database.pool.query("select leaving from member")).rows;
      await leftAt(4);
      expect(await leaving()).toEqual([{ leaving: false }]);
      await leftAt(6);
      expect(await leaving()).toEqual([{ leaving: true }]);
    });

    test("of several rooms the one counts whose members we are told of", async () => {
      const second = await contactOf(store, "-300");
      await store.transaction(async (tx) => {
        await tx.rooms.link(second, { type: "operators" });
        await tx.members.see([{ room: second, person: budi, name: "Budi" }]);
        await tx.members.grant(second, budi, ["verifier"]);
        await tx.members.lacks(room, ["watch"]);
      });
      expect(await inPrivate()).toMatchObject({ memberOf: { contact: second, watched: null } });
      await store.transaction(async (tx) => {
        await tx.members.lacks(room, []);
      });
      expect(await inPrivate()).toMatchObject({ memberOf: { contact: room, watched: true } });
    });

    test("what the platform can't say confirms nobody", async () => {
      expect(await inPrivate()).toMatchObject({ memberOf: { confirmed: true, unsure: false } });
      await store.transaction((tx) => tx.members.unsure(room, budi));
      expect(await inPrivate()).toMatchObject({ memberOf: { confirmed: false, unsure: true } });
      await store.transaction((tx) => tx.members.confirm(room, budi));
      expect(await inPrivate()).toMatchObject({ memberOf: { confirmed: true, unsure: false } });
    });
  });
});
