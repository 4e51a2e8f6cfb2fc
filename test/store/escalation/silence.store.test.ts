import { beforeEach, describe, expect, test } from "vitest";
import type { Store } from "../../../src/ports/store.ts";
import { commands, officer, steps, verifier, when } from "../../core/procedure/world.ts";
import { forEachDatabase } from "../databases.ts";
import { changed, contactOf, filedCase } from "../filed.ts";
import { storeOver } from "../storeOver.ts";

forEachDatabase((open) => {
  let store: Store;
  let sari: number;
  let group: number;
  beforeEach(async () => {
    store = storeOver(await open());
    sari = await contactOf(store, "301");
    group = await contactOf(store, "-200");
  });
  const signs = () => store.transaction((tx) => tx.staff.signs());

  /** Files a report and forwards it to PUPR. */
  async function forwarded(number: string, at: string) {
    const made = filedCase(sari, number);
    const taken = steps(made.case, { type: "forward", agency: "PUPR" }, verifier, at);
    const current = taken.at(-1)?.after;
    if (current === undefined) throw new Error("no step");
    await store.transaction(async (tx) => {
      await tx.cases.save([made]);
      await tx.cases.save(taken.map((step) => changed(step)));
    });
    return current;
  }

  describe("by what an agency is known to be at work", () => {
    test("who has nothing to answer isn't asked", async () => {
      await store.transaction((tx) => tx.rooms.link(group, { type: "agency", agency: "PUPR" }));
      await store.transaction((tx) => tx.cases.save([filedCase(sari, "K7M4-2QX")]));
      expect(await signs()).toEqual([]);
    });

    test("without a group: how many wait, and since when the first does", async () => {
      await forwarded("K7M4-2QX", "2026-12-01 09:00");
      await forwarded("P3RT-9WX", "2026-11-30 09:00");
      expect(await signs()).toEqual([
        {
          agency: "PUPR",
          waiting: 2,
          waitingSince: when("2026-11-30 09:00"),
          steppedAt: null,
          heardOn: null,
          group: "none",
        },
      ]);
    });

    test("what its own people did counts, also of what doesn't wait any more; verifiers' steps don't", async () => {
      await forwarded("K7M4-2QX", "2026-11-30 09:00");
      const other = await forwarded("P3RT-9WX", "2026-11-30 09:00");
      const done = steps(other, commands.answer, officer, "2026-12-02 10:00");
      await store.transaction((tx) => tx.cases.save(done.map((step) => changed(step))));
      expect(await signs()).toMatchObject([{ waiting: 1, steppedAt: when("2026-12-02 10:00") }]);
    });

    test("its group: who writes there is heard, one that takes no messages is mute, a new one begins anew", async () => {
      await forwarded("K7M4-2QX", "2026-11-30 09:00");
      const link = () => store.transaction((tx) => tx.rooms.link(group, { type: "agency", agency: "PUPR" }));
      await link();
      expect(await signs()).toMatchObject([{ heardOn: null, group: "quiet" }]);
      await store.transaction((tx) => tx.staff.meet("2026-12-01"));
      await store.transaction((tx) => tx.staff.meet("2026-12-02"));
      expect(await signs()).toMatchObject([{ heardOn: "2026-12-01" }]);
      const budi = { room: group, person: sari, name: "Budi" };
      await store.transaction((tx) => tx.members.see([budi], "2026-12-03"));
      await store.transaction((tx) => tx.members.see([budi]));
      await store.transaction((tx) => tx.rooms.fallSilent(group));
      expect(await signs()).toMatchObject([{ heardOn: "2026-12-03", group: "mute" }]);
      await store.transaction((tx) => tx.rooms.disable(group));
      expect(await signs()).toMatchObject([{ heardOn: "2026-12-03", group: "mute" }]);
      await link();
      expect(await signs()).toMatchObject([{ heardOn: null }]);
    });
  });
});
