import { expect, test } from "vitest";
import { forEachDatabase } from "./databases.ts";
import { storeOver } from "./storeOver.ts";

const template = {
  code: "TIANG",
  kind: "ask",
  category: "LAMPU",
  text: "Berapa nomor di tiang lampunya?",
  active: true,
} as const;

forEachDatabase((open) => {
  test("a ready reply is kept, and replaced by its code", async () => {
    const store = storeOver(await open());
    const read = () => store.transaction((tx) => tx.office.templates());
    expect(await read()).toEqual([]);
    await store.transaction((tx) => tx.office.saveTemplate(template));
    expect(await read()).toEqual([template]);
    const other = { code: "TIANG", kind: "answer", category: null, text: "Sudah.", active: false } as const;
    await store.transaction((tx) => tx.office.saveTemplate(other));
    expect(await read()).toEqual([other]);
  });
});
