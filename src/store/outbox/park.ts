import type { CaseId, ContactId } from "../../core/procedure/case.ts";
import type { Stranded } from "../../ports/letter.ts";
import { flag, maybe, text, time, written } from "../db/shape.ts";
import { rows, run, type Sql } from "../db/sql.ts";
import { touchCards } from "./cards.ts";
import { dueOfFirst, laneClass } from "./lanes.ts";

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

/** The chat's news about cases that hasn't left; each key ends with the chat it is for. */
export async function stranded(sql: Sql, chat: ContactId): Promise<readonly Stranded[]> {
  return await rows(
    sql,
    {
      class: laneClass,
      about: maybe(text),
      eventId: maybe(text),
      body: written<Stranded["body"]>(),
      heldUntil: maybe(time),
      base: text,
    },
    `select class, about, event_id as "eventId", body, held_until as "heldUntil",
            left(key, -length(':' || $1::text)) as base
       from letter
      where chat = $1::text::int and state in ('waiting', 'held', 'sending') and class <> 'answer' and about is not null
        and body ->> 'type' = 'message' and key like '%:' || $1::text
      order by id`,
    String(chat),
  );
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
