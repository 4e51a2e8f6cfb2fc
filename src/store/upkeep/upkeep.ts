import type { Pool } from "pg";
import type { Backlog } from "../../ports/store.ts";
import { number } from "../db/shape.ts";
import { rows, run, type Sql } from "../db/sql.ts";

/** Added to the longest wait of each kind: smaller corrections of the clock aren't noticed. */
const slack = "interval '10 minutes'";

/** The longest undo time that can be configured. */
const longestUndo = "interval '1 hour'";

/**
 * Makes due what waits for a time further ahead than its longest wait: the machine's clock was set back
 * since. What is then tried too early waits anew, by the present clock. Returns how many rows.
 */
export async function afterSetBack(sql: Sql): Promise<number> {
  const counts = [
    await run(
      sql,
      `update conversation set next_at = clock_timestamp() where next_at > clock_timestamp() + ${slack}`,
    ),
    await run(
      sql,
      `update letter set not_before = clock_timestamp()
        where state = 'waiting' and not_before > clock_timestamp() + ${longestUndo} + ${slack}`,
    ),
    await run(
      sql,
      `update outlane o set next_at = clock_timestamp()
        where next_at > clock_timestamp() + ${slack}
          and next_at > clock_timestamp() + ${slack} + coalesce(
            (select greatest(make_interval(secs => power(2, least(l.attempts, 12))), l.not_before - clock_timestamp())
               from letter l where l.chat = o.chat and l.class = o.class and l.state = 'waiting'
              order by l.id limit 1), interval '0')`,
    ),
    await run(
      sql,
      `update board set next_at = clock_timestamp() where next_at > clock_timestamp() + 2 * ${slack}`,
    ),
    await run(
      sql,
      `update attachment set next_at = clock_timestamp() where next_at > clock_timestamp() + 2 * ${slack}`,
    ),
    await run(
      sql,
      `update letter set delete_at = clock_timestamp() + make_interval(secs => delete_after)
        where delete_at > clock_timestamp() + make_interval(secs => delete_after) + ${slack}`,
    ),
  ];
  return counts.reduce((sum, count) => sum + count, 0);
}

/**
 * Vacuums and analyzes the tables in which many rows were changed or removed, by the measure of PostgreSQL's
 * autovacuum, which PGlite lacks.
 */
export async function tidy(pool: Pool): Promise<void> {
  const { rows } = await pool.query<{ name: string }>(
    "select relname as name from pg_stat_user_tables where n_dead_tup > 1000 + n_live_tup / 5",
  );
  for (const { name } of rows) await pool.query(`vacuum (analyze) ${name}`);
}

/** How much waits where. Held and parked letters don't count. */
export async function backlog(sql: Sql, now: Date): Promise<Backlog> {
  const [row] = await rows(
    sql,
    {
      inbox: number,
      letters: number,
      delayed: number,
      boards: number,
      attachments: number,
      clocks: number,
      held: number,
      drafts: number,
      setAside: number,
    },
    `select (select count(*)::int from inbox where state = 'waiting') as inbox,
            (select count(*)::int from letter l join outlane o on o.chat = l.chat and o.class = l.class
              where l.state in ('waiting', 'sending') and not o.parked) as letters,
            (select count(*)::int from letter l join outlane o on o.chat = l.chat and o.class = l.class
              where l.state = 'waiting' and l.not_before > clock_timestamp() and not o.parked) as delayed,
            (select count(*)::int from board where next_at is not null) as boards,
            (select count(*)::int from attachment where next_at is not null) as attachments,
            (select count(*)::int from cases where wake_at <= $1) as clocks,
            (select count(*)::int from letter where state = 'held' and held_until <= $1) as held,
            (select count(*)::int from conversation where expires_at <= $1) as drafts,
            (select count(*)::int from inbox where state = 'set_aside') as "setAside"`,
    now,
  );
  if (row === undefined) throw new Error("a count has a row");
  return row;
}
