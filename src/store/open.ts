import { existsSync } from "node:fs";
import { mkdir } from "node:fs/promises";
import { join } from "node:path";
import type { ClientBase, Pool } from "pg";
import { projectPath } from "../projectPath.ts";
import { lockFolder } from "./db/lock.ts";
import { migrate, requireMigrated } from "./db/migrate.ts";
import { type Migration, readMigrations } from "./db/migrations.ts";
import { openInFolder } from "./db/pglite.ts";
import { embeddedPool, servedClient, servedPool } from "./db/pool.ts";

/** A PostgreSQL server, or PGlite in a folder. */
export type DatabasePlace =
  | { readonly type: "served"; readonly url: string }
  | { readonly type: "embedded"; readonly dir: string };

export type Database = {
  readonly type: DatabasePlace["type"];
  /** On PGlite a single connection: whoever asks for another inside a transaction waits for ever. */
  readonly pool: Pool;
  close(): Promise<void>;
};

/** Opens the database, locks an embedded one to this process, and migrates it. Throws FolderInUse, MigrationRefused. */
export async function openDatabase(place: DatabasePlace): Promise<Database> {
  return await openWith(place, migrateToLatest);
}

/**
 * Opens an existing database for a command that only reads, without migrating it. Throws FolderInUse,
 * MigrationRefused, DatabaseAway.
 */
export async function openExisting(place: DatabasePlace): Promise<Database> {
  if (place.type === "embedded" && !existsSync(join(place.dir, "postgres"))) {
    throw new DatabaseAway(`There is no database in ${place.dir}. Start the program first, which makes it.`);
  }
  return await openWith(place, async (client) => requireMigrated(client, await ownMigrations()));
}

type Prepare = (client: ClientBase) => Promise<void>;

async function openWith(place: DatabasePlace, prepare: Prepare): Promise<Database> {
  switch (place.type) {
    case "served":
      return await openServed(place.url, prepare);
    case "embedded":
      return await openEmbedded(place.dir, prepare);
  }
}

/** A database over an open pool; `close` runs after the last use of the pool. */
export function databaseOver(
  type: DatabasePlace["type"],
  pool: Pool,
  close: () => Promise<void> = async () => undefined,
): Database {
  return {
    type,
    pool,
    async close() {
      await pool.end();
      await close();
    },
  };
}

/** Applies the program's own migrations. */
export async function migrateToLatest(client: ClientBase): Promise<void> {
  await migrate(client, await ownMigrations());
}

async function ownMigrations(): Promise<readonly Migration[]> {
  return await readMigrations(projectPath("prisma/migrations"));
}

/** No database answers at the configured place: the message says what to do. */
class DatabaseAway extends Error {
  override readonly name = "DatabaseAway";
}

async function openServed(url: string, prepare: Prepare): Promise<Database> {
  const client = servedClient(url);
  try {
    await client.connect();
  } catch (error) {
    const { host } = new URL(url);
    const said = error instanceof Error && "code" in error ? String(error.code) : "no answer";
    throw new DatabaseAway(
      `The database at ${host} can't be used (${said}). Start PostgreSQL there, or correct DATABASE_URL.`,
      { cause: error },
    );
  }
  try {
    await prepare(client);
  } finally {
    await client.end();
  }
  return databaseOver("served", servedPool(url));
}

async function openEmbedded(dir: string, prepare: Prepare): Promise<Database> {
  await mkdir(dir, { recursive: true, mode: 0o700 });
  const lock = await lockFolder(dir);
  try {
    const pglite = await openInFolder(join(dir, "postgres"));
    try {
      const pool = embeddedPool(pglite);
      const client = await pool.connect();
      try {
        await prepare(client);
      } finally {
        client.release();
      }
      return databaseOver("embedded", pool, async () => {
        await pglite.close();
        await lock.release();
      });
    } catch (error) {
      await pglite.close();
      throw error;
    }
  } catch (error) {
    await lock.release();
    throw error;
  }
}
