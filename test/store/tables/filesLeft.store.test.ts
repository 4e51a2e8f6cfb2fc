import { beforeAll, describe, expect, test } from "vitest";
import type { Store } from "../../../src/ports/store.ts";
import { forEachDatabase } from "../databases.ts";
import { contactOf } from "../filed.ts";
import { storeOver } from "../storeOver.ts";

const ref = { kind: "document", remote: "r", bytes: 1, mime: "application/pdf", name: null } as const;

forEachDatabase((open) => {
  let store: Store;

  describe("what is left in files of who made them", () => {
    beforeAll(async () => {
      const database = await open();
      store = storeOver(database);
      const contact = await contactOf(store, "901");
      const ids = ["clean", "locked", "coming", "refused"];
      await store.transaction((tx) =>
        tx.attachments.want(ids.map((id) => ({ id, contact, channel: "telegram", ref }))),
      );
      const file = { mime: "application/pdf", bytes: 5, hashOriginal: "o", hashStripped: "s" };
      await store.transaction(async (tx) => {
        await tx.attachments.stored("clean", { ...file, path: "clean.pdf", metadata: "stripped" });
        await tx.attachments.stored("locked", { ...file, path: "locked.pdf", metadata: "kept" });
        await tx.attachments.refused("refused", "refused", "type");
        await tx.attachments.keep("older", { path: "older.pdf", mime: "application/pdf" });
      });
    });

    const left = (...ids: readonly string[]) => store.transaction((tx) => tx.attachments.left(ids));

    test("is known of those that are stored, and null of those that an older version took", async () => {
      const found = await left("clean", "locked", "coming", "refused", "older", "nobody's");
      expect([...found].sort((a, b) => a.id.localeCompare(b.id))).toEqual([
        { id: "clean", metadata: "stripped" },
        { id: "locked", metadata: "kept" },
        { id: "older", metadata: null },
      ]);
      expect(await left()).toEqual([]);
    });
  });
});
