import { beforeAll, describe, expect, test } from "vitest";
import type { Store } from "../../src/ports/store.ts";
import { forEachDatabase } from "./databases.ts";
import { contactOf, filedCase } from "./filed.ts";
import { storeOver } from "./storeOver.ts";

/** As a server has it that was set up in Indonesian: signs sort before digits and letters. */
const sorting = `alter table cases alter column number type text collate "id-x-icu"`;

forEachDatabase((open, type) => {
  describe.skipIf(type === "embedded")("in a database that sorts as a language does", () => {
    let store: Store;
    beforeAll(async () => {
      const database = await open();
      await database.pool.query(sorting);
      store = storeOver(database);
      const sari = await contactOf(store, "101");
      await store.transaction((tx) =>
        tx.cases.save([filedCase(sari, "K7M4-2QX"), filedCase(sari, "ZZZZ-ZZZ")]),
      );
    });

    test.each([
      ["K7M4-2QX", "K7M4-2QX", false],
      ["K7M4", "K7M4-2QX", false],
      ["K7M", "K7M4-2QX", false],
      ["K7M9", "K7M4-2QX", true],
      ["ZZZZ", "ZZZZ-ZZZ", false],
    ])("%s finds %s, as one that is only near: %s", async (begins, number, near) => {
      const found = await store.transaction((tx) => tx.facts.byNumber([begins]));
      expect(found).toMatchObject([{ case: { number }, near }]);
      expect(found).toHaveLength(1);
    });
  });
});
