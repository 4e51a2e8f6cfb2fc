import type { Pool, PoolClient } from "pg";
import { parameters, type Sql } from "./sql.ts";
import { statementName } from "./statementNames.ts";

/** Milliseconds that a transaction may take: whoever holds rows for longer holds up the others. */
const longestMs = 30_000;

const ignore = (): undefined => undefined;

/** A transaction took too long, or its connection is gone. Nothing of it is on file; the same again may succeed. */
export class TransactionOver extends Error {
  override readonly name = "TransactionOver";
}

/**
 * Runs work in a transaction of its own and commits it once the work is done. Whatever fails takes all of it back and
 * is thrown on. Where the connection breaks while it commits, nobody knows whether it did.
 */
export async function inTransaction<T>(
  pool: Pool,
  work: (sql: Sql) => Promise<T>,
  longest = longestMs,
): Promise<T> {
  const client = await pool.connect();
  // A connection that breaks between two statements tells the next one; without a listener it would end the process.
  client.on("error", ignore);
  let open = true;
  let cause: unknown;
  const sql: Sql = {
    async query(text, values) {
      if (!open) throw new TransactionOver("The transaction is over.");
      try {
        return await client.query({ name: statementName(text), text, values: parameters(values) });
      } catch (error) {
        cause ??= error;
        throw error;
      }
    },
  };
  const deadline = within(longest);
  let broken = false;
  try {
    await client.query("begin");
    const result = await Promise.race([work(sql), deadline.passed]);
    open = false;
    // A statement that failed makes the server answer "commit" with a rollback, and no error.
    const { command } = await client.query("commit");
    if (command !== "COMMIT")
      throw new Error("A statement failed and the work went on: nothing is on file.", { cause });
    return result;
  } catch (error) {
    open = false;
    broken = !(await takenBack(client));
    // Of statements that went out together, those after the one that failed only say that it did.
    throw isAborted(error) ? cause : error;
  } finally {
    deadline.stop();
    client.off("error", ignore);
    client.release(broken);
  }
}

async function takenBack(client: PoolClient): Promise<boolean> {
  try {
    await client.query("rollback");
    return true;
  } catch {
    return false;
  }
}

function isAborted(error: unknown): boolean {
  return error instanceof Error && "code" in error && error.code === "25P02";
}

function within(ms: number): { readonly passed: Promise<never>; readonly stop: () => void } {
  let timer: NodeJS.Timeout | undefined;
  const passed = new Promise<never>((_, reject) => {
    timer = setTimeout(
      () => reject(new TransactionOver(`The transaction took more than ${ms / 1_000} s.`)),
      ms,
    );
  });
  return { passed, stop: () => clearTimeout(timer) };
}
