import type { ClientBase } from "pg";
import { openInMemory } from "../../src/store/db/pglite.ts";
import { embeddedPool, servedClient } from "../../src/store/db/pool.ts";
import { emptyServedDatabase } from "./databases.ts";

/** A database without any table, for tests of migrations, and how it is closed. */
export async function bareDatabase(
  type: "embedded" | "served",
): Promise<{ readonly client: ClientBase; readonly close: () => Promise<void> }> {
  return await (type === "served" ? onServer() : inMemory());
}

async function onServer() {
  const { url, drop } = await emptyServedDatabase();
  const client = servedClient(url);
  await client.connect();
  return { client, close: () => client.end().then(drop) };
}

async function inMemory() {
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
