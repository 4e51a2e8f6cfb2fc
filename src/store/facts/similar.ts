import type { OpenCount, RoomFacts } from "../../core/operators/facts.ts";
import type { CaseId } from "../../core/procedure/case.ts";
import { caseData, caseFromJson } from "../db/fromJson.ts";
import { maybe, number, text } from "../db/shape.ts";
import { json, rows, type Sql } from "../db/sql.ts";
import { stagesIn } from "../db/stages.ts";

/** For each case: open cases nearby or with similar words, which a verifier may merge. */
export async function similar(sql: Sql, cases: readonly CaseId[]): Promise<RoomFacts["similar"]> {
  if (cases.length === 0) return [];
  const found = await rows(
    sql,
    { of: text, data: caseData, metres: maybe(number) },
    `select mine.case_id as of, n.data, n.metres
       from report mine join cases me on me.id = mine.case_id
      cross join lateral (
        select c.data, d.metres
          from cases c join report r on r.case_id = c.id
         cross join lateral (select ${distance} as metres) d
         where c.id <> me.id and c.stage in (${stagesIn.open}) and c.filed_at <= me.filed_at
           and c.category is not distinct from me.category
           and (c.privacy = 'confidential') = (me.privacy = 'confidential')
           and c.filed_at > me.filed_at - interval '60 days'
           and (d.metres < 150 or (me.privacy <> 'confidential' and ${alike}))
         order by d.metres nulls last, c.filed_at, c.number limit 3) n
      where mine.case_id = any(select jsonb_array_elements_text($1::jsonb)) and me.stage in (${stagesIn.verifiers})`,
    json(cases),
  );
  return found.map((row) => ({ of: row.of, case: caseFromJson(row.data), metres: row.metres }));
}

/** Open cases by agency and category. */
export async function openByAgency(sql: Sql): Promise<readonly OpenCount[]> {
  return await rows(
    sql,
    { agency: maybe(text), category: maybe(text), count: number },
    `select agency, category, count(*)::int as count from cases where stage in (${stagesIn.open}) group by 1, 2`,
  );
}

/**
 * SQL: valid coordinates. Others, NaN among them, would make the arithmetic overflow and the whole statement
 * fail.
 */
const onEarth = (pin: string): string =>
  `${pin}.latitude between -90 and 90 and ${pin}.longitude between -180 and 180`;

/** SQL: metres between two pins, on a plane, which is exact enough within a city. */
const distance = `
  case when ${onEarth("r")} and ${onEarth("mine")}
       then sqrt(power((r.latitude - mine.latitude) * 111320, 2)
               + power((r.longitude - mine.longitude) * 111320 * cos(radians(mine.latitude)), 2)) end`;

/** SQL: at least three words of five letters or more in common, which are half of the shorter report's. */
const alike = `
  (select count(*) >= 3 and count(*) * 2 >= least(
            (select count(distinct w) from regexp_split_to_table(lower(mine.words), '\\W+') w where length(w) >= 5),
            (select count(distinct w) from regexp_split_to_table(lower(r.words), '\\W+') w where length(w) >= 5))
     from (select distinct w from regexp_split_to_table(lower(mine.words), '\\W+') w where length(w) >= 5) a
     join (select distinct w from regexp_split_to_table(lower(r.words), '\\W+') w where length(w) >= 5) b using (w))`;
