import type { Case, CaseId, ContactId } from "../../core/procedure/case.ts";
import { caseData, caseFromJson } from "../db/fromJson.ts";
import { json, rows, run, type Sql } from "../db/sql.ts";

/** Saves the hash of the case's watch code, in place of an earlier one. */
export async function saveWatch(sql: Sql, id: CaseId, hash: string): Promise<void> {
  await run(
    sql,
    "insert into watch (case_id, hash) values ($1, $2) on conflict (case_id) do update set hash = excluded.hash",
    id,
    hash,
  );
}

/** This chat follows the case no more, unless it reports it; nobody else follows by the code that it had. */
export async function unfollow(sql: Sql, id: CaseId, contact: ContactId): Promise<void> {
  await run(sql, "delete from reporter where case_id = $1 and contact = $2 and watches", id, contact);
  await run(sql, "delete from watch where case_id = $1", id);
}

/** Cases with these numbers and hashes of watch codes. */
export async function watched(
  sql: Sql,
  asked: readonly { readonly number: string; readonly hash: string }[],
): Promise<readonly Case[]> {
  if (asked.length === 0) return [];
  const found = await rows(
    sql,
    { data: caseData },
    `select c.data from jsonb_to_recordset($1::jsonb) as x(number text, hash text)
       join cases c on c.number = x.number join watch w on w.case_id = c.id and w.hash = x.hash`,
    json(asked),
  );
  return found.map(({ data }) => caseFromJson(data));
}
