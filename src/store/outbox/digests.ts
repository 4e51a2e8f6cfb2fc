import type { ContactId } from "../../core/procedure/case.ts";
import type { Overtaking } from "../../ports/outbox.ts";
import { number, time } from "../db/shape.ts";
import { json, rows, run, type Sql } from "../db/sql.ts";

/**
 * Digests that wait for these chats aren't sent, since one that says it all as of now takes their place. Returns for
 * each chat that had some since when they tell. Locks the lanes, so that none leaves meanwhile.
 */
export async function overtake(
  sql: Sql,
  wanted: readonly Overtaking[],
): Promise<ReadonlyMap<ContactId, Date>> {
  if (wanted.length === 0) return new Map();
  await run(
    sql,
    `select from outlane where chat = any(select jsonb_array_elements_text($1::jsonb)::int)
      order by chat, class for update`,
    json(wanted.map(({ chat }) => chat)),
  );
  const found = await rows(
    sql,
    { chat: number, since: time },
    `update letter l set state = 'spared', folded_into = x.by
       from jsonb_to_recordset($1::jsonb) as x(chat int, prefix text, by text)
      where l.chat = x.chat and l.class = 'notice' and l.state = 'waiting' and starts_with(l.key, x.prefix)
        and l.as_of is not null and l.key <> x.by
     returning l.chat, l.as_of as since`,
    json(wanted),
  );
  const since = new Map<ContactId, Date>();
  for (const one of found) {
    const known = since.get(one.chat);
    if (known === undefined || one.since < known) since.set(one.chat, one.since);
  }
  return since;
}
