import type { SettingStore } from "../../ports/keep.ts";
import { anything } from "../db/shape.ts";
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
