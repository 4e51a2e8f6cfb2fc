import type { ContactId } from "../../core/procedure/case.ts";
import { json, run, type Sql } from "../db/sql.ts";

/**
 * Has boards shown anew for which the right may have ended or returned: those shown by the right of these
 * rooms, or only of one person there.
 */
export async function recheckBoards(
  sql: Sql,
  rooms: readonly ContactId[],
  person: ContactId | null = null,
): Promise<void> {
  await ring(
    sql,
    `coalesce(as_room, room) = any(select jsonb_array_elements_text($1::jsonb)::int) and ($2::int is null or person = $2::int)`,
    json(rooms),
    person,
  );
}

/** Has boards shown anew. One that was never shown keeps its time: it may be waiting for its undo time. */
export async function ring(sql: Sql, where: string, ...parameters: readonly unknown[]): Promise<void> {
  await run(
    sql,
    `update board set wanted_rev = wanted_rev + 1, attempts = 0,
            next_at = case when external_id is null then next_at else clock_timestamp() end
      where ${where}`,
    ...parameters,
  );
}

/** Empties a person's desk, whose right has ended: its case is free for others, also if it can't be edited now. */
export async function clearDesk(sql: Sql, room: ContactId, person: ContactId): Promise<void> {
  await run(
    sql,
    `update board set message = null, evidence = null, showing = null, walled = false
      where room = $1 and person = $2 and kind = 'desk'`,
    room,
    person,
  );
}
