import type { ClaimedLetter } from "../../ports/letter.ts";
import { number, oneOf, type RowOf } from "../db/shape.ts";
import { json, rows, run, type Sql } from "../db/sql.ts";

export const laneClass = oneOf("answer", "notice", "bulk");

/** A chat's ordered queue of one class of letters. */
export type Lane = RowOf<typeof laneShape>;

export const laneShape = { chat: number, class: laneClass };

/**
 * SQL: since when a letter `l` has been due. Lanes are claimed in this order, so that a lane with many
 * letters isn't put behind letters written later. Not later than now, even if the clock was set back.
 */
const dueSince = "greatest(l.not_before, least(l.created_at, clock_timestamp()))";

/** SQL: since when the first letter of a lane `o` has been due; null if none waits. */
export const dueOfFirst = `
  (select ${dueSince} from letter l
    where l.chat = o.chat and l.class = o.class and l.state = 'waiting' order by l.id limit 1)`;

/** SQL: answers before notices before bulk. */
export const classOrder = "case o.class when 'answer' then 0 when 'notice' then 1 else 2 end";

/** Locks lanes, always before letters and in this order, as the sender does, to avoid deadlocks. */
export async function lockLanes(sql: Sql, lanes: readonly Lane[]): Promise<void> {
  if (lanes.length === 0) return;
  await run(
    sql,
    `select from outlane o
      where exists (select from jsonb_to_recordset($1::jsonb) as x(chat int, class text)
                     where o.chat = x.chat and o.class = x.class)
      order by o.chat, o.class for update`,
    json(lanes.map((lane) => ({ chat: lane.chat, class: lane.class }))),
  );
}

/** SQL: lane `o` is still being sent in by the claim of letter $4 under epoch $3. */
export const stillOurs = `
  o.chat = $1 and o.class = $2 and o.sending_epoch = $3::text::bigint
  and exists (select from letter where id = $4::text::bigint and state = 'sending')`;

/** Locks the letter's lane and returns true, unless another holder has taken it over since. */
export async function ours(sql: Sql, { chat, class: of, id, epoch }: ClaimedLetter): Promise<boolean> {
  const held = await rows(
    sql,
    {},
    `select from outlane o where ${stillOurs} for update`,
    chat,
    of,
    epoch,
    id,
  );
  return held.length > 0;
}

/** Frees the lane for its next letter, after so many machine seconds; without one it sleeps. */
export async function freeLane(sql: Sql, { chat, class: of }: ClaimedLetter, seconds: number): Promise<void> {
  await run(
    sql,
    `update outlane o
        set sending_epoch = null,
            next_at = (select case when $3::float8 > 0 then clock_timestamp() + make_interval(secs => $3::float8)
                                   else ${dueSince} end
                         from letter l where l.chat = o.chat and l.class = o.class and l.state = 'waiting'
                        order by l.id limit 1)
      where o.chat = $1 and o.class = $2`,
    chat,
    of,
    seconds,
  );
}
