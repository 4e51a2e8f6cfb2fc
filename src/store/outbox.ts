import type { NewLetter, OutboxStore, Outcome, OutFile, Outgo } from "../ports.store.ts";
import type { ChannelId } from "../ports.ts";
import { moveContact, openAddress, type Sealing } from "./contacts.ts";
import { nearly } from "./inbox.ts";
import { json, rows, run, type Sql } from "./sql.ts";

/** Letters, in lanes of a chat and a class: ordered within a lane, answers before notices before bulk. */
export function outboxStore(sql: Sql, sealing: Sealing): OutboxStore {
  return {
    async put(letters) {
      if (letters.length === 0) return;
      await lockLanes(sql, letters);
      const merged = await coalesce(sql, letters);
      const fresh = letters.filter((_, index) => !merged.has(index));
      if (fresh.length > 0) await insert(sql, fresh);
    },

    async hurry() {
      await run(
        sql,
        `update letter set not_before = null
          where state = 'waiting' and not_before is not null and body ->> 'type' = 'message'`,
      );
      await run(
        sql,
        "update outlane set next_at = clock_timestamp() where next_at > clock_timestamp() and sending_epoch is null",
      );
      await run(
        sql,
        "update board set next_at = clock_timestamp() where next_at > clock_timestamp() and external_id is null",
      );
    },

    async takeBack(events) {
      if (events.length === 0) return 0;
      const lanes = await rows<Lane>(
        sql,
        `select chat, class from letter
          where event_id = any(select jsonb_array_elements_text($1::jsonb)) and state in ('waiting', 'held')`,
        json(events),
      );
      await lockLanes(sql, lanes);
      const taken = await run(
        sql,
        `update letter set state = 'taken_back', body = null
          where event_id = any(select jsonb_array_elements_text($1::jsonb)) and state in ('waiting', 'held')`,
        json(events),
      );
      // What stood behind them no longer waits for their undo time.
      await run(
        sql,
        `update outlane o set next_at = ${dueOfFirst}
           from jsonb_to_recordset($1::jsonb) as x(chat int, class text)
          where o.chat = x.chat and o.class = x.class and o.sending_epoch is null`,
        json(lanes),
      );
      return taken;
    },

    async claim(channel, epoch, limit, busy) {
      const found = await rows<Lane>(
        sql,
        `select o.chat, o.class from outlane o
          where o.next_at <= ${nearly} and not o.parked and o.sending_epoch is null
            and exists (select from address a where a.contact_id = o.chat and a.channel = $1)
            and o.chat <> all(select jsonb_array_elements_text($3::jsonb)::int)
          order by ${classOrder}, o.next_at limit $2 for update of o skip locked`,
        channel,
        limit,
        json(busy),
      );
      // One letter of a chat at a time: a crash repeats at most one, and an answer isn't overtaken by a notice.
      const lanes = found.filter(
        ({ chat }, index) => found.findIndex((other) => other.chat === chat) === index,
      );
      if (lanes.length === 0) return [];
      return await first(sql, sealing, channel, epoch, lanes);
    },

    async putOff(letter, seconds) {
      if (!(await ours(sql, letter))) return;
      await run(
        sql,
        "update letter set state = 'waiting', attempts = attempts - 1 where id = $1::text::bigint",
        letter.id,
      );
      await lane(sql, letter, seconds);
    },

    async record(letter, outcome) {
      if (!(await ours(sql, letter))) return;
      await settle(sql, letter, outcome);
      await lane(sql, letter, outcome.type === "later" ? outcome.seconds : 0);
    },

    async park(chat, why) {
      await run(sql, "update outlane set parked = true where chat = $1", chat);
      await run(sql, "update contact set reachable = false, unreachable = $2 where id = $1", chat, why);
    },

    async unpark(chat) {
      await run(
        sql,
        `update outlane o
            set parked = false, next_at = case when o.sending_epoch is null then ${dueOfFirst} end
          where chat = $1 and parked`,
        chat,
      );
      // What a room should show and couldn't.
      await run(
        sql,
        `update board set next_at = clock_timestamp(), attempts = 0
          where room = $1 and next_at is null and wanted_rev > shown_rev`,
        chat,
      );
      await run(
        sql,
        "update contact set reachable = true, unreachable = null where id = $1 and erased_at is null",
        chat,
      );
    },

    async move(chat, to) {
      await moveContact(sql, sealing, chat, to);
    },

    async recover(channel, epoch, busy) {
      const left = await rows<Lane>(
        sql,
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
            set state = case when l.class = 'bulk' then 'failed' else 'waiting' end,
                why = 'interrupted while it was being sent'
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
    },

    async release(now) {
      const lanes = await rows<Lane>(
        sql,
        "select distinct chat, class from letter where state = 'held' and held_until <= $1",
        now,
      );
      if (lanes.length === 0) return 0;
      await lockLanes(sql, lanes);
      await run(
        sql,
        "update letter set state = 'waiting', held_until = null where state = 'held' and held_until <= $1",
        now,
      );
      return await run(
        sql,
        `update outlane o set next_at = coalesce(o.next_at, clock_timestamp())
           from jsonb_to_recordset($1::jsonb) as x(chat int, class text)
          where o.chat = x.chat and o.class = x.class and o.sending_epoch is null`,
        json(lanes),
      );
    },

    async toDelete(limit) {
      return await rows(
        sql,
        `update letter set delete_at = null
          where id in (select id from letter where delete_at <= clock_timestamp() order by delete_at limit $1
                          for update skip locked)
          returning chat, external_id as "externalId"`,
        limit,
      );
    },

    async nextDue(channel, busy) {
      const [row] = await rows<{ ms: number | null }>(
        sql,
        `select extract(epoch from min(next_at) - clock_timestamp())::float8 * 1000 as ms from outlane o
          where next_at is not null and not parked and sending_epoch is null
            and o.chat <> all(select jsonb_array_elements_text($2::jsonb)::int)
            and exists (select from address a where a.contact_id = o.chat and a.channel = $1)`,
        channel,
        json(busy),
      );
      return row?.ms ?? null;
    },
  };
}

type Lane = { readonly chat: number; readonly class: string };

/** When the first of a lane `o` may leave: null if nothing waits in it. */
const dueOfFirst = `
  (select greatest(l.not_before, clock_timestamp()) from letter l
    where l.chat = o.chat and l.class = o.class and l.state = 'waiting' order by l.id limit 1)`;

/** Lanes before letters, and in one order: the sender takes them so too, and neither waits for the other. */
async function lockLanes(sql: Sql, lanes: readonly Lane[]): Promise<void> {
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

/** Whether the lane is still being sent in by whoever claimed this letter; another owner may have taken it up since. */
async function ours(sql: Sql, { chat, class: of, id, epoch }: Outgo): Promise<boolean> {
  const held = await rows(
    sql,
    `select from outlane o
      where o.chat = $1 and o.class = $2 and o.sending_epoch = $3::text::bigint
        and exists (select from letter where id = $4::text::bigint and state = 'sending') for update`,
    chat,
    of,
    epoch,
    id,
  );
  return held.length > 0;
}

const classOrder = "case o.class when 'answer' then 0 when 'notice' then 1 else 2 end";

/** A letter that says what one on its way already says, better: it takes that one's place. */
async function coalesce(sql: Sql, letters: readonly NewLetter[]): Promise<ReadonlySet<number>> {
  const asking = letters.flatMap((letter, index) =>
    letter.coalesce === null
      ? []
      : [
          {
            n: index,
            chat: letter.chat,
            coalesce: letter.coalesce,
            body: letter.body,
            choices: choicesOf(letter),
          },
        ],
  );
  if (asking.length === 0) return new Set();
  const merged = await rows<{ n: number }>(
    sql,
    `update letter l
        set body = x.body, choices = x.choices, not_before = greatest(l.not_before, clock_timestamp() + interval '1 second')
       from jsonb_to_recordset($1::jsonb) as x(n int, chat int, coalesce text, body jsonb, choices jsonb)
      where l.chat = x.chat and l.coalesce = x.coalesce and l.state = 'waiting'
      returning x.n`,
    json(asking),
  );
  return new Set(merged.map(({ n }) => n));
}

async function insert(sql: Sql, letters: readonly NewLetter[]): Promise<void> {
  await run(
    sql,
    `with x as (
       select * from jsonb_to_recordset($1::jsonb) as x(n int, chat int, class text, key text, about text, event_id text,
         body jsonb, choices jsonb, reply_to text, coalesce text, delay float8, held_until timestamptz, delete_after int,
         only_if_left text, if_gone jsonb, round int, weight text, limits jsonb)
     ), l as (
       insert into letter (chat, class, key, about, event_id, body, choices, reply_to, coalesce, round, state, not_before,
                           held_until, delete_after, if_gone)
       select chat, class, key, about, event_id, body, choices, reply_to, coalesce, round,
              case when weight <> 'must' and ${toldEnough} then 'spared'
                   when held_until is null then 'waiting' else 'held' end,
              case when delay > 0 then clock_timestamp() + make_interval(secs => delay) end, held_until, delete_after, if_gone
         from x
        -- Not "exists", which the planner may answer by hashing every letter that was ever sent.
        where only_if_left is null
           or (select 1 from letter earlier
                where earlier.event_id = x.only_if_left and earlier.chat = x.chat
                  and earlier.state in ('sending', 'sent') limit 1) = 1
        order by n
       on conflict (key) do nothing
       returning chat, class, state, coalesce(not_before, clock_timestamp()) as due
     )
     insert into outlane (chat, class, next_at, parked)
     select l.chat, l.class, min(l.due) filter (where l.state = 'waiting'), bool_or(not k.reachable)
       from l join contact k on k.id = l.chat group by l.chat, l.class order by l.chat, l.class
     -- A lane that waits keeps its time: its first letter is in its undo time or was refused a moment ago.
     on conflict (chat, class) do update
        set next_at = case when outlane.sending_epoch is null then coalesce(outlane.next_at, excluded.next_at) end`,
    json(
      letters.map((letter, n) => ({
        n,
        chat: letter.chat,
        class: letter.class,
        key: letter.key,
        about: letter.about,
        event_id: letter.eventId,
        body: letter.body,
        choices: choicesOf(letter),
        reply_to: letter.replyTo,
        coalesce: letter.coalesce,
        delay: letter.delaySeconds,
        held_until: letter.heldUntil,
        delete_after: letter.deleteAfterSeconds,
        only_if_left: letter.onlyIfLeft,
        if_gone: letter.ifGone ?? null,
        round: letter.counted?.round ?? null,
        weight: letter.counted?.weight ?? "must",
        limits: letter.counted?.limits ?? {},
      })),
    ),
  );
}

/** The person has had as many unasked letters of this round as their channel bears. */
const toldEnough = `
  (select count(*) from letter e
    where e.chat = x.chat and e.about = x.about and e.round = x.round
      and e.state in ('waiting', 'held', 'sending', 'sent'))
  >= (x.limits ->> (select channel from address where contact_id = x.chat order by id desc limit 1))::int
     - case when weight = 'first' then 1 else 0 end`;

function choicesOf({ body }: NewLetter) {
  return body.type === "message" ? (body.message.menu?.choices ?? null) : null;
}

type FirstRow = Omit<Outgo, "to" | "files" | "epoch"> & {
  readonly laneClass: string;
  readonly waitMs: number | null;
  readonly sealed: Uint8Array;
  readonly files: readonly OutFile[] | null;
};

/** The first waiting letter of each claimed lane, marked as being sent; lanes whose first isn't due wait for it. */
async function first(
  sql: Sql,
  sealing: Sealing,
  channel: ChannelId,
  epoch: string,
  lanes: readonly { chat: number; class: string }[],
): Promise<readonly Outgo[]> {
  const found = await rows<FirstRow>(
    sql,
    `select l.id::text as id, x.chat, x.class as "laneClass", l.class, l.key, l.about, l.body, l.reply_to as "replyTo",
            l.attempts + 1 as attempts, l.if_gone as "ifGone", k.language, a.sealed,
            extract(epoch from l.not_before - clock_timestamp())::float8 * 1000 as "waitMs",
            (select jsonb_agg(jsonb_build_object('id', t.id, 'state', t.state, 'kind', t.kind, 'path', t.path,
                                                 'mime', t.mime) order by f.n)
               from jsonb_array_elements_text(l.body -> 'message' -> 'files') with ordinality f(id, n)
               join attachment t on t.id = f.id) as files
       from jsonb_to_recordset($1::jsonb) as x(chat int, class text)
       join contact k on k.id = x.chat
      cross join lateral (select sealed from address where contact_id = x.chat and channel = $2 order by id desc limit 1) a
       left join lateral (
         select * from letter where chat = x.chat and class = x.class and state = 'waiting' order by id limit 1) l on true`,
    json(lanes),
    channel,
  );
  const due = found.filter(({ id, waitMs }) => id !== null && (waitMs ?? 0) <= 0);
  const others = found.filter((row) => !due.includes(row));
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
  await run(
    sql,
    `update letter set state = 'sending', attempts = attempts + 1
      where id = any(select jsonb_array_elements_text($1::jsonb)::bigint)`,
    json(due.map(({ id }) => id)),
  );
  await run(
    sql,
    `update outlane o set next_at = null, sending_epoch = $2::text::bigint
       from jsonb_to_recordset($1::jsonb) as x(chat int, class text)
      where o.chat = x.chat and o.class = x.class`,
    json(due.map(({ chat, laneClass }) => ({ chat, class: laneClass }))),
    epoch,
  );
  return due.map(({ sealed, waitMs: _, laneClass: __, files, ...letter }) => ({
    ...letter,
    epoch,
    to: openAddress(sealing, channel, sealed),
    files: files ?? [],
  }));
}

async function settle(sql: Sql, letter: Outgo, outcome: Outcome): Promise<void> {
  switch (outcome.type) {
    case "sent":
      await run(
        sql,
        `update letter
            set state = 'sent', external_id = $2, sent_at = $3, why = null,
                delete_at = clock_timestamp() + make_interval(secs => delete_after)
          where id = $1::text::bigint`,
        letter.id,
        outcome.externalId,
        outcome.sentAt,
      );
      return;
    case "later":
      await run(
        sql,
        "update letter set state = 'waiting', why = $2 where id = $1::text::bigint",
        letter.id,
        outcome.why,
      );
      return;
    case "failed":
      await run(
        sql,
        "update letter set state = 'failed', why = $2 where id = $1::text::bigint",
        letter.id,
        outcome.why,
      );
  }
}

/** Frees the lane: after a wait, at once, or never if nothing more waits in it. */
async function lane(sql: Sql, { chat, class: of }: Outgo, seconds: number): Promise<void> {
  await run(
    sql,
    `update outlane o
        set sending_epoch = null,
            next_at = (select case when $3::float8 > 0 then clock_timestamp() + make_interval(secs => $3::float8)
                                   else greatest(clock_timestamp(), l.not_before) end
                         from letter l where l.chat = o.chat and l.class = o.class and l.state = 'waiting'
                        order by l.id limit 1)
      where o.chat = $1 and o.class = $2`,
    chat,
    of,
    seconds,
  );
}
