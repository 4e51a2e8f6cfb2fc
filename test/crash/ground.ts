import { join } from "node:path";
import { openDatabase } from "../../src/store/open.ts";
import { type Ground, pgliteGround, postgresGround } from "../bench/databases.ts";
import { type Ledger, readLedger } from "./ledger.ts";
import type { Options } from "./options.ts";

/** An empty database and a folder for a day. */
export async function openGround({ db }: Pick<Options, "db">): Promise<Ground> {
  return db === "pglite" ? await pgliteGround() : await postgresGround();
}

/** What the program is told of its database, and what the harness needs all its programs to share. */
export function databaseEnvironment({ place }: Ground, dir: string): Readonly<Record<string, string>> {
  return {
    DATA_DIR: place.type === "embedded" ? place.dir : dir,
    SECRET_KEY: Buffer.alloc(32, 5).toString("base64"),
    ...(place.type === "served" ? { DATABASE_URL: place.url } : {}),
  };
}

/** Reads the ledger; no program may be running on an embedded database. */
export async function ledgerOf({ place }: Ground, channel: Options["channel"]): Promise<Ledger> {
  const database = await openDatabase(
    place.type === "embedded" ? { type: "embedded", dir: join(place.dir, "database") } : place,
  );
  try {
    return await readLedger(database.pool, channel);
  } finally {
    await database.close();
  }
}
