import type { ContactId } from "../../core/procedure/case.ts";
import { maybe, number, text, time } from "../db/shape.ts";
import { json, nearly, rows, run, type Sql } from "../db/sql.ts";
import { dueOfFirst, laneShape, lockLanes } from "./lanes.ts";

/** Lets letters and boards leave that still wait for their undo time. */
export async function hurry(sql: Sql): Promise<void> {
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
}

/** Those of these events that have a letter which hasn't left, or is just being sent. */
export async function waiting(sql: Sql, events: readonly string[]): Promise<readonly string[]> {
  if (events.length === 0) return [];
  const found = await rows(
    sql,
    { event: text },
    `select distinct event_id as event from letter
      where event_id = any(select jsonb_array_elements_text($1::jsonb))
        and state in ('waiting', 'held', 'sending')`,
    json(events),
  );
  return found.map(({ event }) => event);
}

/** Those of these keys under which there is a letter, whatever became of it. */
export async function written(sql: Sql, keys: readonly string[]): Promise<readonly string[]> {
  if (keys.length === 0) return [];
  const found = await rows(
    sql,
    { key: text },
    "select key from letter where key = any(select jsonb_array_elements_text($1::jsonb))",
    json(keys),
  );
  return found.map(({ key }) => key);
}

/** When a letter of these events last left, by the platform's time; null if none has. */
export async function lastSent(sql: Sql, events: readonly string[]): Promise<Date | null> {
  if (events.length === 0) return null;
  const [row] = await rows(
    sql,
    { at: maybe(time) },
    `select max(sent_at) as at from letter
      where event_id = any(select jsonb_array_elements_text($1::jsonb)) and state = 'sent'`,
    json(events),
  );
  return row?.at ?? null;
}

/** Takes back the letters of these events that haven't left; returns how many. */
export async function takeBack(sql: Sql, events: readonly string[]): Promise<number> {
  if (events.length === 0) return 0;
  return await withdraw(sql, "event_id = any(select jsonb_array_elements_text($1::jsonb))", json(events));
}

/**
 * Takes back what rooms showed a person in private: looks at cases, and answers about cases that aren't
 * theirs. What has arrived is deleted, as long as platforms let us.
 */
export async function recall(sql: Sql, person: ContactId): Promise<void> {
  const shown = `chat = $1 and name is null
    and (delete_after is not null
         or about is not null
            and not exists (select from reporter r where r.case_id = letter.about and r.contact = letter.chat))`;
  await withdraw(sql, shown, person);
  await run(sql, `update letter set delete_after = 0 where ${shown} and state = 'sending'`, person);
  await run(
    sql,
    `update letter set delete_at = clock_timestamp()
      where ${shown} and state = 'sent' and external_id is not null and body ->> 'type' = 'message'
        and (delete_at is not null or created_at > clock_timestamp() - ${deletable})`,
    person,
  );
}

/** How long platforms let us delete our own messages in private, with an hour to spare. */
const deletable = "interval '47 hours'";

/** Takes letters back wherever they are; returns the messages of those that have arrived. */
export async function unsay(sql: Sql, keys: readonly string[]): Promise<readonly string[]> {
  const these = "key = any(select jsonb_array_elements_text($1::jsonb))";
  await withdraw(sql, these, json(keys));
  await run(sql, `update letter set delete_after = 0 where ${these} and state = 'sending'`, json(keys));
  const arrived = await rows(
    sql,
    { message: text },
    `with gone as (
       update letter set body = null, choices = null, delete_at = null
        where ${these} and state = 'sent' and external_id is not null and body is not null
        returning id, ${messagesOf} as messages)
     select jsonb_array_elements_text(messages) as message from gone order by id`,
    json(keys),
  );
  return arrived.map(({ message }) => message);
}

/** Takes back the letters that haven't left and meet the condition `which`; returns how many. */
export async function withdraw(sql: Sql, which: string, parameter: unknown): Promise<number> {
  const lanes = await rows(
    sql,
    laneShape,
    `select chat, class from letter where ${which} and state in ('waiting', 'held')`,
    parameter,
  );
  await lockLanes(sql, lanes);
  const taken = await run(
    sql,
    `update letter set state = 'taken_back', body = null, choices = null
      where ${which} and state in ('waiting', 'held')`,
    parameter,
  );
  // The letters behind them no longer wait for these.
  await run(
    sql,
    `update outlane o set next_at = ${dueOfFirst}
       from jsonb_to_recordset($1::jsonb) as x(chat int, class text)
      where o.chat = x.chat and o.class = x.class and o.sending_epoch is null`,
    json(lanes),
  );
  return taken;
}

/** Releases held letters whose business time has come; returns the number of lanes. */
export async function release(sql: Sql, now: Date): Promise<number> {
  const lanes = await rows(
    sql,
    laneShape,
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
}

/** SQL: the ids of all messages of a sent letter. */
export const messagesOf = "coalesce(parts, jsonb_build_array(external_id))";

/** Sent messages whose time to be deleted has come, each returned once; their content is erased here. */
export async function toDelete(
  sql: Sql,
  limit: number,
): Promise<readonly { chat: ContactId; externalId: string }[]> {
  return await rows(
    sql,
    { chat: number, externalId: text },
    `with gone as (
       update letter set delete_at = null, body = null, choices = null
        where id in (select id from letter where delete_at <= ${nearly} order by delete_at limit $1
                        for update skip locked)
        returning chat, ${messagesOf} as messages)
     select chat, jsonb_array_elements_text(messages) as "externalId" from gone`,
    limit,
  );
}
