import { tmpdir } from "node:os";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { type Database, openDatabase } from "../../src/store/open.ts";
import { seed, seedAgencies, seedCategories } from "../../src/store/seed.ts";
import { type Bundle, bundle, startChild } from "../e2e/robust/child.ts";
import { emptyServedDatabase, forEachDatabase, served } from "./databases.ts";
import { storeOver } from "./storeOver.ts";

const filled = ["agency", "category", "setting"];

async function contents({ pool }: Database): Promise<readonly unknown[]> {
  const tables = [];
  for (const table of filled) {
    tables.push((await pool.query(`select to_jsonb(t) as row from ${table} t order by 1`)).rows);
  }
  return tables;
}

forEachDatabase((open) => {
  test("an empty office is filled once, and then left as it is kept", async () => {
    const store = storeOver(await open());
    await store.transaction(seed);
    const read = () =>
      store.transaction(async (tx) => [await tx.office.agencies(), await tx.office.categories()]);
    const byCode = <T extends { code: string }>(rows: readonly T[]) =>
      [...rows].sort((a, b) => (a.code < b.code ? -1 : 1));
    const [agencies = [], categories = []] = await read();
    expect(byCode(agencies)).toEqual(byCode(seedAgencies.map((one) => ({ ...one, checked: false }))));
    expect(byCode(categories)).toEqual(byCode(seedCategories));
    await store.transaction((tx) =>
      tx.office.saveAgency({ code: "PUPR", name: "Dinas Jalan", active: false }),
    );
    await store.transaction(seed);
    expect((await read())[0]).toContainEqual({
      code: "PUPR",
      name: "Dinas Jalan",
      active: false,
      checked: false,
    });
  });
});

describe.skipIf(!served)("prisma db seed", () => {
  let program: Bundle;
  beforeAll(async () => {
    program = await bundle("prisma/seed.ts");
  });
  afterAll(() => program.remove());

  test("fills the office as the first start does, and only once", async () => {
    const { url, drop } = await emptyServedDatabase();
    const database = await openDatabase({ type: "served", url });
    const run = async (): Promise<string> => {
      const child = startChild(program.file, { DATABASE_URL: url }, tmpdir());
      expect((await child.ended).code).toBe(0);
      return child.said();
    };
    expect(await run()).toBe("The office is filled.\n");
    const ahead = await contents(database);
    expect(await run()).toBe("The office had been filled before.\n");
    expect(await contents(database)).toEqual(ahead);
    await database.pool.query(`truncate ${filled.join()}`);
    await storeOver(database).transaction(seed);
    expect(await contents(database)).toEqual(ahead);
    await database.close();
    await drop();
  });
});
