import type { ClientBase } from "pg";
import { openInMemory } from "../../src/store/db/pglite.ts";
import { embeddedPool, servedPool } from "../../src/store/db/pool.ts";
import { type Database, databaseOver } from "../../src/store/open.ts";
import { emptyServedDatabase } from "./databases.ts";

/** A database without any table, for tests of migrations. */
export async function bareDatabase(type: Database["type"]): Promise<Database> {
  if (type === "served") {
    const { url, drop } = await emptyServedDatabase();
    return databaseOver(type, servedPool(url), drop);
  }
  const pglite = await openInMemory();
  return databaseOver(type, embeddedPool(pglite), () => pglite.close());
}

/** Does this on a connection of the database that is given back afterwards. */
export async function onClient<T>({ pool }: Database, work: (client: ClientBase) => Promise<T>): Promise<T> {
  const client = await pool.connect();
  try {
    return await work(client);
  } finally {
    client.release();
  }
}
