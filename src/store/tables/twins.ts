import type { AttachmentId } from "../../core/procedure/case.ts";
import type { Twin, TwinParent } from "../../ports/attachments.ts";
import { flag, text } from "../db/shape.ts";
import { json, rows, run, type Sql } from "../db/sql.ts";
import type { Sealing } from "./contacts.ts";
import { fileMark, messageMark } from "./marks.ts";

/** SQL: what removes a file and then its row. */
const goes = "state = 'forgotten', sealed = null, next_at = clock_timestamp()";

/**
 * Machine seconds for which a case may have had a file that a better copy still replaces: as long as a step can be
 * undone. After that people may have judged by it, and it stays what they have seen.
 */
const stillNew = 60;

/** Hours that a better copy waits for the file that it is a copy of, which may come again after it was lost. */
const patience = 24;

/** Minutes after which a file that can't be had asks again whether its better copy has come. */
const copyMinutes = 10;

/** SQL: the file `a` is there or may still be filled. One that was forgotten, or that an erased person had, isn't. */
const isMissed = "a.state in ('wanted', 'stored', 'refused', 'lost') and a.why is distinct from 'erased'";

/** Locks a file and its better copies, so that whichever is stored last sees the other. */
export async function lockTwins(sql: Sql, id: string): Promise<void> {
  await run(
    sql,
    `with own as (select id, message, twin_of from attachment where id = $1)
     select id from attachment
      where id in (select id from own
                   union select a.id from attachment a join own on a.twin_of = own.message
                   union select a.id from attachment a join own on a.message = own.twin_of)
      order by id for update`,
    id,
  );
}

/**
 * Lets a better copy take the place of its file, under that one's id, as soon as it is stored: also of a file that
 * hasn't come, or can't. The row of the copy takes what was there before away.
 */
export async function unite(sql: Sql, id: string): Promise<void> {
  await run(
    sql,
    `with pair as (
       select a.id as file, a.path as old, t.id as twin, t.path, t.mime, t.bytes, t.hash_original, t.hash_stripped,
              t.metadata,
              a.state <> 'stored'
                or coalesce(a.filed_at > clock_timestamp() - make_interval(secs => ${stillNew}), true) as takes
         from attachment a join attachment t on t.twin_of = a.message
        where a.message = (select coalesce(twin_of, message) from attachment where id = $1)
          and ${isMissed} and t.state = 'stored'
        order by t.created_at limit 1
     ), taken as (
       update attachment a
          set state = 'stored', path = pair.path, mime = pair.mime, bytes = pair.bytes,
              hash_original = pair.hash_original, hash_stripped = pair.hash_stripped, metadata = pair.metadata,
              next_at = null, why = null, sealed = null
         from pair where a.id = pair.file and pair.takes
     )
     update attachment a set ${goes}, path = case when pair.takes then pair.old else a.path end
       from pair where a.id = pair.twin`,
    id,
  );
}

/**
 * What a file that can't be had leaves to its better copy: true if nobody needs to be told, since it is a copy itself,
 * a copy is in its place, or one is still on its way; then it asks again, at the latest after some minutes.
 */
export async function leftToTwin(sql: Sql, id: string): Promise<boolean> {
  await lockTwins(sql, id);
  await unite(sql, id);
  const copies = await run(
    sql,
    `with copy as (
       update attachment set ${goes} where id = $1 and state = 'wanted' and twin_of is not null returning twin_of
     ), heard as (
       update attachment a set next_at = clock_timestamp() from copy
        where a.message = copy.twin_of and a.state = 'wanted' and a.next_at > clock_timestamp()
     )
     select from copy`,
    id,
  );
  if (copies > 0) return true;
  const waiting = await run(
    sql,
    `update attachment a
        set next_at = clock_timestamp() + make_interval(mins => ${copyMinutes}), why = 'its better copy may come'
      where a.id = $1 and a.state = 'wanted'
        and exists (select from attachment t where t.twin_of = a.message and t.state = 'wanted')`,
    id,
  );
  return waiting > 0;
}

/** What is on file of the files that these are better copies of, in their order. */
export async function parentsOf(
  sql: Sql,
  sealing: Sealing,
  twins: readonly Twin[],
): Promise<readonly TwinParent[]> {
  if (twins.length === 0) return [];
  const found = await rows(
    sql,
    { there: flag, filed: text },
    `select exists (select from attachment a where a.message = x.message and ${isMissed}) as there,
            coalesce((select i.state from inbox i where i.channel = x.channel and i.external_id = x.filed), '') as filed
       from jsonb_to_recordset($1::jsonb) as x(n int, channel text, message text, filed text) order by x.n`,
    json(
      twins.map(({ contact, channel, of, parent }, n) => ({
        n,
        channel,
        message: fileMark(sealing, contact, of),
        filed: messageMark(sealing, channel, parent),
      })),
    ),
  );
  return found.map(({ there, filed }) => {
    if (there || filed === "waiting") return "there";
    return filed === "" ? "never_came" : "gone";
  });
}

/** Has copies removed whose file never came. */
export async function dropOrphans(sql: Sql, limit: number): Promise<number> {
  return await run(
    sql,
    `update attachment set ${goes}
      where id in (select id from attachment
                    where twin_of is not null and state = 'stored'
                      and created_at < clock_timestamp() - interval '${patience} hours'
                    limit $1 for update skip locked)`,
    limit,
  );
}

/** Has these files removed, with better copies of them. */
export async function forgetFiles(sql: Sql, ids: readonly AttachmentId[]): Promise<void> {
  if (ids.length === 0) return;
  await run(
    sql,
    `update attachment set ${goes}
      where id in (select x from jsonb_array_elements_text($1::jsonb) x
                   union select t.id from attachment a join attachment t on t.twin_of = a.message
                          where a.id = any(select jsonb_array_elements_text($1::jsonb)))`,
    json(ids),
  );
}

/** Has all better copies of a person's files removed that haven't taken their place. */
export async function forgetTwins(sql: Sql, contact: number): Promise<void> {
  await run(
    sql,
    `update attachment set ${goes} where twin_of is not null and contact = $1 and state <> 'forgotten'`,
    contact,
  );
}
