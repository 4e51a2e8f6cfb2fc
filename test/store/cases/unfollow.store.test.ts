import { beforeAll, describe, expect, test } from "vitest";
import { file } from "../../../src/core/procedure/file.ts";
import type { Store } from "../../../src/ports/store.ts";
import type { Database } from "../../../src/store/open.ts";
import { citizen, filing, next, setting, when } from "../../core/procedure/world.ts";
import { forEachDatabase } from "../databases.ts";
import { storeOver } from "../storeOver.ts";

forEachDatabase((open) => {
  let database: Database;
  let store: Store;
  const number = "K7M4-2QX";

  const mine = (contact: number) =>
    store.transaction(async (tx) =>
      (await tx.facts.mine([contact], when("2026-11-01 00:00"))).map(({ case: one }) => one.knocks),
    );
  const byCode = () =>
    store.transaction(async (tx) => (await tx.facts.watched([{ number, hash: "hash" }])).length);

  describe("a chat that follows by watch code", () => {
    beforeAll(async () => {
      database = await open();
      store = storeOver(database);
    });

    test("has its question on file, and follows no more once it was turned away; nobody does by that code", async () => {
      const step = file({ ...filing, id: "followed", number }, citizen, setting("2026-11-26 10:00"));
      const report = { words: "jalan rusak", place: null, happened: "", files: [], summary: "" };
      await store.transaction(async (tx) => {
        await tx.cases.save([
          { case: step.after, was: 0, report, steps: [{ ...step, room: null, undoGroup: null }] },
        ]);
        await tx.cases.saveWatch("followed", "hash");
        await tx.cases.follow("followed", 2);
      });
      const watcher = { type: "citizen", contact: 2, follows: true } as const;
      const asked = next(step.after, { type: "knock" }, watcher, "2026-11-30 09:00");
      await store.transaction((tx) =>
        tx.cases.save([{ case: asked, was: step.after.version, report: null, steps: [] }]),
      );
      expect(await mine(2)).toEqual([asked.knocks]);
      expect(await byCode()).toBe(1);
      await store.transaction((tx) => tx.cases.unfollow("followed", 2));
      expect(await mine(2)).toEqual([]);
      expect(await byCode()).toBe(0);
      // Whoever reports it isn't put out by that.
      await store.transaction((tx) => tx.cases.unfollow("followed", 1));
      expect(await mine(1)).toHaveLength(1);
    });
  });
});
