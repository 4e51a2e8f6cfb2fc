import { spawnSync } from "node:child_process";
import type { Client, ClientBase } from "pg";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { projectPath } from "../../../src/projectPath.ts";
import { MigrationRefused, migrate } from "../../../src/store/db/migrate.ts";
import { type Migration, readMigrations } from "../../../src/store/db/migrations.ts";
import { openInMemory } from "../../../src/store/db/pglite.ts";
import { embeddedPool, servedClient } from "../../../src/store/db/pool.ts";
import { emptyServedDatabase, forEachDatabase, served } from "../databases.ts";

const one: Migration = {
  name: "20260101000000_one",
  sql: "create table a (n int); insert into a values (1);",
  checksum: "1",
};
const two: Migration = { name: "20260102000000_two", sql: "alter table a add m text;", checksum: "2" };

forEachDatabase((_, type) => {
  let client: ClientBase;
  let close: () => Promise<void>;
  beforeAll(async () => {
    ({ client, close } = await (type === "served" ? emptyServed() : emptyEmbedded()));
  });
  afterAll(() => close());

  test("each migration is applied once, in order, and recorded as Prisma does", async () => {
    expect(await migrate(client, [one])).toEqual([one.name]);
    expect(await migrate(client, [one, two])).toEqual([two.name]);
    expect(await migrate(client, [one, two])).toEqual([]);
    expect((await client.query("select n, m from a")).rows).toEqual([{ n: 1, m: null }]);
    const { rows } = await client.query(
      `select migration_name, checksum, applied_steps_count, finished_at >= started_at as finished, rolled_back_at
         from _prisma_migrations order by migration_name`,
    );
    const record = { applied_steps_count: 1, finished: true, rolled_back_at: null };
    expect(rows).toEqual([
      { migration_name: one.name, checksum: "1", ...record },
      { migration_name: two.name, checksum: "2", ...record },
    ]);
  });

  test("one that fails half-way leaves nothing, and can be mended and applied", async () => {
    const bad = {
      name: "20260103000000_bad",
      sql: "create table b (n int); select no_such();",
      checksum: "3",
    };
    await expect(migrate(client, [one, two, bad])).rejects.toThrow(/20260103000000_bad failed/);
    expect((await client.query("select to_regclass('b') as b")).rows).toEqual([{ b: null }]);
    const mended = { ...bad, sql: "create table b (n int);", checksum: "4" };
    expect(await migrate(client, [one, two, mended])).toEqual([bad.name]);
    await client.query(
      "drop table b; delete from _prisma_migrations where migration_name = '20260103000000_bad'",
    );
  });

  test("a migration that the program doesn't know is refused", async () => {
    await expect(migrate(client, [one])).rejects.toThrow(MigrationRefused);
    await expect(migrate(client, [one])).rejects.toThrow(/20260102000000_two.*newer/);
  });

  test("a migration that was edited after it was applied is refused", async () => {
    await expect(migrate(client, [one, { ...two, checksum: "x" }])).rejects.toThrow(/was changed/);
  });

  test("a migration that another tool began and didn't finish is refused until it is resolved", async () => {
    await client.query("update _prisma_migrations set finished_at = null where migration_name = $1", [
      two.name,
    ]);
    await expect(migrate(client, [one, two])).rejects.toThrow(/didn't finish/);
    await client.query("update _prisma_migrations set rolled_back_at = now() where migration_name = $1", [
      two.name,
    ]);
    await client.query("alter table a drop m");
    expect(await migrate(client, [one, two])).toEqual([two.name]);
  });
});

describe.runIf(served)("several processes", () => {
  test("that start at once migrate once", async () => {
    const { url, drop } = await emptyServedDatabase();
    const clients = await Promise.all([1, 2, 3].map(() => connected(url)));
    const applied = await Promise.all(clients.map((client) => migrate(client, [one, two])));
    expect(applied.flat()).toEqual([one.name, two.name]);
    await Promise.all(clients.map((client) => client.end()));
    await drop();
  });
});

describe("the program's own migrations", () => {
  test("have names in order and are Prisma's checksums", async () => {
    const migrations = await readMigrations(projectPath("prisma/migrations"));
    expect(migrations.length).toBeGreaterThan(0);
    for (const { name, checksum } of migrations) {
      expect(name).toMatch(/^\d{14}_[a-z0-9_]+$/);
      expect(checksum).toMatch(/^[0-9a-f]{64}$/);
    }
  });

  test("hold every change of the schema", () => {
    const { stdout } = spawnSync(process.execPath, ["scripts/migration.mjs"], {
      cwd: projectPath("."),
      encoding: "utf8",
      timeout: 60_000,
    });
    expect(stdout).toBe("Every change of the schema has its migration.\n");
  });
});

async function connected(url: string): Promise<Client> {
  const client = servedClient(url);
  await client.connect();
  return client;
}

async function emptyServed() {
  const { url, drop } = await emptyServedDatabase();
  const client = await connected(url);
  const close = async () => {
    await client.end();
    await drop();
  };
  return { client, close };
}

async function emptyEmbedded() {
  const pglite = await openInMemory();
  const pool = embeddedPool(pglite);
  const client = await pool.connect();
  const close = async () => {
    client.release();
    await pool.end();
    await pglite.close();
  };
  return { client, close };
}
