import { randomUUID } from "node:crypto";
import type { ClientBase } from "pg";
import type { Migration } from "./migrations.ts";

/** The database's migrations aren't this program's: the message says what to do. Nothing was changed. */
export class MigrationRefused extends Error {
  override readonly name = "MigrationRefused";
}

type Record = {
  readonly name: string;
  readonly checksum: string;
  readonly finished: boolean;
};

/** The key of the advisory lock that Prisma's own tools take, so that neither runs beside the other. */
const prismaLock = 72707369;

/** The same statement as Prisma's. */
const historyTable = `create table if not exists _prisma_migrations (
  id varchar(36) primary key not null,
  checksum varchar(64) not null,
  finished_at timestamptz,
  migration_name varchar(255) not null,
  logs text,
  rolled_back_at timestamptz,
  started_at timestamptz not null default now(),
  applied_steps_count integer not null default 0
)`;

/**
 * Applies missing migrations and returns their names. Each is committed together with its record, so none can
 * be applied halfway. Keeps Prisma's history table, so that `prisma migrate status` and `deploy` agree. Waits
 * up to a minute for another process that migrates. Throws MigrationRefused.
 */
export async function migrate(
  client: ClientBase,
  migrations: readonly Migration[],
): Promise<readonly string[]> {
  await client.query("set lock_timeout = '60s'");
  await client.query("select pg_advisory_lock($1)", [prismaLock]);
  try {
    await client.query("set client_min_messages = warning");
    await client.query(historyTable);
    const records = await history(client);
    check(records, migrations);
    const missing = missingOf(records, migrations);
    for (const migration of missing) await apply(client, migration);
    return missing.map(({ name }) => name);
  } finally {
    await client.query("select pg_advisory_unlock($1)", [prismaLock]);
    await client.query("reset lock_timeout");
    await client.query("reset client_min_messages");
  }
}

/** Checks that all migrations are applied; changes nothing. Throws MigrationRefused otherwise. */
export async function requireMigrated(client: ClientBase, migrations: readonly Migration[]): Promise<void> {
  const { rows } = await client.query<{ made: boolean }>(
    "select to_regclass('_prisma_migrations') is not null as made",
  );
  const records = rows[0]?.made === true ? await history(client) : [];
  check(records, migrations);
  const [missing] = missingOf(records, migrations);
  if (missing === undefined) return;
  throw new MigrationRefused(
    `The database hasn't had the migration ${missing.name} yet. Start this version of Aduan once, which applies it.`,
  );
}

function missingOf(records: readonly Record[], migrations: readonly Migration[]): readonly Migration[] {
  const applied = new Set(records.map(({ name }) => name));
  return migrations.filter(({ name }) => !applied.has(name));
}

async function history(client: ClientBase): Promise<readonly Record[]> {
  const { rows } = await client.query<Record>(
    `select migration_name as name, checksum, finished_at is not null as finished
       from _prisma_migrations where rolled_back_at is null order by migration_name`,
  );
  return rows;
}

function check(records: readonly Record[], migrations: readonly Migration[]): void {
  for (const { name, checksum, finished } of records) {
    const known = migrations.find((migration) => migration.name === name);
    if (!known) {
      throw new MigrationRefused(
        `The database has the migration ${name}, which this version of Aduan doesn't know: a newer one was here. ` +
          "Start that version, or restore the backup from before it.",
      );
    }
    if (!finished) {
      throw new MigrationRefused(
        `The migration ${name} was begun in this database by another tool and didn't finish. ` +
          `Mend the database, then run "npx prisma migrate resolve" with --applied or --rolled-back ${name}.`,
      );
    }
    if (checksum !== known.checksum) {
      throw new MigrationRefused(
        `The migration ${name} isn't the one that this database has: its file was changed after it was applied. ` +
          "Bring back the released file.",
      );
    }
  }
}

async function apply(client: ClientBase, { name, sql, checksum }: Migration): Promise<void> {
  await client.query("begin");
  try {
    await client.query(sql);
    await client.query(
      `insert into _prisma_migrations (id, checksum, migration_name, started_at, finished_at, applied_steps_count)
       values ($1, $2, $3, now(), clock_timestamp(), 1)`,
      [randomUUID(), checksum, name],
    );
    await client.query("commit");
  } catch (error) {
    await client.query("rollback");
    throw new Error(`The migration ${name} failed and was taken back`, { cause: error });
  }
}
