import type { CaseId, ContactId } from "../../core/procedure/case.ts";
import type { BoardStore } from "../../ports/boards.ts";
import { maybe, number, text } from "../db/shape.ts";
import { rows, run, type Sql } from "../db/sql.ts";

/** Which letters show what belongs to the case on a desk. */
export function deskEvidence(sql: Sql): Pick<BoardStore, "evidenceAt" | "bring" | "dropEvidence"> {
  return {
    async evidenceAt({ room, person, on, showing }, letter) {
      const [desk] = await rows(
        sql,
        { id: number, message: maybe(text), before: maybe(text) },
        `select id, external_id as message, evidence_key as before from board
          where room = $1 and kind = 'desk' and not superseded and showing = $4
            and (person = $2 or external_id = $3::text)
          order by (external_id = $3::text) desc nulls last limit 1 for update`,
        room,
        person,
        on,
        showing,
      );
      if (desk === undefined) return null;
      await run(sql, "update board set evidence_key = $2 where id = $1", desk.id, letter);
      return { message: desk.message, before: desk.before };
    },

    async bring({ id, rev }, letter) {
      const noted = await run(
        sql,
        "update board set evidence_key = $3 where id = $1 and wanted_rev = $2 and evidence_key is null",
        id,
        rev,
        letter,
      );
      return noted > 0;
    },

    async dropEvidence({ id }) {
      const [was] = await rows(
        sql,
        { letter: text },
        `with was as (select id, evidence_key from board where id = $1 and evidence_key is not null for update)
         update board b set evidence_key = null from was where b.id = was.id returning was.evidence_key as letter`,
        id,
      );
      return was?.letter ?? null;
    },
  };
}

/** Forgets which letters show what belongs to other cases than `keep` on this person's desks; returns their keys. */
export async function endEvidence(
  sql: Sql,
  {
    room,
    person,
    keep,
  }: { readonly room: ContactId; readonly person: ContactId; readonly keep: CaseId | null },
): Promise<readonly string[]> {
  const over = await rows(
    sql,
    { letter: text },
    `with was as (
       select id, evidence_key from board
        where room = $1 and person = $2 and kind = 'desk' and evidence_key is not null
          and ($3::text is null or showing is distinct from $3) for update)
     update board b set evidence_key = null from was where b.id = was.id returning was.evidence_key as letter`,
    room,
    person,
    keep,
  );
  return over.map(({ letter }) => letter);
}
