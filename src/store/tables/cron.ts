import type { CronStore } from "../../ports/keep.ts";
import { time } from "../db/shape.ts";
import { rows, run, type Sql } from "../db/sql.ts";

/** What the rows of the cron table have done. */
export function cronStore(sql: Sql): CronStore {
  return {
    async last(name) {
      const [row] = await rows(
        sql,
        { dueAt: time },
        'select due_at as "dueAt" from cron where name = $1',
        name,
      );
      return row?.dueAt ?? null;
    },

    async note(name, dueAt, ran) {
      await run(
        sql,
        `insert into cron as c (name, due_at, ran_at)
         values ($1, $2::timestamptz, case when $3::boolean then clock_timestamp() end)
         on conflict (name) do update
            set due_at = excluded.due_at, ran_at = coalesce(excluded.ran_at, c.ran_at)`,
        name,
        dueAt,
        ran,
      );
    },
  };
}
