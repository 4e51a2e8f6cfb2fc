import { expect, test } from "vitest";
import { createSeal } from "../../../src/adapters/seal.ts";
import { checkDatabase } from "../../../src/app/startup/prepare.ts";
import { forEachDatabase } from "../../store/databases.ts";
import { storeOver } from "../../store/storeOver.ts";

const switchOn = "Switch a channel on";
const ours = { switchOn, seal: createSeal(new Uint8Array(32).fill(1)) };
const another = { switchOn, seal: createSeal(new Uint8Array(32).fill(2)) };

forEachDatabase((open) => {
  test.each([
    ["playground", "service", "made by a demonstration"],
    ["service", "playground", "serves real people"],
  ] as const)("a database that was for %s is never for %s", async (first, second, why) => {
    const store = storeOver(await open());
    await checkDatabase(store, { mode: first, ...ours });
    await checkDatabase(store, { mode: first, ...ours });
    await expect(checkDatabase(store, { mode: second, ...ours })).rejects.toThrow(why);
  });

  test("a database that was sealed with one key isn't opened with another", async () => {
    const store = storeOver(await open());
    await checkDatabase(store, { mode: "service", ...ours });
    await expect(checkDatabase(store, { mode: "service", ...another })).rejects.toThrow("isn't the key");
    await checkDatabase(store, { mode: "service", ...ours });
  });
});
