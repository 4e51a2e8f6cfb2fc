import type { PGlite } from "@electric-sql/pglite";
import { createPgConfig } from "@electric-sql/pglite/node-postgres";
import { Client, Pool } from "pg";

/** As PGlite has it, so that text made from times in SQL is the same on both. */
const inUtc = "-c TimeZone=UTC";

/** A pool of one: PGlite has a single connection, which whoever is in a transaction holds. */
export function embeddedPool(pglite: PGlite): Pool {
  const config = createPgConfig(pglite);
  const { connection } = config;
  const parse = connection.parse.bind(connection);
  // With `types` Prisma passes how to read values; PGlite would take them for the parameters' type ids.
  connection.parse = ({ types: _, ...query }: { readonly types?: unknown }) => parse(query);
  return withListener(new Pool({ ...config, max: 1, idleTimeoutMillis: 0 }));
}

/**
 * Connections to a PostgreSQL server, direct ones: a pooler in transaction mode would lose session settings. A holder
 * that freezes inside a transaction lets go of its rows after 3 seconds.
 */
export function servedPool(url: string): Pool {
  return withListener(
    new Pool({
      connectionString: url,
      application_name: "aduan",
      options: inUtc,
      max: 10,
      connectionTimeoutMillis: 10_000,
      idle_in_transaction_session_timeout: 3_000,
      keepAlive: true,
    }),
  );
}

/** A connection of its own, for what may take longer than the pool's statements. */
export function servedClient(url: string): Client {
  return new Client({
    connectionString: url,
    application_name: "aduan",
    options: inUtc,
    connectionTimeoutMillis: 10_000,
  });
}

/**
 * A connection that breaks while it is idle has nobody to tell. The pool drops it, and whoever needs the database
 * next meets the fault; without a listener it would end the process.
 */
function withListener(pool: Pool): Pool {
  return pool.on("error", () => undefined);
}
