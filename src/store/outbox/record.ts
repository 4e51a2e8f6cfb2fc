import type { Trouble } from "../../core/letters/delivery.ts";
import type { ContactId } from "../../core/procedure/case.ts";
import type { ChannelId } from "../../ports/inbound.ts";
import type { ClaimedLetter } from "../../ports/letter.ts";
import type { Outcome } from "../../ports/outbox.ts";
import { flag, maybe } from "../db/shape.ts";
import { json, rows, run, type Sql } from "../db/sql.ts";
import { touchCards, touchCardsOf } from "./cards.ts";
import { dueOfFirst, freeLane, laneShape, ours, stillOurs } from "./lanes.ts";
import { trouble as troubleColumn } from "./trouble.ts";

/** SQL: letter `l` was recalled while it was being sent: it is deleted if it has arrived, and doesn't leave any more. */
const recalled = "coalesce(l.delete_after = 0, false)";

/** SQL: letter `l` has this state again, or is taken back. */
const again = (state = "'waiting'") => `
  state = case when ${recalled} then 'taken_back' else ${state} end,
  body = case when not ${recalled} then l.body end, choices = case when not ${recalled} then l.choices end`;

/** SQL: letter `l` won't be sent. What was to be shown for an hour isn't kept for longer because it couldn't be. */
const failed = `
  state = 'failed', body = case when l.delete_after is null then l.body end,
  choices = case when l.delete_after is null then l.choices end`;

/** Puts a claimed letter off without counting a try. */
export async function putOff(
  sql: Sql,
  letter: ClaimedLetter,
  seconds: number,
  trouble: Trouble | null,
): Promise<void> {
  if (!(await ours(sql, letter))) return;
  const [was] = await rows(
    sql,
    { trouble: maybe(troubleColumn) },
    `update letter l set ${again()}, attempts = l.attempts - 1, trouble = coalesce($2, l.trouble)
       from letter was where l.id = $1::text::bigint and was.id = l.id returning was.trouble`,
    letter.id,
    trouble,
  );
  if (trouble !== null && was?.trouble !== trouble) await touchCards(sql, [letter.about]);
  await freeLane(sql, letter, seconds);
}

/** Holds a claimed letter until a business time, or takes it back, without counting a try. */
export async function keepBack(sql: Sql, letter: ClaimedLetter, until: Date | null): Promise<void> {
  if (!(await ours(sql, letter))) return;
  await run(
    sql,
    `update letter
        set state = case when $2::timestamptz is null then 'taken_back' else 'held' end, held_until = $2,
            attempts = attempts - 1, body = case when $2 is not null then body end,
            choices = case when $2 is not null then choices end
      where id = $1::text::bigint`,
    letter.id,
    until,
  );
  await freeLane(sql, letter, 0);
}

/**
 * Records what became of a claimed letter and frees its lane; ignored if another holder has taken the lane
 * over.
 */
export async function record(sql: Sql, letter: ClaimedLetter, outcome: Outcome): Promise<void> {
  if (outcome.type === "sent") return await sent(sql, letter, outcome);
  if (!(await ours(sql, letter))) return;
  await missed(sql, letter, outcome.type === "later" ? "waiting" : "failed", outcome);
  await freeLane(sql, letter, outcome.type === "later" ? outcome.seconds : 0);
}

/**
 * Two pipelined statements. The first locks the lane; the second has a later snapshot and sees what was added
 * to the lane before the lock. With one, such a letter could be missed and the lane would sleep.
 */
async function sent(
  sql: Sql,
  letter: ClaimedLetter,
  { externalId, sentAt, parts }: Extract<Outcome, { type: "sent" }>,
): Promise<void> {
  const { chat, class: of, epoch, id } = letter;
  const [, [done]] = await Promise.all([
    ours(sql, letter),
    rows(
      sql,
      { news: flag },
      `with held as (
         select o.chat, o.class from outlane o where ${stillOurs}
       ), freed as (
         update outlane o set sending_epoch = null, next_at = ${dueOfFirst}
           from held where o.chat = held.chat and o.class = held.class
       )
       update letter
          set state = 'sent', external_id = $5, sent_at = $6, parts = $7::jsonb, why = null,
              delete_at = clock_timestamp() + make_interval(secs => delete_after)
         from held where id = $4::text::bigint returning name is not null as news`,
      chat,
      of,
      epoch,
      id,
      externalId,
      sentAt,
      parts === undefined ? null : json(parts),
    ),
  ]);
  if (done?.news === true) await touchCardsOf(sql, letter);
}

async function missed(
  sql: Sql,
  { id, about }: ClaimedLetter,
  state: "waiting" | "failed",
  { why, trouble = null }: Exclude<Outcome, { type: "sent" }>,
): Promise<void> {
  const [was] = await rows(
    sql,
    { trouble: maybe(troubleColumn) },
    `update letter l set ${state === "waiting" ? again() : failed}, why = $2, trouble = $3
       from letter was where l.id = $1::text::bigint and was.id = l.id returning was.trouble`,
    id,
    why,
    trouble,
  );
  if (state === "failed" || was?.trouble !== trouble) await touchCards(sql, [about]);
}

/**
 * Makes letters that an earlier holder left in `sending`, or that this one has lost track of, wait again;
 * returns how many lanes.
 */
export async function recover(
  sql: Sql,
  channel: ChannelId,
  epoch: string,
  busy: readonly ContactId[],
): Promise<number> {
  const left = await rows(
    sql,
    laneShape,
    `select chat, class from outlane o
      where (sending_epoch < $2::text::bigint
             or sending_epoch = $2::text::bigint
                and chat <> all(select jsonb_array_elements_text($3::jsonb)::int))
        and exists (select from address a where a.contact_id = o.chat and a.channel = $1)
      order by chat, class for update`,
    channel,
    epoch,
    json(busy),
  );
  if (left.length === 0) return 0;
  await run(
    sql,
    `update letter l
        set ${again("case when l.class = 'bulk' then 'failed' else 'waiting' end")},
            why = 'interrupted while it was being sent', trouble = 'doubtful'
       from jsonb_to_recordset($1::jsonb) as x(chat int, class text)
      where l.chat = x.chat and l.class = x.class and l.state = 'sending'`,
    json(left),
  );
  await run(
    sql,
    `update outlane o set sending_epoch = null, next_at = ${dueOfFirst}
       from jsonb_to_recordset($1::jsonb) as x(chat int, class text)
      where o.chat = x.chat and o.class = x.class`,
    json(left),
  );
  return left.length;
}
