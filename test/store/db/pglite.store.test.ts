import { existsSync } from "node:fs";
import { cp, mkdir, mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { PGlite } from "@electric-sql/pglite";
import { afterAll, beforeAll, expect, test } from "vitest";
import { DurableFS, openInFolder } from "../../../src/store/db/pglite.ts";
import { openDatabase } from "../../../src/store/open.ts";

let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "aduan-pglite-"));
  await mkdir(join(interrupted(), "base"), { recursive: true });
  await (await openInFolder(join(folder, "empty"))).close();
});
afterAll(async () => {
  await rm(folder, { recursive: true, force: true });
});

/** What a first start that was cut off would leave. */
const interrupted = () => join(folder, "empty.new");

/** Making a database takes seconds, copying one doesn't. */
async function emptyAt(name: string): Promise<string> {
  await cp(join(folder, "empty"), join(folder, name), { recursive: true });
  return join(folder, name);
}

class CountingFS extends DurableFS {
  syncs = 0;

  protected override sync(file: number): void {
    this.syncs += 1;
    super.sync(file);
  }
}

test("every commit reaches the disk before it is acknowledged", async () => {
  const place = await emptyAt("counted");
  const opened = await openInFolder(place, (path) => new CountingFS(path));
  const fs = opened.fs;
  if (!(fs instanceof CountingFS)) throw new Error("not the file system that counts");
  try {
    expect((await opened.query("show fsync")).rows).toEqual([{ fsync: "on" }]);
    await opened.exec("create table t (n int)");
    for (let n = 0; n < 20; n += 1) {
      const before = fs.syncs;
      await opened.query("insert into t values ($1)", [n]);
      expect(fs.syncs).toBeGreaterThan(before);
    }
    const before = fs.syncs;
    await opened.query("select count(*) from t");
    expect(fs.syncs).toBe(before);
  } finally {
    await opened.close();
  }
});

test("what was acknowledged is there in a copy of the files made without closing", async () => {
  const place = await emptyAt("pulled");
  const opened = await openInFolder(place);
  await opened.exec("create table t (n int); insert into t select generate_series(1, 100)");
  await cp(place, join(folder, "copy"), { recursive: true });
  await opened.close();
  const copy = await openInFolder(join(folder, "copy"));
  expect((await copy.query("select count(*)::int as n from t")).rows).toEqual([{ n: 100 }]);
  await copy.close();
});

test("a first start that was interrupted doesn't stand in the way of the next", async () => {
  expect(existsSync(interrupted())).toBe(false);
  const opened = await openInFolder(join(folder, "empty"));
  expect((await opened.query("select 1 as one")).rows).toEqual([{ one: 1 }]);
  await opened.close();
});

test("an embedded database keeps what it has over a restart, and lets nobody else in meanwhile", async () => {
  await emptyAt("data/database/postgres");
  const place = { type: "embedded", dir: join(folder, "data", "database") } as const;
  const first = await openDatabase(place);
  await first.pool.query("insert into contact (kind) values ('person')");
  await expect(openDatabase(place)).rejects.toThrow(/Another process is using/);
  await first.close();
  const second = await openDatabase(place);
  expect((await second.pool.query("select kind from contact")).rows).toEqual([{ kind: "person" }]);
  await second.close();
});

test("PGlite's own defaults would not be durable", () => {
  expect(PGlite.defaultStartParams).toContain("-F");
});
