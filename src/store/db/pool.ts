import type { PGlite } from "@electric-sql/pglite";
import { createPgConfig } from "@electric-sql/pglite/node-postgres";
import { Client, Pool } from "pg";
import { planning } from "./sessionOptions.ts";

/** The same time zone as PGlite's, so that SQL turns times into the same text on both. */
const options = ["-c", "TimeZone=UTC", ...planning].join(" ");

/**
 * Statements issued without awaiting one another are pipelined. Whoever finds all connections in use waits at
 * most this long (milliseconds) for one.
 */
const pooled = { pipeline: true, connectionTimeoutMillis: 10_000 };

/** The embedded database is stuck after a PANIC. */
class DatabaseStuck extends Error {
  override readonly name = "DatabaseStuck";
}

/**
 * After a PANIC, as when the disk is full, a server restarts but PGlite refuses every statement for good.
 * Committed data is intact when it is opened again, so the process ends, to be restarted by its supervisor.
 */
function endIfStuck(error: Error): void {
  if (!isPanic(error)) return;
  setImmediate(() => {
    throw new DatabaseStuck(
      "The embedded database can't go on, probably because the disk was full. Free some space and start the program again.",
      { cause: error },
    );
  });
}

function isPanic(message: object): boolean {
  return "severity" in message && message.severity === "PANIC";
}

/** A pool of one connection, the only one that PGlite has: a transaction holds it until it ends. */
export function embeddedPool(pglite: PGlite): Pool {
  const config = createPgConfig(inOneGo(pglite));
  const { connection } = config;
  const parse = connection.parse.bind(connection);
  // `types` here are parsers of the caller's; PGlite would take them for type ids of the parameters.
  connection.parse = ({ types: _, ...statement }) => parse(statement);
  const pool = withListener(new Pool({ ...config, ...pooled, max: 1, idleTimeoutMillis: 0 }));
  // PGlite's connection drops its listeners whenever the pool's client ends.
  return pool.on("connect", () => connection.on("errorMessage", endIfStuck));
}

/** Protocol messages that get an answer (Query, Sync); the others wait for one of these. */
const answered = new Set(["Q", "S"].map((type) => type.charCodeAt(0)));

/**
 * Passes a statement's protocol messages (parse, bind, describe, execute, sync) to PGlite together: less than
 * half the time for a short statement, and after an error it skips the rest of them as a server does.
 */
function inOneGo(pglite: PGlite): PGlite {
  let held: Uint8Array[] = [];
  // Asked once more after a PANIC it may never come back, and then the process couldn't end: it isn't asked.
  let stuck = false;
  const execProtocolStream: PGlite["execProtocolStream"] = async (message, options) => {
    held.push(message);
    if (!answered.has(message[0] ?? 0)) return [];
    const all = Buffer.concat(held);
    held = [];
    if (stuck) return await new Promise<never>(() => undefined);
    const answer = await pglite.execProtocolStream(all, options);
    stuck = answer.some(isPanic);
    return answer;
  };
  return Object.create(pglite, { execProtocolStream: { value: execProtocolStream } });
}

/**
 * Connections to a PostgreSQL server. They must be direct: a pooler in transaction mode would lose session
 * settings. A process that freezes inside a transaction loses its locks after 3 seconds.
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

/** A connection outside the pool, for long statements, or to show that the process lives. */
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
 * An idle connection that breaks emits an error, which without a listener would end the process. The pool
 * drops it, and the next user of the database gets the error.
 */
function withListener(pool: Pool): Pool {
  return pool.on("error", () => undefined);
}
