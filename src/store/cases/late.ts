import type { Case } from "../../core/procedure/case.ts";
import { overseerTold } from "../../core/procedure/marks.ts";
import { caseData, caseFromJson } from "../db/fromJson.ts";
import { rows, type Sql } from "../db/sql.ts";
import { stagesIn } from "../db/stages.ts";

/** Cases of which those above hear in one morning; more are a matter of another kind, and follow on the next. */
const most = 500;

/** Cases past a limit of the office or an agency of which not everybody above has been told, longest first; locked. */
export async function lateCases(sql: Sql, now: Date): Promise<readonly Case[]> {
  const found = await rows(
    sql,
    { data: caseData },
    `select data from cases
      where stage in (${stagesIn.office}) and due_at < $1 and not data -> 'marks' ? '${overseerTold}'
      order by due_at, number limit ${most} for update`,
    now,
  );
  return found.map(({ data }) => caseFromJson(data));
}
