import type { ContactId } from "../../core/procedure/case.ts";
import { roles } from "../../core/procedure/command.ts";
import type { InboxMessage, Payload } from "../../ports/inbox.ts";
import {
  anything,
  bytes,
  flag,
  language,
  listOf,
  maybe,
  number,
  oneOf,
  type RowOf,
  text,
  time,
  written,
} from "../db/shape.ts";
import { json, rows, type Sql } from "../db/sql.ts";
import { opened, type Sealing } from "../tables/contacts.ts";
import { confirmedFor } from "../tables/members.ts";
import { kindOf, roomType } from "../tables/roomKind.ts";

/** The first waiting messages of each of these chats, one unless told, with their chat and the state of its dialogue. */
export async function firstMessages(
  sql: Sql,
  sealing: Sealing,
  chats: readonly ContactId[],
  most = 1,
): Promise<readonly InboxMessage[]> {
  const messages = await rows(sql, waitingShape, firstMessagesOf, json(chats), most);
  return messages.map((message) => waitingOf(message, sealing));
}

const roleList = maybe(listOf(oneOf(...roles)));

const waitingShape = {
  seq: text,
  chat: number,
  chatKind: oneOf("person", "group"),
  channel: text,
  sender: number,
  sentAt: time,
  sealed: maybe(bytes),
  // Only set by an older version of the program that still runs beside this one.
  payload: maybe(written<Payload>()),
  attempts: number,
  state: anything,
  aside: anything,
  language,
  reachable: flag,
  roomKind: maybe(roomType),
  roomAgency: maybe(text),
  roles: roleList,
  deskRoom: maybe(number),
  deskKind: maybe(roomType),
  deskAgency: maybe(text),
  deskRoles: roleList,
  deskConfirmed: flag,
  deskWatched: maybe(flag),
  deskUnsure: flag,
  colleague: flag,
  age: number,
};

const firstMessagesOf = `
  select i.seq::text as seq, c.chat, k.kind as "chatKind", i.channel, i.sender, i.sent_at as "sentAt", i.sealed, i.payload,
         i.attempts, k.language, k.reachable, r.kind as "roomKind", r.agency as "roomAgency", m.roles,
         case when k.kind = 'group' then d.state else c.state end as state,
         case when k.kind = 'person' then d.state end as aside,
         o.room as "deskRoom", o.kind as "deskKind", o.agency as "deskAgency", o.roles as "deskRoles",
         coalesce(o.confirmed, false) as "deskConfirmed", o.watched as "deskWatched",
         coalesce(o.unsure, false) as "deskUnsure",
         -- Not "exists": the planner may answer that by reading every member there is.
         coalesce((select true from room any_room join member known on known.room = any_room.chat and known.person = c.chat
                    limit 1), false) as colleague,
         extract(epoch from clock_timestamp() - i.filed_at)::float8 as age
    from jsonb_array_elements_text($1::jsonb) as claimed(chat)
    join conversation c on c.chat = claimed.chat::int
    join contact k on k.id = c.chat
   cross join lateral (
     select seq, channel, sender, sent_at, sealed, payload, attempts, filed_at
       from inbox where chat = c.chat and state = 'waiting' order by seq limit $2::int) i
    -- A message from a room that is out of service says that it is back.
    left join room r on r.chat = c.chat and (r.active or not k.reachable)
    left join member m on m.room = c.chat and m.person = i.sender
    left join room_dialogue d on d.chat = c.chat and d.person = i.sender
    left join lateral (
     select mm.room, rr.kind, rr.agency, mm.roles, not jsonb_exists(rr.lacks, 'watch') as watched,
            mm.confirmed_at between clock_timestamp() - ${confirmedFor} and clock_timestamp() + interval '1 minute' as confirmed,
            mm.unsure_at between clock_timestamp() - interval '1 minute' and clock_timestamp() + interval '1 minute' as unsure
       from member mm join room rr on rr.chat = mm.room and rr.active
      where k.kind = 'person' and mm.person = c.chat and cardinality(mm.roles) > 0 and mm.left_at is null and not mm.leaving
      -- Where we aren't told who is in the room, no command in private counts.
      order by jsonb_exists(rr.lacks, 'watch') is true, rr.kind desc, rr.lacks is null, mm.room limit 1) o on true
   order by i.seq`;

function waitingOf(row: RowOf<typeof waitingShape>, sealing: Sealing): InboxMessage {
  return {
    seq: row.seq,
    chat: row.chat,
    chatKind: row.chatKind,
    channel: row.channel,
    sender: row.sender,
    sentAt: row.sentAt,
    payload: payloadOf(row, sealing),
    attempts: row.attempts,
    state: row.state,
    aside: row.aside,
    language: row.language,
    reachable: row.reachable,
    room: row.roomKind && { ...kindOf(row.roomKind, row.roomAgency), contact: row.chat },
    roles: row.roles ?? [],
    memberOf:
      row.deskRoom === null || row.deskKind === null
        ? null
        : {
            ...kindOf(row.deskKind, row.deskAgency),
            contact: row.deskRoom,
            roles: row.deskRoles ?? [],
            confirmed: row.deskConfirmed,
            watched: row.deskWatched,
            unsure: row.deskUnsure,
          },
    colleague: row.colleague,
    age: row.age,
  };
}

function payloadOf(
  { sealed, payload }: Pick<RowOf<typeof waitingShape>, "sealed" | "payload">,
  sealing: Sealing,
): Payload {
  if (sealed !== null) return opened(sealing, sealed, written<Payload>());
  if (payload === null) throw new Error("a message that waits says nothing");
  return payload;
}
