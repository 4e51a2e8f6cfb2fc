import type { PGlite } from "@electric-sql/pglite";
import { createPgConfig } from "@electric-sql/pglite/node-postgres";
import { Client, Pool } from "pg";
import { planning } from "./sessionOptions.ts";

/** As PGlite has the time zone, so that text made from times in SQL is the same on both. */
const options = ["-c", "TimeZone=UTC", ...planning].join(" ");

/**
 * Statements that are called without waiting for one another go out together. Who finds all connections in use waits
 * for one at most so long.
 */
const pooled = { pipeline: true, connectionTimeoutMillis: 10_000 };

/** The embedded database answers nothing any more. */
class DatabaseStuck extends Error {
  override readonly name = "DatabaseStuck";
}

/**
 * A server that panics ends and is started again. PGlite can't: once it found no space for its log it refuses every
 * statement, even when there is space again. What was acknowledged is whole when it is opened anew, so the process
 * ends, and whoever runs it starts it again.
 */
function endIfStuck(error: Error): void {
  if (!("severity" in error && error.severity === "PANIC")) return;
  setImmediate(() => {
    throw new DatabaseStuck(
      "The embedded database can't go on, probably because the disk was full. Free some space and start the program again.",
      { cause: error },
    );
  });
}

/** A pool of one: PGlite has a single connection, which whoever is in a transaction holds. */
export function embeddedPool(pglite: PGlite): Pool {
  const config = createPgConfig(inOneGo(pglite));
  const { connection } = config;
  const parse = connection.parse.bind(connection);
  // `types` is how the caller would have its values read; PGlite takes it for the ids of the parameters' types.
  connection.parse = ({ types: _, ...statement }) => parse(statement);
  const pool = withListener(new Pool({ ...config, ...pooled, max: 1, idleTimeoutMillis: 0 }));
  // PGlite's one connection forgets who listens whenever the pool's client ends.
  return pool.on("connect", () => connection.on("errorMessage", endIfStuck));
}

/** The protocol's messages that are answered at once; the others belong to the one that follows. */
const answered = new Set(["Q", "S"].map((type) => type.charCodeAt(0)));

/**
 * PGlite that takes a statement's messages (parse, bind, describe, execute, sync) together and not one by one: less
 * than half the time for a short statement, and after an error it skips the rest of them as a server does.
 */
function inOneGo(pglite: PGlite): PGlite {
  let held: Uint8Array[] = [];
  const execProtocolStream: PGlite["execProtocolStream"] = async (message, options) => {
    held.push(message);
    if (!answered.has(message[0] ?? 0)) return [];
    const all = Buffer.concat(held);
    held = [];
    return await pglite.execProtocolStream(all, options);
  };
  return Object.create(pglite, { execProtocolStream: { value: execProtocolStream } });
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
      options,
      ...pooled,
      max: 10,
      idle_in_transaction_session_timeout: 3_000,
      keepAlive: true,
    }),
  );
}

/** A connection of its own, for what may take longer than the pool's statements, or tells that the process lives. */
export function servedClient(url: string, name = "aduan"): Client {
  return new Client({
    connectionString: url,
    application_name: name,
    options,
    connectionTimeoutMillis: 10_000,
    keepAlive: true,
  });
}

/**
 * A connection that breaks while it is idle has nobody to tell. The pool drops it, and whoever needs the database
 * next meets the fault; without a listener it would end the process.
 */
function withListener(pool: Pool): Pool {
  return pool.on("error", () => undefined);
}
