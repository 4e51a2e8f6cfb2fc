import type { Case } from "../../core/procedure/case.ts";
import { caseData, caseFromJson } from "../db/fromJson.ts";
import { rows, type Sql } from "../db/sql.ts";

/** The cases whose reporters may file nothing new, by the last day of that. */
export async function blocks(sql: Sql, limit: number): Promise<readonly Case[]> {
  const found = await rows(
    sql,
    { data: caseData },
    "select data from cases where blocked_until is not null order by blocked_until, number limit $1",
    limit,
  );
  return found.map(({ data }) => caseFromJson(data));
}

/** Those of them whose last day was before this one, locked. */
export async function blocksOver(sql: Sql, today: string, limit: number): Promise<readonly Case[]> {
  const found = await rows(
    sql,
    { data: caseData },
    `select data from cases where blocked_until is not null and blocked_until < $1
      order by blocked_until, id limit $2 for update skip locked`,
    today,
    limit,
  );
  return found.map(({ data }) => caseFromJson(data));
}
