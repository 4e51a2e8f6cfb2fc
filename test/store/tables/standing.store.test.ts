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
        const [waiting] = await tx.inbox.claim(1, budi);
        if (waiting === undefined) throw new Error("nothing waits");
        await tx.inbox.finish([waiting]);
        return waiting;
      });
    }
    test("a departure that was sent before the roles were given takes nothing away as it is filed", async () => {
      await granted(5);
      const leaving = async () => (await database.pool.query("select leaving from member")).rows;
      await filedLeft(4);
      expect(await leaving()).toEqual([{ leaving: false }]);
      await filedLeft(6);
      expect(await leaving()).toEqual([{ leaving: true }]);
    });

    const at = (minute: number) => new Date(Date.UTC(2026, 10, 26, 3, minute));
    const filedLeft = (minute: number) =>
      store.transaction((tx) =>
        tx.inbox.file([
          inbound("-100", "", { from: group, sender, input: { type: "left" }, sentAt: at(minute) }),
        ]),
      );
    const handledLeft = (minute: number) =>
      store.transaction((tx) => tx.members.leave(room, budi, { how: "reported", at: at(minute) }));
    const granted = (minute: number) =>
      store.transaction((tx) => tx.members.grant(room, budi, ["verifier"], at(minute)));

    test("a role that waits to be given as somebody leaves doesn't count until that is handled", async () => {
      await filedLeft(6);
      await granted(5);
      expect(await inPrivate()).toMatchObject({ memberOf: null });
      await handledLeft(6);
      await granted(7);
      await store.transaction((tx) => tx.members.comeBack(room, budi));
      expect(await inPrivate()).toMatchObject({ memberOf: { roles: ["verifier"] } });
    });

    test("nor does one once they have left again, while an earlier departure is handled", async () => {
      await filedLeft(4);
      await granted(5);
      await filedLeft(6);
      await handledLeft(4);
      await store.transaction((tx) => tx.members.comeBack(room, budi));
      expect(await inPrivate()).toMatchObject({ memberOf: null });
      await handledLeft(6);
      expect(await inPrivate()).toMatchObject({ memberOf: null, colleague: true });
    });

    test("an administrator who is out of the room, or is leaving it, is none to turn to", async () => {
      const turnedTo = () =>
        store.transaction(async (tx) => [await tx.members.firstRoom(), await tx.members.administrators()]);
      const makeOne = (minute: number) =>
        store.transaction((tx) => tx.members.grant(room, budi, ["administrator"], at(minute)));
      await makeOne(1);
      expect(await turnedTo()).toEqual([room, [budi]]);
      await filedLeft(2);
      expect(await turnedTo()).toEqual([null, []]);
      await handledLeft(2);
      await makeOne(3);
      expect(await turnedTo()).toEqual([null, []]);
      await store.transaction((tx) => tx.members.comeBack(room, budi));
      expect(await turnedTo()).toEqual([room, [budi]]);
    });

    test("a card in private isn't shown by a role that waits for its holder to come back", async () => {
      const rolesShownBy = () =>
        store.transaction(async (tx) => {
          await tx.boards.card(budi, "c1", { room, person: budi }, null, 0, "");
          const [card] = await tx.boards.claim("telegram", 1, []);
          if (card === undefined) throw new Error("no card is due");
          await tx.boards.touch(["c1"]);
          return (await tx.boards.viewer(card))?.roles;
        });
      await granted(1);
      expect(await rolesShownBy()).toEqual(["verifier"]);
      await handledLeft(2);
      await granted(3);
      expect(await rolesShownBy()).toEqual([]);
      await store.transaction((tx) => tx.members.comeBack(room, budi));
      expect(await rolesShownBy()).toEqual(["verifier"]);
      await filedLeft(4);
      expect(await rolesShownBy()).toEqual([]);
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
