import { run, type Sql } from "../db/sql.ts";

/** SQL: what removes a file and then its row. */
export const goes = "state = 'forgotten', sealed = null, next_at = clock_timestamp()";

/**
 * Machine seconds for which a case may have had a file that a better copy still replaces: as long as a step can be
 * undone. After that people may have judged by it, and it stays what they have seen.
 */
const stillNew = 60;

/** Hours that a better copy waits for the file that it is a copy of, which may come again after it was lost. */
const patience = 24;

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
 * Lets a better copy take the place of its file, under that one's id, once both are stored. The row of the copy takes
 * what was there before away. Copies whose file never came go as well.
 */
export async function unite(sql: Sql, id: string): Promise<void> {
  await run(
    sql,
    `with pair as (
       select p.id as file, p.path as old, t.id as twin, t.path, t.mime, t.bytes, t.hash_original, t.hash_stripped,
              t.metadata,
              coalesce(p.filed_at > clock_timestamp() - make_interval(secs => ${stillNew}), true) as takes
         from attachment p join attachment t on t.twin_of = p.message
        where p.message = (select coalesce(twin_of, message) from attachment where id = $1)
          and p.state = 'stored' and t.state = 'stored'
        order by t.created_at limit 1
     ), taken as (
       update attachment a
          set path = pair.path, mime = pair.mime, bytes = pair.bytes, hash_original = pair.hash_original,
              hash_stripped = pair.hash_stripped, metadata = pair.metadata
         from pair where a.id = pair.file and pair.takes
     )
     update attachment a set ${goes}, path = case when pair.takes then pair.old else a.path end
       from pair where a.id = pair.twin`,
    id,
  );
  await run(
    sql,
    `update attachment set ${goes}
      where twin_of is not null and state = 'stored' and created_at < clock_timestamp() - interval '${patience} hours'`,
  );
}
