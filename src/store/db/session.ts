import type { Client } from "pg";
import { servedClient } from "./pool.ts";

/** A connection by which other processes see whether this one is alive. */
export type Session = {
  /** Its backend as in `pg_stat_activity`; pid 0 for an embedded database. */
  readonly backend: () => { readonly pid: number; readonly start: string };
  readonly close: () => Promise<void>;
};

/** For an embedded database: its folder's lock already ensures that there is only one process. */
export const noSession: Session = { backend: () => ({ pid: 0, start: "" }), close: async () => undefined };

const reconnectMs = 1_000;

/** Opens the connection, and reopens it when it breaks; the new backend is recorded by the next renewal. */
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
    // Registered only after connecting: a failed try emits "end" too, and would start a second reconnection.
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
