import { randomBytes } from "node:crypto";
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout as pause } from "node:timers/promises";
import { Client, Pool } from "pg";
import type { DatabasePlace } from "../../src/store/open.ts";
import type { Db, Report } from "./bench.ts";

/** A server on which databases may be made and dropped; the same as for the tests. */
const serverUrl = process.env["TEST_DATABASE_URL"] ?? "postgres://postgres@127.0.0.1:5432/postgres";

/** An empty place for a database of a subject's own; `remove` leaves nothing behind. */
export type Ground = {
  readonly db: Exclude<Db, "none">;
  readonly place: DatabasePlace;
  readonly remove: () => Promise<void>;
};

/** What was made and not yet removed: a subject that failed may have left its database. */
const made = new Set<Ground>();

function kept<G extends Ground>(ground: G): G {
  const remove = async (): Promise<void> => {
    made.delete(it);
    await ground.remove();
  };
  const it = { ...ground, remove };
  made.add(it);
  return it;
}

/** Removes the databases that are left. */
export async function removeGrounds(): Promise<void> {
  for (const { remove } of made) await remove();
}

/** What makes empty places for one kind of database. */
export type Grounds = { readonly db: Ground["db"]; readonly make: () => Promise<Ground> };

/** Both databases, or PGlite alone and a word about it where no server answers. */
export async function grounds(report: Report): Promise<readonly Grounds[]> {
  const embedded: Grounds = { db: "pglite", make: pgliteGround };
  if (await answers()) return [embedded, { db: "postgres", make: postgresGround }];
  report.note(`PostgreSQL was skipped: no server answers at ${new URL(serverUrl).host}.`);
  return [embedded];
}

/** A folder of its own, on disk, in which the database is durable. */
export async function pgliteGround(): Promise<Ground> {
  const dir = await mkdtemp(join(tmpdir(), "aduan-bench-"));
  return kept({
    db: "pglite",
    place: { type: "embedded", dir },
    remove: () => rm(dir, { recursive: true, force: true }),
  });
}

export async function postgresGround(): Promise<Ground & { readonly place: { readonly url: string } }> {
  const name = `aduan_bench_${randomBytes(6).toString("hex")}`;
  await onServer((server) => server.query(`create database ${name}`));
  const url = new URL(serverUrl);
  url.pathname = `/${name}`;
  return kept({
    db: "postgres",
    place: { type: "served", url: url.href },
    remove: async () => {
      await onServer(async (server) => {
        await untilLeft(server, name);
        await server.query(`drop database if exists ${name} with (force)`);
      });
    },
  });
}

/**
 * A pool over a peer's database, with as many connections as Aduan has. One that breaks while nobody uses it is no
 * fault of the peer's: the next statement gets another.
 */
export function openPool(connectionString: string): Pool {
  return new Pool({ connectionString, max: 10 }).on("error", () => undefined);
}

/** Until nobody is connected, or for five seconds: a pool says that it has ended before its connections have. */
async function untilLeft(server: Client, name: string): Promise<void> {
  for (let tries = 0; tries < 250; tries += 1) {
    const { rowCount } = await server.query(
      "select from pg_stat_activity where datname = $1 and backend_type = 'client backend'",
      [name],
    );
    if (rowCount === 0) return;
    await pause(20);
  }
}

/** The server's version and what it does for durability, or that there is none. */
export async function describePostgres(): Promise<string> {
  if (!(await answers())) return "PostgreSQL: none";
  return await onServer(async (server) => {
    const { rows } = await server.query<{ name: string; setting: string }>(
      `select name, setting from pg_settings
        where name in ('server_version', 'fsync', 'synchronous_commit', 'shared_buffers') order by name`,
    );
    return `PostgreSQL: ${rows.map(({ name, setting }) => `${name} ${setting}`).join(", ")}`;
  });
}

async function answers(): Promise<boolean> {
  try {
    await onServer((server) => server.query("select 1"));
    return true;
  } catch {
    return false;
  }
}

async function onServer<T>(work: (server: Client) => Promise<T>): Promise<T> {
  const server = new Client({ connectionString: serverUrl, connectionTimeoutMillis: 2_000 });
  await server.connect();
  try {
    return await work(server);
  } finally {
    await server.end();
  }
}
