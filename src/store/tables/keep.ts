import type { CronStore, SettingStore } from "../../ports/keep.ts";
import { anything, time } from "../db/shape.ts";
import { json, rows, run, type Sql } from "../db/sql.ts";

/** Single values, such as the business clock's offset. */
export function settingStore(sql: Sql): SettingStore {
  return {
    async get(key) {
      const [row] = await rows(sql, { value: anything }, "select value from setting where key = $1", key);
      return row?.value ?? null;
    },
    async set(key, value) {
      await run(
        sql,
        "insert into setting (key, value) values ($1, $2::jsonb) on conflict (key) do update set value = excluded.value",
        key,
        json(value),
      );
    },
  };
}

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
