import type { ContactId } from "../../core/procedure/case.ts";
import type { Address, ChannelId } from "../../ports/inbound.ts";
import type { ClaimedLetter, IfGone, OutFile } from "../../ports/letter.ts";
import { bytes, flag, language, listOf, maybe, number, type RowOf, text, written } from "../db/shape.ts";
import { json, nearly, rows, run, type Sql } from "../db/sql.ts";
import { openAddress, type Sealing } from "../tables/contacts.ts";
import { classOrder, laneClass, laneShape } from "./lanes.ts";

type Claiming = {
  readonly channel: ChannelId;
  readonly epoch: string;
  /** Most lanes to claim. */
  readonly limit: number;
  /** Chats with a letter under way. */
  readonly busy: readonly ContactId[];
};

/** Claims lanes of a channel; their first letters become `sending` under this epoch. */
export async function claim(
  sql: Sql,
  sealing: Sealing,
  { channel, epoch, limit, busy }: Claiming,
): Promise<readonly ClaimedLetter[]> {
  const found = await rows(
    sql,
    laneShape,
    `select o.chat, o.class from outlane o
      where o.next_at <= ${nearly} and not o.parked and o.sending_epoch is null
        -- Not "exists": the planner may answer that by reading every address there is.
        and (select 1 from address a where a.contact_id = o.chat and a.channel = $1 limit 1) = 1
        and o.chat <> all(select jsonb_array_elements_text($3::jsonb)::int)
      order by ${classOrder}, o.next_at limit $2 for update of o skip locked`,
    channel,
    limit,
    json(busy),
  );
  // One letter per chat: a crash repeats at most one, and a notice can't overtake an answer.
  const lanes = found.filter(({ chat }, index) => found.findIndex((other) => other.chat === chat) === index);
  if (lanes.length === 0) return [];
  return await first(sql, sealing, channel, epoch, lanes);
}

/** A lane and its first letter; the letter's columns are null if none waits. */
const firstShape = {
  chat: number,
  laneClass,
  language,
  silent: flag,
  sealed: bytes,
  waitMs: maybe(number),
  id: maybe(text),
  class: maybe(laneClass),
  key: maybe(text),
  body: maybe(written<ClaimedLetter["body"]>()),
  attempts: maybe(number),
  about: maybe(text),
  replyTo: maybe(text),
  topic: maybe(text),
  hindered: listOf(text),
  ifGone: maybe(written<IfGone>()),
  ifSent: maybe(written<IfGone>()),
  files: maybe(written<readonly OutFile[]>()),
};

/** The letter of a row; null if there is none. */
function letterOf(row: RowOf<typeof firstShape>, epoch: string, to: Address): ClaimedLetter | null {
  const { id, class: of, key, body, attempts, files, ...rest } = row;
  if (id === null || of === null || key === null || body === null || attempts === null) return null;
  const { chat, language, silent, about, replyTo, topic, hindered, ifGone, ifSent } = rest;
  const lane = { chat, language, silent, hindered, epoch, to };
  return {
    ...lane,
    id,
    class: of,
    key,
    body,
    attempts,
    about,
    replyTo,
    topic,
    ifGone,
    ifSent,
    files: files ?? [],
  };
}

/**
 * Marks the first letter of each claimed lane as `sending` and returns it. A lane whose first letter isn't
 * due sleeps until then.
 */
async function first(
  sql: Sql,
  sealing: Sealing,
  channel: ChannelId,
  epoch: string,
  lanes: readonly { chat: number; class: string }[],
): Promise<readonly ClaimedLetter[]> {
  const found = await rows(
    sql,
    firstShape,
    `select l.id::text as id, x.chat, x.class as "laneClass", l.class, l.key, l.about, l.body, l.reply_to as "replyTo",
            l.attempts + 1 as attempts, l.if_gone as "ifGone", l.if_sent as "ifSent", k.language,
            coalesce(r.silent_at is not null, false) as silent, a.sealed,
            nullif(coalesce(l.topic, case when x.class <> 'answer' then r.news_topic end), '') as topic,
            array(select jsonb_object_keys(coalesce(r.hindered, '{}'))) as hindered,
            extract(epoch from l.not_before - clock_timestamp())::float8 * 1000 as "waitMs",
            (select jsonb_agg(jsonb_build_object('id', t.id, 'state', t.state, 'kind', t.kind, 'path', t.path,
                                                 'mime', t.mime) order by f.n)
               from jsonb_array_elements_text(l.body -> 'message' -> 'files') with ordinality f(id, n)
               join attachment t on t.id = f.id) as files
       from jsonb_to_recordset($1::jsonb) as x(chat int, class text)
       join contact k on k.id = x.chat
       left join room r on r.chat = x.chat
      cross join lateral (select sealed from address where contact_id = x.chat and channel = $2 order by id desc limit 1) a
       left join lateral (
         select * from letter where chat = x.chat and class = x.class and state = 'waiting' order by id limit 1) l on true`,
    json(lanes),
    channel,
  );
  const due = found.flatMap((row) => {
    const letter = letterOf(row, epoch, openAddress(sealing, channel, row.sealed));
    return letter === null || (row.waitMs ?? 0) > 0 ? [] : [{ row, letter }];
  });
  const others = found.filter((row) => !due.some((one) => one.row === row));
  if (others.length > 0) {
    await run(
      sql,
      `update outlane o set next_at = clock_timestamp() + make_interval(secs => x.wait)
         from jsonb_to_recordset($1::jsonb) as x(chat int, class text, wait float8)
        where o.chat = x.chat and o.class = x.class`,
      json(
        others.map((row) => ({
          chat: row.chat,
          class: row.laneClass,
          wait: row.id === null ? null : (row.waitMs ?? 0) / 1000,
        })),
      ),
    );
  }
  if (due.length === 0) return [];
  await Promise.all([
    run(
      sql,
      `update letter set state = 'sending', attempts = attempts + 1,
                         tried_at = coalesce(tried_at, clock_timestamp())
        where id = any(select jsonb_array_elements_text($1::jsonb)::bigint)`,
      json(due.map(({ letter }) => letter.id)),
    ),
    run(
      sql,
      `update outlane o set next_at = null, sending_epoch = $2::text::bigint
         from jsonb_to_recordset($1::jsonb) as x(chat int, class text)
        where o.chat = x.chat and o.class = x.class`,
      json(due.map(({ row }) => ({ chat: row.chat, class: row.laneClass }))),
      epoch,
    ),
  ]);
  return due.map(({ letter }) => letter);
}

/** Machine milliseconds until a lane of the channel is due; null if none waits. */
export async function nextDue(
  sql: Sql,
  channel: ChannelId,
  busy: readonly ContactId[],
): Promise<number | null> {
  const [row] = await rows(
    sql,
    { ms: maybe(number) },
    `select extract(epoch from min(next_at) - clock_timestamp())::float8 * 1000 as ms from outlane o
      where next_at is not null and not parked and sending_epoch is null
        and o.chat <> all(select jsonb_array_elements_text($2::jsonb)::int)
        and exists (select from address a where a.contact_id = o.chat and a.channel = $1)`,
    channel,
    json(busy),
  );
  return row?.ms ?? null;
}
