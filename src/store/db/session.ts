import type { Client } from "pg";
import { servedClient } from "./pool.ts";

/** A connection of this process's own, by which others see whether it is still alive. */
export type Session = {
  /** Its backend as `pg_stat_activity` names it; a pid of 0 where there is no server that could tell. */
  readonly backend: () => { readonly pid: number; readonly start: string };
  readonly close: () => Promise<void>;
};

/** An embedded database has one process, which the folder's lock sees to: whoever opens it has been alone since. */
export const noSession: Session = { backend: () => ({ pid: 0, start: "" }), close: async () => undefined };

const reconnectMs = 1_000;

/** Opens the connection and keeps it open: after a break there is a new backend, which the next renewal puts on file. */
export async function openSession(url: string): Promise<Session> {
  let closed = false;
  let backend = { pid: 0, start: "" };
  let timer: NodeJS.Timeout | undefined;
  let client = await connect();

  async function connect(): Promise<Client> {
    const fresh = servedClient(url, "aduan lease");
    fresh.on("error", () => undefined);
    await fresh.connect();
    const { rows } = await fresh.query<{ pid: number; start: string }>(
      "select pid, backend_start::text as start from pg_stat_activity where pid = pg_backend_pid()",
    );
    backend = rows[0] ?? backend;
    // Only now: a try that fails ends too, and would be followed by two.
    fresh.on("end", reopen);
    return fresh;
  }

  function reopen(): void {
    if (closed) return;
    clearTimeout(timer);
    timer = setTimeout(() => {
      connect().then((fresh) => {
        client = fresh;
        if (closed) fresh.end().catch(() => undefined);
      }, reopen);
    }, reconnectMs);
  }

  return {
    backend: () => backend,
    async close() {
      closed = true;
      clearTimeout(timer);
      await client.end();
    },
  };
}
