import type { CaseId } from "../../core/procedure/case.ts";
import type { Cleared } from "../../ports/outbox.ts";
import { flag, listOf, maybe, number, text, time } from "../db/shape.ts";
import { rows, run, type Sql } from "../db/sql.ts";
import { roomType } from "../tables/roomKind.ts";
import { messagesOf, withdraw } from "./times.ts";

const inRooms = "about = $1 and chat in (select chat from room) and body ->> 'type' = 'message'";

/** Removes a case from all rooms, also from those that are no longer served. */
export async function clearRooms(sql: Sql, about: CaseId): Promise<readonly Cleared[]> {
  const waited = await rows(
    sql,
    { chat: number },
    `select distinct chat from letter where ${inRooms} and state in ('waiting', 'held')`,
    about,
  );
  await withdraw(sql, inRooms, about);
  await run(sql, `update letter set delete_after = 0 where ${inRooms} and state = 'sending'`, about);
  const arrived = await rows(
    sql,
    { chat: number, sentAt: time, messages: listOf(text) },
    `with gone as (
       update letter set body = null, choices = null, delete_at = null
        where ${inRooms} and state = 'sent' and external_id is not null
        returning id, chat, sent_at as "sentAt", ${messagesOf} as messages)
     select chat, "sentAt", messages from gone order by id`,
    about,
  );
  if (waited.length === 0 && arrived.length === 0) return [];
  const known = await rows(
    sql,
    { contact: number, kind: roomType, agency: maybe(text), mayDelete: maybe(flag), channel: text },
    `select r.chat as contact, r.kind, r.agency, r.may_delete as "mayDelete", a.channel from room r
      cross join lateral (select channel from address where contact_id = r.chat order by id desc limit 1) a
      order by r.linked_at, r.chat`,
  );
  return known.flatMap(({ kind, agency, ...room }) => {
    const here = {
      ...room,
      waited: waited.some(({ chat }) => chat === room.contact),
      arrived: arrived.flatMap(({ chat, ...letter }) => (chat === room.contact ? [letter] : [])),
    };
    if (!here.waited && here.arrived.length === 0) return [];
    return [
      kind === "agency" && agency !== null ? { ...here, type: kind, agency } : { ...here, type: "operators" },
    ];
  });
}
