import { join } from "node:path";
import { openDatabase } from "../../src/store/open.ts";
import { type Ground, pgliteGround, postgresGround } from "../bench/databases.ts";
import type { HandedOut } from "../store/filedOrder.ts";
import { type Ledger, readLedger } from "./ledger.ts";
import type { Options } from "./options.ts";

/** What seals this database; all programs of a day share it. */
const secret = Buffer.alloc(32, 5);

/** An empty database and a folder for a day. */
export async function openGround({ db }: Pick<Options, "db">): Promise<Ground> {
  return db === "pglite" ? await pgliteGround() : await postgresGround();
}

/** What the program is told of its database, and what the harness needs all its programs to share. */
export function databaseEnvironment({ place }: Ground, dir: string): Readonly<Record<string, string>> {
  return {
    DATA_DIR: place.type === "embedded" ? place.dir : dir,
    SECRET_KEY: secret.toString("base64"),
    ...(place.type === "served" ? { DATABASE_URL: place.url } : {}),
  };
}

/** Reads the ledger; no program may be running on an embedded database. */
export async function ledgerOf({ place }: Ground, updates: HandedOut | null): Promise<Ledger> {
  const database = await openDatabase(
    place.type === "embedded" ? { type: "embedded", dir: join(place.dir, "database") } : place,
  );
  try {
    return await readLedger(database.pool, secret, updates);
  } finally {
    await database.close();
  }
}
