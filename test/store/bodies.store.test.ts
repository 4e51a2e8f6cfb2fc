import { expect, test } from "vitest";
import { forEachDatabase } from "./databases.ts";
import { storeOver } from "./storeOver.ts";

const body = {
  code: "PROV",
  name: "Dinas PU Provinsi",
  competence: "jalan provinsi",
  contact: "telepon (024) 555-0101",
  onLapor: true,
  active: true,
};

forEachDatabase((open) => {
  test("a body to which reports are referred is kept, and replaced by its code", async () => {
    const store = storeOver(await open());
    const read = () => store.transaction((tx) => tx.office.bodies());
    expect(await read()).toEqual([]);
    await store.transaction((tx) => tx.office.saveBody(body));
    expect(await read()).toEqual([body]);
    const other = {
      ...body,
      name: "Bina Marga",
      competence: "jalan",
      contact: "112",
      onLapor: false,
      active: false,
    };
    await store.transaction((tx) => tx.office.saveBody(other));
    expect(await read()).toEqual([other]);
  });
});
