import type { WrongCodes } from "../../core/conversation/facts.ts";
import type { ContactId } from "../../core/procedure/case.ts";
import { number, time } from "../db/shape.ts";
import { json, list, rows, run, type Sql } from "../db/sql.ts";

/**
 * Counts of wrong watch codes, by the mark of the address they were typed from and not by contact, so that
 * erasure doesn't reset them.
 */
export async function wrongCodes(
  sql: Sql,
  contacts: readonly ContactId[],
  now: Date,
): Promise<readonly (WrongCodes & { contact: ContactId })[]> {
  if (contacts.length === 0) return [];
  // An erased contact isn't found by its mark any more, so its remaining messages can't be counted: it has no
  // tries.
  return await rows(
    sql,
    { contact: number, times: number, since: time },
    `select distinct on (k.id) k.id as contact,
            case when k.erased_at is null then w.times else 1000 end as times,
            case when k.erased_at is null then w.since else $2::timestamptz end as since
       from contact k left join address a on a.contact_id = k.id left join wrong_code w on w.mark = a.mark
      where k.id = any(${list("$1")}) and (k.erased_at is not null or w.mark is not null)
      order by k.id, w.since desc nulls last, w.times desc`,
    json(contacts),
    now,
  );
}

export async function countWrongCode(
  sql: Sql,
  contact: ContactId,
  { times, since }: WrongCodes,
): Promise<void> {
  await run(
    sql,
    `insert into wrong_code (mark, times, since) select mark, $2::int, $3::timestamptz from address where contact_id = $1
     on conflict (mark) do update set times = excluded.times, since = excluded.since`,
    contact,
    times,
    since,
  );
}

export async function pruneWrongCodes(sql: Sql, before: Date): Promise<void> {
  await run(sql, "delete from wrong_code where since <= $1", before);
}
