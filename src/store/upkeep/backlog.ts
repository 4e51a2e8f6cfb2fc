import type { Backlog } from "../../ports/store.ts";
import { number } from "../db/shape.ts";
import { rows, type Sql } from "../db/sql.ts";

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
            (select count(*)::int from conversation where expires_at <= $1 or remind_at <= $1) as drafts,
            (select count(*)::int from inbox where state = 'set_aside') as "setAside"`,
    now,
  );
  if (row === undefined) throw new Error("a count has a row");
  return row;
}
