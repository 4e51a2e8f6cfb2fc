import type { CaseId, ContactId } from "../../core/procedure/case.ts";
import type { Stranded } from "../../ports/letter.ts";
import { flag, listOf, maybe, text, time } from "../db/shape.ts";
import { rows, run, type Sql } from "../db/sql.ts";
import { touchCards } from "./cards.ts";
import { dueOfFirst } from "./lanes.ts";

/** Parks a chat that can't be reached: its letters stay on file until it is back. */
export async function park(sql: Sql, chat: ContactId, why: string): Promise<void> {
  await run(sql, "update outlane set parked = true where chat = $1", chat);
  const [was] = await rows(
    sql,
    { reachable: flag },
    `update contact k set reachable = false, unreachable = $2 from contact was
      where k.id = $1 and was.id = k.id returning was.reachable`,
    chat,
    why,
  );
  // Only at the first time: a card in this same chat can't be shown either, and would be tried for ever.
  if (was?.reachable === true) await touchCards(sql, await casesWaiting(sql, chat));
}

/** Lets the chat's letters leave again, in their order. */
export async function unpark(sql: Sql, chat: ContactId): Promise<void> {
  // They weren't reminded of drafts: these are looked at anew. Before the lanes, as whoever looks at drafts locks them.
  await run(
    sql,
    `update conversation set remind_at = to_timestamp(0)
      where chat = $1 and unsent > 0 and remind_at is null`,
    chat,
  );
  await run(
    sql,
    `update outlane o
        set parked = false, next_at = case when o.sending_epoch is null then ${dueOfFirst} end
      where chat = $1 and parked`,
    chat,
  );
  // Also boards that couldn't be shown there.
  await run(
    sql,
    `update board set next_at = clock_timestamp(), attempts = 0
      where room = $1 and next_at is null and wanted_rev > shown_rev`,
    chat,
  );
  await run(
    sql,
    "update contact set reachable = true, unreachable = null where id = $1 and erased_at is null",
    chat,
  );
}

/** What waits for the chat, answers aside. */
export async function stranded(sql: Sql, chat: ContactId): Promise<Stranded> {
  const [found] = await rows(
    sql,
    { cases: listOf(text), since: maybe(time) },
    `select coalesce(array_agg(distinct about) filter (where about is not null), '{}') as cases, min(as_of) as since
       from letter
      where chat = $1 and state in ('waiting', 'held', 'sending') and class <> 'answer' and body ->> 'type' = 'message'`,
    chat,
  );
  return found ?? { cases: [], since: null };
}

async function casesWaiting(sql: Sql, chat: ContactId): Promise<readonly CaseId[]> {
  const found = await rows(
    sql,
    { about: text },
    `select about from letter where chat = $1 and state = 'waiting' and about is not null
      union select about from letter where chat = $1 and state = 'held' and about is not null`,
    chat,
  );
  return found.map(({ about }) => about);
}
