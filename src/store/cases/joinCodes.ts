import type { Joining } from "../../core/conversation/facts.ts";
import type { CaseId } from "../../core/procedure/case.ts";
import { caseData, caseFromJson } from "../db/fromJson.ts";
import { text } from "../db/shape.ts";
import { json, rows, run, type Sql } from "../db/sql.ts";

/** Saves the hash of the code by which its reporter joins the case, in place of an earlier one. */
export async function saveJoinCode(sql: Sql, id: CaseId, hash: string): Promise<void> {
  await run(
    sql,
    "insert into join_code (case_id, hash) values ($1, $2) on conflict (case_id) do update set hash = excluded.hash",
    id,
    hash,
  );
}

/** The code has done its work. */
export async function useJoinCode(sql: Sql, hash: string): Promise<void> {
  await run(sql, "delete from join_code where hash = $1", hash);
}

/**
 * The cases that codes with these hashes lead to, if they are open or were closed after `since`: where a case was merged,
 * the one that it is part of now.
 */
export async function joinings(
  sql: Sql,
  hashes: readonly string[],
  since: Date,
): Promise<readonly (Joining & { readonly hash: string })[]> {
  if (hashes.length === 0) return [];
  const found = await rows(
    sql,
    { hash: text, number: text, data: caseData },
    `with recursive led as (
       select j.hash, c.number, c.data, c.closed_at from join_code j join cases c on c.id = j.case_id
        where j.hash = any(select jsonb_array_elements_text($1::jsonb))
       union all
       select led.hash, led.number, c.data, c.closed_at
         from led join cases c on c.id = led.data -> 'mergedInto' ->> 'id')
     select hash, number, data from led
      where led.data -> 'mergedInto' ->> 'id' is null and (closed_at is null or closed_at >= $2)`,
    json(hashes),
    since,
  );
  return found.map(({ data, ...rest }) => ({ ...rest, case: caseFromJson(data) }));
}

/** Forgets codes of cases that were closed before then. */
export async function pruneJoinCodes(sql: Sql, before: Date): Promise<void> {
  await run(sql, "delete from join_code j using cases c where c.id = j.case_id and c.closed_at < $1", before);
}
