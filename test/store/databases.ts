import { createHash, randomBytes } from "node:crypto";
import { mkdir, readFile, rename, writeFile } from "node:fs/promises";
import { Client, escapeIdentifier } from "pg";
import { afterAll, describe, expect, test } from "vitest";
import { projectPath } from "../../src/projectPath.ts";
import { readMigrations } from "../../src/store/db/migrations.ts";
import { openInMemory } from "../../src/store/db/pglite.ts";
import { embeddedPool, servedPool } from "../../src/store/db/pool.ts";
import { type Database, databaseOver, migrateToLatest } from "../../src/store/open.ts";

/** A server on which tests may make and drop databases. */
const serverUrl = process.env["TEST_DATABASE_URL"] ?? "postgres://postgres@127.0.0.1:5432/postgres";

/** Opens a database of its own, migrated and otherwise empty. It is closed and dropped after the suite. */
export type OpenDatabase = () => Promise<Database>;

/**
 * Runs a suite on PGlite in memory, and again on PostgreSQL where one answers. In CI one has to; elsewhere the second
 * run is shown as skipped.
 */
export function forEachDatabase(suite: (open: OpenDatabase, type: Database["type"]) => void): void {
  describe("on PGlite", () => suite(closing(openEmbedded), "embedded"));
  describe.skipIf(!served && !mustBeServed)("on PostgreSQL", () => {
    if (served) suite(closing(openServed), "served");
    else test("a server answers", () => expect.fail(`CI needs PostgreSQL at ${serverUrl}`));
  });
}

/** Runs a suite on PGlite in memory alone: what it shows is no database's doing. */
export function onPGlite(suite: (open: OpenDatabase) => void): void {
  suite(closing(openEmbedded));
}

/** The URL of an empty database on the test server, and what drops it. */
export async function emptyServedDatabase(): Promise<{ url: string; drop: () => Promise<void> }> {
  return await createFrom("template1");
}

const mustBeServed = process.env["CI"] === "true";

/** Whether a server answers at the test server's URL. */
export const served = await serverAnswers();

function closing(open: OpenDatabase): OpenDatabase {
  const opened: Database[] = [];
  afterAll(async () => {
    for (const database of opened.splice(0)) await database.close();
  });
  return async () => {
    const database = await open();
    opened.push(database);
    return database;
  };
}

/** From a dump of a migrated database: making one from nothing takes seconds. */
async function openEmbedded(): Promise<Database> {
  const pglite = await openInMemory(new Blob([await embeddedTemplate()]));
  return databaseOver("embedded", embeddedPool(pglite), () => pglite.close());
}

async function embeddedTemplate(): Promise<Uint8Array<ArrayBuffer>> {
  const folder = projectPath("node_modules/.cache/aduan");
  const path = `${folder}/${await historyName()}.tar`;
  try {
    return new Uint8Array(await readFile(path));
  } catch (error) {
    if (!(error instanceof Error && "code" in error && error.code === "ENOENT")) throw error;
  }
  const pglite = await openInMemory();
  const pool = embeddedPool(pglite);
  const client = await pool.connect();
  await migrateToLatest(client);
  client.release();
  await pool.end();
  await pglite.exec("checkpoint");
  const dump = new Uint8Array(await (await pglite.dumpDataDir("none")).arrayBuffer());
  await pglite.close();
  await mkdir(folder, { recursive: true });
  const unfinished = `${path}.${randomBytes(4).toString("hex")}`;
  await writeFile(unfinished, dump);
  await rename(unfinished, path);
  return dump;
}

async function openServed(): Promise<Database> {
  const template = `aduan_template_${await historyName()}`;
  await onServer(async (server) => {
    // One file's run makes the template, the others wait for it.
    await server.query("select pg_advisory_lock(hashtext($1))", [template]);
    const { rowCount } = await server.query("select 1 from pg_database where datname = $1", [template]);
    if (rowCount === 0) await makeTemplate(server, template);
  });
  const { url, drop } = await createFrom(template);
  return databaseOver("served", servedPool(url), drop);
}

async function makeTemplate(server: Client, template: string): Promise<void> {
  const unfinished = `aduan_test_${randomBytes(6).toString("hex")}`;
  await server.query(`create database ${unfinished}`);
  const client = new Client({ connectionString: urlOf(unfinished) });
  await client.connect();
  await migrateToLatest(client);
  await client.end();
  await server.query(`alter database ${unfinished} rename to ${escapeIdentifier(template)}`);
}

async function createFrom(template: string): Promise<{ url: string; drop: () => Promise<void> }> {
  const name = `aduan_test_${randomBytes(6).toString("hex")}`;
  await onServer((server) => server.query(`create database ${name} template ${escapeIdentifier(template)}`));
  return {
    url: urlOf(name),
    drop: async () => {
      await onServer((server) => server.query(`drop database if exists ${name} with (force)`));
    },
  };
}

async function onServer(work: (server: Client) => Promise<unknown>): Promise<void> {
  const server = new Client({ connectionString: serverUrl });
  await server.connect();
  try {
    await work(server);
  } finally {
    await server.end();
  }
}

async function serverAnswers(): Promise<boolean> {
  const server = new Client({ connectionString: serverUrl, connectionTimeoutMillis: 2_000 });
  try {
    await server.connect();
    await server.end();
    return true;
  } catch {
    return false;
  }
}

function urlOf(database: string): string {
  const url = new URL(serverUrl);
  url.pathname = `/${database}`;
  return url.href;
}

/** A name that changes with every migration and every version of PGlite. */
async function historyName(): Promise<string> {
  const hash = createHash("sha256").update(
    await readFile(projectPath("node_modules/@electric-sql/pglite/package.json")),
  );
  for (const { name, checksum } of await readMigrations(projectPath("prisma/migrations"))) {
    hash.update(name).update(checksum);
  }
  return hash.digest("hex").slice(0, 16);
}
