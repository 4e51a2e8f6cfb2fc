import type { LeaseStore } from "../../ports/keep.ts";
import type { Session } from "../db/session.ts";
import { text } from "../db/shape.ts";
import { rows, run, type Sql } from "../db/sql.ts";

/**
 * Leases, by the machine's clock. Each new holder gets a higher epoch. Another process takes over once the
 * holder's backend is gone, or once the lease has expired because the holder is frozen.
 */
export function leaseStore(sql: Sql, session: Session): LeaseStore {
  return {
    async hold(name, owner, seconds) {
      const { pid, start } = session.backend();
      const [row] = await rows(
        sql,
        { epoch: text },
        `insert into lease as l (name, epoch, owner, pid, backend_start, expires_at)
         values ($1, 1, $2, $4, $5, clock_timestamp() + make_interval(secs => $3::float8))
         on conflict (name) do update
            set epoch = case when l.owner = excluded.owner then l.epoch else l.epoch + 1 end,
                owner = excluded.owner, pid = excluded.pid, backend_start = excluded.backend_start,
                expires_at = excluded.expires_at
          where l.owner = excluded.owner
             or l.expires_at < clock_timestamp()
             or not exists (select from pg_stat_activity a
                             where a.pid = l.pid and a.backend_start::text = l.backend_start)
         returning epoch::text as epoch`,
        name,
        owner,
        seconds,
        pid,
        start,
      );
      return row?.epoch ?? null;
    },

    async release(name, owner) {
      // Into the past: the column keeps milliseconds, and "now" might be rounded into the future.
      await run(
        sql,
        "update lease set expires_at = clock_timestamp() - interval '1 millisecond' where name = $1 and owner = $2",
        name,
        owner,
      );
    },

    async isOurs(name) {
      const { pid, start } = session.backend();
      const held = await rows(
        sql,
        {},
        "select from lease where name = $1 and pid = $2 and backend_start = $3 for share",
        name,
        pid,
        start,
      );
      return held.length > 0;
    },

    async beginRun(id) {
      const { pid, start } = session.backend();
      const died = await rows(
        sql,
        { name: text },
        `delete from lease l where starts_with(name, $1)
            and not exists (select from pg_stat_activity a
                             where a.pid = l.pid and a.backend_start::text = l.backend_start)
         returning name`,
        runPrefix,
      );
      await run(sql, insertRun, runPrefix + id, id, pid, start);
      return died.length > 0;
    },

    async renewRun(id) {
      const { pid, start } = session.backend();
      await run(
        sql,
        "update lease set pid = $2, backend_start = $3 where name = $1 and (pid, backend_start) <> ($2, $3)",
        runPrefix + id,
        pid,
        start,
      );
    },

    async endRun(id) {
      await run(sql, "delete from lease where name = $1", runPrefix + id);
    },
  };
}

/** Prefix of a run's mark, which is kept as a lease that nobody competes for. */
const runPrefix = "run:";

const insertRun = `insert into lease (name, epoch, owner, pid, backend_start, expires_at)
                   values ($1, 1, $2, $3, $4, clock_timestamp())`;
