import type { NewsName, WaitingNews } from "../../core/letters/held/overtaken.ts";
import type { CaseId, ContactId } from "../../core/procedure/case.ts";
import type { Folded } from "../../ports/outbox.ts";
import { flag, listOf, maybe, number, text, time, word } from "../db/shape.ts";
import { json, rows, run, type Sql } from "../db/sql.ts";
import { put } from "./put.ts";

/** SQL: news for a reporter that hasn't left. One half for each state, so that each uses its own index. */
const unsent = (chat: string) => `
  (select id, key, name, about, event_id, as_of, not_before from letter
    where chat = ${chat} and class in ('notice', 'bulk') and state = 'waiting' and name is not null
   union all
   select id, key, name, about, event_id, as_of, not_before from letter
    where chat = ${chat} and class in ('notice', 'bulk') and state = 'held' and name is not null)`;

/** The cases that waiting news for these persons is about. */
export async function newsCases(sql: Sql, chats: readonly ContactId[]): Promise<readonly CaseId[]> {
  if (chats.length === 0) return [];
  const found = await rows(
    sql,
    { id: text },
    `select distinct c.id from jsonb_array_elements_text($1::jsonb) x(chat)
      cross join lateral ${unsent("x.chat::int")} l cross join lateral (${casesOf}) c`,
    json(chats),
  );
  return found.map(({ id }) => id);
}

/** SQL: the case of a letter `l`, and those that were folded into it. */
const casesOf = `
  select l.about as id where l.about is not null
  union select f.about from letter f where f.folded_into = l.key and f.about is not null`;

/** The news that waits for a person. Locks their lanes, so that none of it leaves meanwhile. */
export async function news(sql: Sql, chat: ContactId): Promise<readonly WaitingNews[]> {
  await run(sql, "select from outlane where chat = $1 order by chat, class for update", chat);
  return await rows(
    sql,
    { id: text, name: word<NewsName>(), event: maybe(text), at: time, cases: listOf(text), undoable: flag },
    `select l.id::text as id, l.name, l.event_id as event, coalesce(l.as_of, e.at) as at,
            array(${casesOf}) as cases, coalesce(l.not_before > clock_timestamp(), false) as undoable
       from ${unsent("$1::int")} l left join event e on e.id = l.event_id order by l.id`,
    chat,
  );
}

/**
 * Writes letters, and marks those that they replace as `spared`; what had been folded into these is folded
 * into the new ones.
 */
export async function fold(sql: Sql, folds: readonly Folded[]): Promise<void> {
  const instead = folds.flatMap(({ letter, instead: spared }) =>
    spared.map((one) => ({ id: one.letter, case: one.case, key: letter.key })),
  );
  if (instead.length === 0) return;
  await run(
    sql,
    `update letter f set folded_into = x.key
       from jsonb_to_recordset($1::jsonb) as x(id bigint, "case" text, key text) join letter s on s.id = x.id
      where f.folded_into = s.key and f.about = x."case"`,
    json(instead),
  );
  await run(
    sql,
    `update letter l set state = 'spared', folded_into = x.key, held_until = null
       from jsonb_to_recordset($1::jsonb) as x(id bigint, key text)
      where l.id = x.id and l.state in ('waiting', 'held')`,
    json(instead),
  );
  await put(
    sql,
    folds.map(({ letter }) => letter),
  );
}

/** Persons who can be reached, with news that has waited since before this: their channel was away. */
export async function delayed(sql: Sql, before: Date, limit: number): Promise<readonly ContactId[]> {
  const found = await rows(
    sql,
    { chat: number },
    `select o.chat from outlane o join contact k on k.id = o.chat
      cross join lateral (
        select l.as_of, l.event_id, l.not_before from letter l
         where l.chat = o.chat and l.class = o.class and l.state = 'waiting' and l.name is not null
         order by l.id limit 1) l
       left join event e on e.id = l.event_id
      where o.next_at is not null and not o.parked and o.sending_epoch is null and o.class <> 'answer'
        and k.kind = 'person' and coalesce(l.as_of, e.at) < $1
        and coalesce(l.not_before <= clock_timestamp(), true)
      group by o.chat order by min(o.next_at), o.chat limit $2`,
    before,
    limit,
  );
  return found.map(({ chat }) => chat);
}
