import { expect, test } from "vitest";
import { markDatabase } from "../../../src/app/startup/databaseMode.ts";
import { forEachDatabase } from "../../store/databases.ts";
import { storeOver } from "../../store/storeOver.ts";

forEachDatabase((open) => {
  test.each([
    ["playground", "service", "made by a demonstration"],
    ["service", "playground", "serves real people"],
  ] as const)("a database that was for %s is never for %s", async (first, second, why) => {
    const store = storeOver(await open());
    await markDatabase(store, first);
    await markDatabase(store, first);
    await expect(markDatabase(store, second)).rejects.toThrow(why);
  });
});
