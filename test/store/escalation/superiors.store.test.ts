import { beforeEach, describe, expect, test } from "vitest";
import type { Store } from "../../../src/ports/store.ts";
import { forEachDatabase } from "../databases.ts";
import { contactOf, filedCase } from "../filed.ts";
import { storeOver } from "../storeOver.ts";

forEachDatabase((open) => {
  let store: Store;
  let room: number;
  let ratna: number;
  const head = { role: "head", agency: "PUPR" } as const;
  const sekda = { role: "overseer", title: "Sekda" } as const;
  beforeEach(async () => {
    store = storeOver(await open());
    room = await contactOf(store, "-100");
    ratna = await contactOf(store, "301");
    await store.transaction((tx) => tx.rooms.link(room, { type: "operators" }));
  });
  const all = () => store.transaction((tx) => tx.superiors.all());

  describe("who hears above the agencies", () => {
    test("is named by a code, which is used up, and isn't one that links a group", async () => {
      await store.transaction((tx) => tx.superiors.invite("h1", head, { room, person: ratna }));
      await store.transaction((tx) => tx.superiors.invite("h2", head, { room, person: ratna }));
      await store.transaction((tx) => tx.superiors.invite("h3", sekda, { room, person: ratna }));
      const invited = (hash: string) => store.transaction((tx) => tx.superiors.invited(hash));
      expect(await invited("h1")).toBeNull();
      expect(await invited("h2")).toEqual({ as: head, room });
      expect(await invited("h3")).toEqual({ as: sekda, room });
      expect(await store.transaction((tx) => tx.invites.invited(["h2", "h3"]))).toEqual([]);
      const name = () =>
        store.transaction((tx) => tx.superiors.name(head, { contact: ratna, name: "Ratna" }, "h2"));
      await name();
      expect(await invited("h2")).toBeNull();
      await expect(name()).rejects.toThrow("used meanwhile");
      expect(await all()).toEqual([{ ...head, contact: ratna, name: "Ratna", hears: true }]);
    });

    test("is replaced by the next, and goes when dropped or erased", async () => {
      const other = await contactOf(store, "302");
      for (const [contact, hash] of [
        [ratna, "h1"],
        [other, "h2"],
      ] as const) {
        await store.transaction((tx) => tx.superiors.invite(hash, sekda, { room, person: ratna }));
        await store.transaction((tx) => tx.superiors.name(sekda, { contact, name: "x" }, hash));
      }
      expect(await all()).toMatchObject([{ contact: other, title: "Sekda" }]);
      await store.transaction((tx) => tx.people.erase(other));
      expect(await all()).toEqual([]);
      await store.transaction((tx) => tx.superiors.invite("h3", head, { room, person: ratna }));
      await store.transaction((tx) => tx.superiors.name(head, { contact: ratna, name: "Ratna" }, "h3"));
      await store.transaction((tx) => tx.superiors.drop(head));
      expect(await all()).toEqual([]);
    });
  });

  test("somebody's own reminder is one a case, is taken once, and only for who still has a role", async () => {
    const filed = filedCase(ratna, "K7M4-2QX");
    const { id } = filed.case;
    await store.transaction((tx) => tx.cases.save([filed]));
    const budi = await contactOf(store, "303");
    const keep = (person: number, day: string | null) =>
      store.transaction((tx) =>
        tx.reminders.keep({ room, person, name: "Budi" }, { case: id, day, note: "cek" }),
      );
    const take = (day: string) => store.transaction((tx) => tx.reminders.take(day));
    await store.transaction(async (tx) => {
      await tx.members.see([{ room, person: budi, name: "Budi" }]);
      await tx.members.grant(room, budi, ["verifier"]);
    });
    await keep(budi, "2026-12-02");
    await keep(budi, "2026-12-03");
    await keep(ratna, "2026-12-01");
    expect(await take("2026-12-02")).toEqual([]);
    expect(await take("2026-12-03")).toMatchObject([
      { person: budi, day: "2026-12-03", note: "cek", hears: true },
    ]);
    expect(await take("2026-12-04")).toEqual([]);
    await keep(budi, "2026-12-05");
    await keep(budi, null);
    expect(await take("2026-12-05")).toEqual([]);
  });
});
