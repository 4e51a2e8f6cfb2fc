import type { Choice } from "../../core/message/message.ts";
import type { ReporterLetter } from "../../core/procedure/notices/letterNames.ts";
import type { FactStore, Quoting, Seen, SeenMenu } from "../../ports/facts.ts";
import { listOf, maybe, text, written } from "../db/shape.ts";
import { json, rows, type Sql } from "../db/sql.ts";
import { lettersWith } from "./lettersWith.ts";

/** The choices of the letters that these messages reply to, and the cases that those were about. */
export async function quoted(sql: Sql, messages: readonly Quoting[]): Promise<readonly Seen[]> {
  return await seen(
    sql,
    messages.filter(({ on }) => on !== null),
    `select choices, about from ${lettersWith("x.chat", 'x."on"')} l order by id desc limit 1`,
  );
}

/** The latest menu that each chat had seen when it wrote, and what the office asked after it. */
export async function menus(sql: Sql, messages: readonly Quoting[]): Promise<readonly SeenMenu[]> {
  if (messages.length === 0) return [];
  // Ordered by when they left, not when they were written: a letter may wait for its undo time or for office
  // hours.
  const found = await rows(
    sql,
    { seq: text, about: maybe(text), choices: written<readonly Choice[]>(), askedSince: listOf(text) },
    `select x.seq, m.about, coalesce(m.choices, '[]') as choices,
            array(select q.about from letter q left join lateral
                          -- Not a plain join: the planner may answer that by reading every letter there is.
                          (select g as letter from letter g where g.key = q.folded_into offset 0) f on true
                   where q.chat = x.chat and q.name in (${asking}) and q.about is not null
                     and ${wasSeen("coalesce(f.letter, q)")}
                     and (m.id is null or (coalesce((f.letter).sent_at, q.sent_at, 'infinity'), coalesce((f.letter).id, q.id))
                                        > (coalesce(m.sent_at, 'infinity'), m.id))) as "askedSince"
       from jsonb_to_recordset($1::jsonb) as x(seq text, chat int, "sentAt" timestamptz)
       left join lateral (
         select id, choices, about, sent_at from letter l
          where chat = x.chat and choices is not null and ${wasSeen("l")}
          order by sent_at desc nulls first, id desc limit 1) m on true`,
    json(messages),
  );
  return found;
}

/** What could be chosen on a desk at the time of the message. */
export async function deskMenu(
  sql: Sql,
  { room, person, on, sentAt }: Parameters<FactStore["deskMenu"]>[0],
): Promise<readonly Choice[]> {
  const [menu] = await rows(
    sql,
    { choices: written<readonly Choice[]>() },
    `select choices from shown
      where room = $1 and case when $3::text is null then person = $2 else external_id = $3 end
        and at < date_trunc('second', $4::timestamptz) + interval '1 second'
      order by id desc limit 1`,
    room,
    person,
    on,
    sentAt,
  );
  return menu?.choices ?? [];
}

async function seen(sql: Sql, messages: readonly Quoting[], select: string): Promise<readonly Seen[]> {
  if (messages.length === 0) return [];
  const found = await rows(
    sql,
    { seq: text, choices: maybe(written<readonly Choice[]>()), about: maybe(text) },
    `select x.seq, l.choices, l.about
       from jsonb_to_recordset($1::jsonb) as x(seq text, chat int, "on" text, "sentAt" timestamptz)
      cross join lateral (${select}) l`,
    json(messages),
  );
  return found.map(({ seq, choices, about }) => ({ seq, choices: choices ?? [], about }));
}

/**
 * SQL: whether a letter may have been seen when the message was written, by the platform's times of both. These are whole
 * seconds on Telegram and WhatsApp, so a tie counts as seen; so does a letter still being sent, which has no time yet. A
 * letter whose earlier try may have arrived counts as seen by all messages filed since that, because `sent_at` is that of a
 * later try.
 *
 * In all three a letter that was first tried after the message was on file can't have been seen. That is machine time,
 * the database's for both, and no measure but an order: a slow machine makes the message come later, never the letter
 * earlier. Only within one second, and while a letter is under way, does it decide; a "1" that was written before
 * its menu left, and filed after, is still read against that one. To wait for the letter's time would hold up the chat
 * for as long as a platform is silent.
 */
function wasSeen(letter: string): string {
  const filed = "(select filed_at from inbox where seq = x.seq::bigint)";
  return `(((${letter}).state = 'sent' and (${letter}).sent_at < date_trunc('second', x."sentAt") + interval '1 second'
            or (${letter}).state = 'sending'
            or (${letter}).trouble = 'doubtful' and coalesce((${letter}).tried_at, (${letter}).created_at) <= ${filed})
           and not coalesce((${letter}).tried_at > ${filed}, false))`;
}

/**
 * Letters that ask a citizen something or remind them of it. The index `letter_asking_idx` has the same list.
 */
const asking = (["asked", "supply_reminded", "supply_last_call"] satisfies readonly ReporterLetter[])
  .map((name) => `'${name}'`)
  .join(", ");
