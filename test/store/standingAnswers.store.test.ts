import { expect, test } from "vitest";
import { forEachDatabase } from "./databases.ts";
import { storeOver } from "./storeOver.ts";

const answer = {
  code: "KTP",
  name: "Syarat membuat KTP",
  hints: ["syarat ktp", "bikin ktp"],
  text: "Bawa fotokopi KK ke Dukcapil.",
  active: true,
};

forEachDatabase((open) => {
  test("a standing answer is kept, and replaced by its code", async () => {
    const store = storeOver(await open());
    const read = () => store.transaction((tx) => tx.office.standingAnswers());
    expect(await read()).toEqual([]);
    await store.transaction((tx) => tx.office.saveStandingAnswer(answer));
    expect(await read()).toEqual([answer]);
    const other = { ...answer, hints: ["ktp"], active: false };
    await store.transaction((tx) => tx.office.saveStandingAnswer(other));
    expect(await read()).toEqual([other]);
  });
});
