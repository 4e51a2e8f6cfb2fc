import type { ClaimedLetter } from "../../ports/letter.ts";
import { number, oneOf, type RowOf } from "../db/shape.ts";
import { json, rows, run, type Sql } from "../db/sql.ts";

/** Which class a letter is of. */
export const laneClass = oneOf("answer", "notice", "bulk");

/** A chat's ordered queue of one class of letters. */
export type Lane = RowOf<typeof laneShape>;

export const laneShape = { chat: number, class: laneClass };

/**
 * Since when a letter `l` may leave. Lanes are served by it, so that the next letter of a lane doesn't queue up behind
 * those that were written after it. Never later than now because of a clock that was set back.
 */
const dueSince = "greatest(l.not_before, least(l.created_at, clock_timestamp()))";

/** Since when the first of a lane `o` may leave: null if nothing waits in it. */
export const dueOfFirst = `
  (select ${dueSince} from letter l
    where l.chat = o.chat and l.class = o.class and l.state = 'waiting' order by l.id limit 1)`;

/** Answers before notices, and these before what goes to everybody. */
export const classOrder = "case o.class when 'answer' then 0 when 'notice' then 1 else 2 end";

/** Lanes before letters, and in one order: the sender takes them so too, and neither waits for the other. */
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

/** Of a lane `o`: it is still being sent in by whoever claimed letter $4 in it, under epoch $3. */
export const stillOurs = `
  o.chat = $1 and o.class = $2 and o.sending_epoch = $3::text::bigint
  and exists (select from letter where id = $4::text::bigint and state = 'sending')`;

/** Locks the lane, if it is still being sent in by whoever claimed this letter; another owner may have taken it up since. */
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

/** Frees the lane: after a wait, at once, or never if nothing more waits in it. */
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
