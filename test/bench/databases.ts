import { randomBytes } from "node:crypto";
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { Client } from "pg";
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

/** Both databases, or PGlite alone and a word about it where no server answers. */
export async function grounds(report: Report): Promise<readonly (() => Promise<Ground>)[]> {
  if (await answers()) return [pgliteGround, postgresGround];
  report.note(`PostgreSQL was skipped: no server answers at ${new URL(serverUrl).host}.`);
  return [pgliteGround];
}

/** Whether peers that need PostgreSQL can be measured; notes it if not. */
export async function hasPostgres(report: Report): Promise<boolean> {
  const there = await answers();
  if (!there)
    report.note(`What needs PostgreSQL was skipped: no server answers at ${new URL(serverUrl).host}.`);
  return there;
}

/** A folder of its own, on disk, in which the database is durable. */
export async function pgliteGround(): Promise<Ground> {
  const dir = await mkdtemp(join(tmpdir(), "aduan-bench-"));
  return {
    db: "pglite",
    place: { type: "embedded", dir },
    remove: () => rm(dir, { recursive: true, force: true }),
  };
}

export async function postgresGround(): Promise<Ground & { readonly place: { readonly url: string } }> {
  const name = `aduan_bench_${randomBytes(6).toString("hex")}`;
  await onServer((server) => server.query(`create database ${name}`));
  const url = new URL(serverUrl);
  url.pathname = `/${name}`;
  return {
    db: "postgres",
    place: { type: "served", url: url.href },
    remove: async () => {
      await onServer((server) => server.query(`drop database if exists ${name} with (force)`));
    },
  };
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
