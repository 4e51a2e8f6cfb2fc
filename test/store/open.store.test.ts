import { mkdtemp, readdir, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { beforeAll, describe, expect, test } from "vitest";
import { type Database, openExisting } from "../../src/store/open.ts";
import { forEachDatabase } from "./databases.ts";

forEachDatabase((open) => {
  describe("a database", () => {
    let database: Database;
    beforeAll(async () => {
      database = await open();
    });

    test("is migrated and empty", async () => {
      const { rows } = await database.pool.query("select count(*)::int as n from _prisma_migrations");
      expect(rows[0].n).toBeGreaterThan(0);
      expect((await database.pool.query("select from contact")).rowCount).toBe(0);
    });

    test("goes on after a statement that fails", async () => {
      await expect(database.pool.query("select no_such_column")).rejects.toThrow(/no_such_column/);
      await expect(database.pool.query("select 1 / $1::int", [0])).rejects.toThrow(/division by zero/);
      expect((await database.pool.query("select 1 as one")).rows).toEqual([{ one: 1 }]);
    });

    test("answers many at once", async () => {
      const counts = await Promise.all(
        Array.from({ length: 30 }, (_, n) => database.pool.query<{ n: number }>("select $1::int as n", [n])),
      );
      expect(counts.map(({ rows }) => rows[0]?.n)).toEqual(Array.from({ length: 30 }, (_, n) => n));
    });

    test("speaks UTC whatever the server's zone", async () => {
      const { rows } = await database.pool.query("select timestamptz '2026-11-26 19:12+07' ::text as at");
      expect(rows[0].at).toBe("2026-11-26 12:12:00+00");
    });
  });
});

test("a database that isn't there is neither made nor locked for who only reads", async () => {
  const folder = await mkdtemp(join(tmpdir(), "aduan-open-"));
  const dir = join(folder, "database");
  await expect(openExisting({ type: "embedded", dir })).rejects.toThrow(/no database in .*Start the program/);
  expect(await readdir(folder)).toEqual([]);
  await rm(folder, { recursive: true });
});
