import type { Pool, PoolClient } from "pg";
import { parameters, type Sql } from "./sql.ts";
import { TransactionOver } from "./transient.ts";

/** Longest duration of a transaction in milliseconds: its locks hold up others. */
const longestMs = 30_000;

const ignore = (): undefined => undefined;

/**
 * Runs work in a transaction and commits it. If anything fails, all is rolled back and the error is thrown.
 * If the connection breaks during the commit, it may have been committed or not.
 */
export async function inTransaction<T>(
  pool: Pool,
  work: (sql: Sql) => Promise<T>,
  longest = longestMs,
): Promise<T> {
  const client = await pool.connect();
  // If the connection breaks between statements, the next one fails; without a listener the process would
  // end.
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
    // After a failed statement the server answers "commit" with a rollback, without an error.
    const { command } = await client.query("commit");
    if (command !== "COMMIT")
      throw new Error("A statement failed and the work went on: nothing is on file.", { cause });
    return result;
  } catch (error) {
    open = false;
    broken = !(await takenBack(client));
    // Pipelined statements after the failed one only report an aborted transaction; the first error is the
    // cause.
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

/** Far more statements than the program has; bounds what each connection caches. */
const mostNamed = 500;

const names = new Map<string, string>();

/**
 * A name for a statement, by which each connection parses it only once: the texts are long, and a batch has
 * twenty of them. "" once there are too many: the statement isn't cached.
 */
function statementName(text: string): string {
  const known = names.get(text);
  if (known !== undefined) return known;
  if (names.size >= mostNamed) return "";
  const name = `aduan_${names.size + 1}`;
  names.set(text, name);
  return name;
}
