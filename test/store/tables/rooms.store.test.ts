import { beforeAll, describe, expect, test } from "vitest";
import type { RoomKind } from "../../../src/core/effect.ts";
import type { Store } from "../../../src/ports/store.ts";
import type { Database } from "../../../src/store/open.ts";
import { forEachDatabase } from "../databases.ts";
import { contactOf, inbound } from "../filed.ts";
import { storeOver } from "../storeOver.ts";

forEachDatabase((open) => {
  let database: Database;
  let store: Store;
  let room: number;
  let rina: number;

  describe("rooms", () => {
    beforeAll(async () => {
      database = await open();
      store = storeOver(database);
      room = await contactOf(store, "-100");
      rina = await contactOf(store, "201");
    });

    const people = async () => {
      const asker = { room, agency: null, person: 0, now: new Date() };
      return (await store.transaction((tx) => tx.facts.answers([{ type: "people" }], asker))).people;
    };
    const all = () => store.transaction((tx) => tx.rooms.all());

    test("are linked, linked anew as something else, out of service and back", async () => {
      await store.transaction((tx) => tx.rooms.link(room, { type: "operators" }));
      expect(await all()).toMatchObject([{ type: "operators", contact: room, channel: "telegram" }]);
      await store.transaction((tx) => tx.rooms.link(room, { type: "agency", agency: "PUPR" }));
      expect(await all()).toMatchObject([{ type: "agency", agency: "PUPR" }]);
      await store.transaction((tx) => tx.rooms.disable(room));
      // There is no other for that agency: what it is to hear waits for this one.
      expect(await all()).toMatchObject([{ active: false }]);
      await store.transaction((tx) => tx.rooms.enable(room));
      expect(await all()).toMatchObject([{ active: true }]);
      await store.transaction((tx) => tx.rooms.enable(rina));
      expect(await all()).toHaveLength(1);
    });

    test("know their people, whose roles a new sight of them doesn't change", async () => {
      await store.transaction(async (tx) => {
        await tx.members.see([{ room, person: rina, name: "Rina" }]);
        await tx.members.grant(room, rina, ["verifier"]);
        await tx.members.see([
          { room, person: rina, name: "Rina W" },
          { room, person: rina, name: "Rina W" },
        ]);
      });
      expect(await people()).toMatchObject([{ contact: rina, name: "Rina W", roles: ["verifier"] }]);
      const from = { channel: "telegram", chat: "-100", kind: "group" } as const;
      const sender = { id: "201", name: "Rina", anonymous: false, language: null };
      await store.transaction((tx) => tx.inbox.file([inbound("-100", "/antrean", { from, sender })]));
      const [message] = await store.transaction((tx) => tx.inbox.claim(1));
      expect(message).toMatchObject({
        chat: room,
        sender: rina,
        roles: ["verifier"],
        room: { agency: "PUPR" },
      });
      await store.transaction(async (tx) => tx.inbox.finish(await tx.inbox.claim(1)));
    });

    test("open to a code once, within a day, and to the newest for the same only", async () => {
      const invited = (hash: string) => store.transaction((tx) => tx.invites.invited([hash]));
      const invite = (hash: string, as: RoomKind) =>
        store.transaction((tx) => tx.invites.invite(hash, as, null));
      await invite("h1", { type: "operators" });
      expect(await invited("h1")).toEqual([{ hash: "h1", as: { type: "operators" } }]);
      await store.transaction((tx) => tx.invites.useInvite("h1"));
      expect(await invited("h1")).toEqual([]);
      await expect(store.transaction((tx) => tx.invites.useInvite("h1"))).rejects.toThrow("used meanwhile");
      await invite("h2", { type: "agency", agency: "PUPR" });
      await invite("h3", { type: "agency", agency: "DLH" });
      await invite("h4", { type: "operators" });
      await invite("h5", { type: "operators" });
      for (const [hash, count] of [
        ["h2", 1],
        ["h3", 1],
        ["h4", 0],
        ["h5", 1],
      ] as const)
        expect(await invited(hash)).toHaveLength(count);
      await database.pool.query("update invite set created_at = created_at - interval '24 hours'");
      for (const hash of ["h2", "h3", "h5"]) expect(await invited(hash)).toEqual([]);
    });

    test("ask to be let in once at a time, for a day", async () => {
      const asked = { id: "r1", chat: room, person: rina, name: "Rina" };
      const request = (id: string) => store.transaction((tx) => tx.invites.request({ ...asked, id }));
      const take = (id: string) => store.transaction((tx) => tx.invites.takeRequest(id));
      await request("r1");
      await request("r2");
      expect(await take("r1")).toBeNull();
      expect(await store.transaction((tx) => tx.invites.requested("r2"))).toEqual({ name: "Rina" });
      expect(await take("r2")).toMatchObject({ chat: room, person: rina });
      expect(await take("r2")).toBeNull();
      await request("r3");
      await database.pool.query("update link_request set created_at = created_at - interval '24 hours'");
      expect(await take("r3")).toBeNull();
      expect(await store.transaction((tx) => tx.invites.expireRequests())).toMatchObject([{ chat: room }]);
      expect(await store.transaction((tx) => tx.invites.expireRequests())).toEqual([]);
    });

    test("move with their group: the same room, the same people, whichever news comes first", async () => {
      const old = { channel: "telegram", chat: "-300", kind: "group" } as const;
      const fresh = "-1000300";
      const group = await contactOf(store, old.chat);
      await store.transaction((tx) => tx.rooms.link(group, { type: "operators" }));
      await store.transaction((tx) =>
        tx.inbox.file([
          inbound(fresh, "/antrean"),
          inbound(old.chat, "", { input: { type: "moved", to: fresh } }),
          inbound(fresh, "", { from: old, input: { type: "moved", to: fresh } }),
        ]),
      );
      const chats = new Set<number>();
      for (let turns = 0; turns < 3; turns += 1) {
        const waiting = await store.transaction(async (tx) => {
          const claimed = await tx.inbox.claim(10);
          await tx.inbox.finish(claimed);
          return claimed;
        });
        for (const { chat } of waiting) chats.add(chat);
      }
      expect([...chats]).toEqual([group]);
      const addresses = await store.transaction((tx) => tx.people.addresses([group]));
      expect(addresses.get(group)?.chat).toBe(fresh);
    });

    test("keep agencies, categories and the days of a decree as administrators changed them", async () => {
      await store.transaction(async (tx) => {
        await tx.office.saveAgency({ code: "X", name: "Satu", active: true });
        await tx.office.saveAgency({ code: "X", name: "Dua", active: false });
        const category = { code: "Y", name: "Y", topic: "y", agency: "X", hints: ["a", "b"], active: true };
        await tx.office.saveCategory(category);
        await tx.office.saveCategory({ ...category, hints: ["c"] });
        await tx.office.saveDaysOff(2026, [{ day: "2026-12-24", name: "Cuti" }], []);
        await tx.office.saveDaysOff(2026, [{ day: "2026-12-25", name: "Natal" }], ["2026-12-24"]);
      });
      const kept = await store.transaction(async (tx) => ({
        agencies: await tx.office.agencies(),
        categories: await tx.office.categories(),
        days: await tx.office.daysOff(),
      }));
      expect(kept.agencies).toEqual([{ code: "X", name: "Dua", active: false, checked: false }]);
      expect(kept.categories).toMatchObject([{ code: "Y", hints: ["c"] }]);
      expect(kept.days).toMatchObject({ days: [{ day: "2026-12-25", name: "Natal" }], years: [2026] });
    });
  });
});
