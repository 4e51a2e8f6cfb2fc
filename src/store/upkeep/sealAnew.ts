import type { Pool } from "pg";
import { anything, flag, text } from "../db/shape.ts";
import { json, rows, run, type Sql } from "../db/sql.ts";
import { inTransaction } from "../db/transaction.ts";
import { hex, type Sealing } from "../tables/contacts.ts";
import { isClear, messageMark, secretMark } from "../tables/marks.ts";

/** An older version of the program still serves this database: the message says what to do. Nothing was changed. */
export class OlderVersionRuns extends Error {
  override readonly name = "OlderVersionRuns";
}

/** Rows of a slice, which is a transaction of its own: a start that breaks off goes on with the next one. */
const sliceOf = 500;

/** Of the advisory lock under which a slice is sealed, by one process at a time. */
const lockKey = 72707370;

/**
 * Seals what older versions kept in clear: names of keys and of messages, which held people's numbers, what waits to be
 * handled, and where attachments are fetched from. SQL can't, since it takes the key; so it is done at the start, before
 * any channel, by whichever process comes first. Returns how many rows it changed. Throws OlderVersionRuns.
 */
export async function sealAnew(pool: Pool, sealing: Sealing): Promise<number> {
  let sealed = 0;
  for (const part of [secrets, messages, attachments]) {
    for (let slice = sliceOf; slice === sliceOf; ) {
      slice = await inTransaction(pool, async (sql) => {
        await run(sql, "select pg_advisory_xact_lock($1)", lockKey);
        return await part(sql, sealing);
      });
      sealed += slice;
    }
  }
  // The rows as they were are still on disk, and go into a copy of the folder.
  if (sealed > 0)
    for (const table of ["secret", "inbox", "attachment"]) await pool.query(`vacuum full ${table}`);
  return sealed;
}

async function secrets(sql: Sql, sealing: Sealing): Promise<number> {
  const clear = await rows(
    sql,
    { channel: text, kind: text, id: text },
    `select channel, kind, id from secret where id ${isClear} order by channel, kind, id limit ${sliceOf}`,
  );
  if (clear.length === 0) return 0;
  if (await servedByAnother(sql)) {
    throw new OlderVersionRuns(
      "An older version of Aduan still serves a number from this database, and couldn't find its keys any more. " +
        "Stop it, then start this one.",
    );
  }
  await run(
    sql,
    `with x as (
       select * from jsonb_to_recordset($1::jsonb) as x(channel text, kind text, id text, mark text)
     ), clear as (
       delete from secret s using x where s.channel = x.channel and s.kind = x.kind and s.id = x.id
       returning s.channel, s.kind, x.mark, s.sealed, s.saved_at
     )
     insert into secret (channel, kind, id, sealed, saved_at) select * from clear
     on conflict (channel, kind, id) do nothing`,
    json(clear.map((one) => ({ ...one, mark: secretMark(sealing, one.channel, one.kind, one.id) }))),
  );
  return clear.length;
}

/** Keys are written by the holder of a lease alone; a version that marks them has none in clear while it holds one. */
async function servedByAnother(sql: Sql): Promise<boolean> {
  const [found] = await rows(
    sql,
    { served: flag },
    `select exists(select from lease l
                     join pg_stat_activity a on a.pid = l.pid and a.backend_start::text = l.backend_start
                    where l.expires_at > clock_timestamp() and not starts_with(l.name, 'run:')) as served`,
  );
  return found?.served ?? false;
}

async function messages(sql: Sql, sealing: Sealing): Promise<number> {
  const clear = await rows(
    sql,
    { seq: text, channel: text, externalId: text, marked: flag, payload: anything },
    `select seq::text as seq, channel, external_id as "externalId", not external_id ${isClear} as marked, payload
       from inbox where external_id ${isClear} or payload is not null order by seq limit ${sliceOf}`,
  );
  if (clear.length === 0) return 0;
  await run(
    sql,
    `update inbox i
        set external_id = case when exists (select from inbox o
                                             where o.channel = i.channel and o.external_id = x.mark and o.seq <> i.seq)
                               then x.other else x.mark end,
            payload = null, sealed = coalesce(decode(x.sealed, 'hex'), i.sealed)
       from jsonb_to_recordset($1::jsonb) as x(seq bigint, mark text, other text, sealed text)
      where i.seq = x.seq`,
    json(
      clear.map(({ seq, channel, externalId, marked, payload }) => ({
        seq,
        mark: marked ? externalId : messageMark(sealing, channel, externalId),
        // Filed by an older version once more while this one was running: handled already, or handled twice at worst.
        other: messageMark(sealing, channel, `${externalId} ${seq}`),
        sealed: payload === null ? null : hex(sealing.seal(json(payload))),
      })),
    ),
  );
  return clear.length;
}

async function attachments(sql: Sql, sealing: Sealing): Promise<number> {
  const clear = await rows(
    sql,
    { id: text, ref: anything, wanted: flag },
    `select id, ref, state = 'wanted' as wanted from attachment where ref is not null order by id limit ${sliceOf}`,
  );
  if (clear.length === 0) return 0;
  await run(
    sql,
    `update attachment a set ref = null, sealed = decode(x.sealed, 'hex')
       from jsonb_to_recordset($1::jsonb) as x(id text, sealed text) where a.id = x.id`,
    // Where a settled one was fetched from is of no more use.
    json(clear.map(({ id, ref, wanted }) => ({ id, sealed: wanted ? hex(sealing.seal(json(ref))) : null }))),
  );
  return clear.length;
}
