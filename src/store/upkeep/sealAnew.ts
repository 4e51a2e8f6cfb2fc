import type { Pool } from "pg";
import { anything, flag, text } from "../db/shape.ts";
import { json, rows, run, type Sql } from "../db/sql.ts";
import { inTransaction } from "../db/transaction.ts";
import { hex, type Sealing } from "../tables/contacts.ts";
import { isClear, messageMark, secretMark } from "../tables/marks.ts";

/**
 * A process of an older version still serves this database: the message says what to do. Nothing was changed.
 */
export class OlderVersionRuns extends Error {
  override readonly name = "OlderVersionRuns";
}

/** Rows sealed in one transaction; an interrupted start continues with the next slice. */
const sliceOf = 500;

/** Key of the advisory lock that lets one process at a time seal a slice. */
const lockKey = 72707370;

/**
 * Encrypts or hashes what older versions stored in clear: names of keys and ids of messages, which contain
 * people's numbers, waiting messages, and references to media. It needs the key, so a migration can't do it;
 * it runs at start before any channel. Returns how many rows it changed. Throws OlderVersionRuns.
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
  // The old rows are still on disk, and would be in a copy of the folder.
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

/**
 * Only the holder of a lease writes keys; a holder of this version leaves none in clear, so if there are
 * some, it is an older one.
 */
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
        // An older version has filed the message once more meanwhile: at worst it is handled twice.
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
    // A settled attachment's reference is of no more use.
    json(clear.map(({ id, ref, wanted }) => ({ id, sealed: wanted ? hex(sealing.seal(json(ref))) : null }))),
  );
  return clear.length;
}
