import { run, type Sql } from "../db/sql.ts";

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
