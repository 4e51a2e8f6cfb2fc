import type { CaseId } from "../../core/procedure/case.ts";
import type { ClaimedLetter } from "../../ports/letter.ts";
import { json, run, type Sql } from "../db/sql.ts";

/** Has the cards of these cases shown anew: they show why a letter hasn't arrived. */
export async function touchCards(sql: Sql, cases: readonly (CaseId | null)[]): Promise<void> {
  const ids = [...new Set(cases.filter((id) => id !== null))];
  if (ids.length === 0) return;
  await run(sql, `${touch} case_id = any(select jsonb_array_elements_text($1::jsonb))`, json(ids));
}

/** Has the cards shown anew of the case that a letter is about, and of those folded into it. */
export async function touchCardsOf(
  sql: Sql,
  { key, about }: Pick<ClaimedLetter, "key" | "about">,
): Promise<void> {
  await run(
    sql,
    `${touch} case_id in (select $2 union select about from letter where folded_into = $1)`,
    key,
    about,
  );
}

const touch = `
  update board set wanted_rev = wanted_rev + 1, attempts = 0,
         next_at = case when external_id is null then next_at else clock_timestamp() end
   where kind = 'card' and`;
