import type { LinkedRoom, RoomStore } from "../../ports/rooms.ts";
import { flag, maybe, number, text } from "../db/shape.ts";
import { json, nearly, rows, run, type Sql } from "../db/sql.ts";
import { hindrances, silent, troubledShape } from "./hindrances.ts";
import { recheckBoards } from "./ring.ts";
import { kindOf, roomType } from "./roomKind.ts";

export function roomStore(sql: Sql): RoomStore {
  return {
    all: () => allRooms(sql),

    ...hindrances(sql),

    async link(chat, as, topic = null) {
      await run(
        sql,
        `insert into room (chat, kind, agency, ask_at, news_topic, desk_topic)
         values ($1, $2, $3, clock_timestamp(), $4, $4)
         on conflict (chat) do update
            set kind = excluded.kind, agency = excluded.agency, active = true, ask_at = excluded.ask_at, heard_on = null,
                news_topic = excluded.news_topic, desk_topic = excluded.desk_topic, ${unheard}`,
        chat,
        as.type,
        as.type === "agency" ? as.agency : null,
        topic,
      );
      await recheckBoards(sql, [chat]);
      await run(sql, "delete from link_request where chat = $1", chat);
    },

    async disable(chat) {
      await run(sql, "update room set active = false where chat = $1", chat);
      await recheckBoards(sql, [chat]);
    },

    async enable(chat) {
      const again = await run(
        sql,
        `update room set active = true, ${unheard} where chat = $1 and not active`,
        chat,
      );
      if (again > 0) await recheckBoards(sql, [chat]);
    },

    async fallSilent(chat) {
      const [fresh] = await rows(
        sql,
        troubledShape,
        `update room set silent_at = clock_timestamp(), knock_at = clock_timestamp() + ${knockPause}
          where chat = $1 and silent_at is null returning ${silentRow}`,
        chat,
      );
      return fresh === undefined ? null : silent(fresh);
    },

    async speakAgain(chat) {
      const [was] = await rows(
        sql,
        troubledShape,
        `with was as (select chat, kind, agency, silent_at from room
                       where chat = $1 and silent_at is not null for update),
              over as (update room r set silent_at = null, knock_at = null from was where r.chat = was.chat)
         select ${silentRow} from was`,
        chat,
      );
      return was === undefined ? null : silent(was);
    },

    async toKnock(limit) {
      const found = await rows(
        sql,
        { chat: number },
        // A time so far ahead was written before the machine's clock was set back.
        `update room set knock_at = clock_timestamp() + ${knockPause}
          where chat in (select chat from room
                          where active and (knock_at <= ${nearly} or knock_at > clock_timestamp() + 2 * ${knockPause})
                          order by knock_at limit $1 for update skip locked)
         returning chat`,
        limit,
      );
      return found.map(({ chat }) => chat);
    },

    async refuse(refusals) {
      if (refusals.length === 0) return;
      await run(
        sql,
        `insert into refusal (chat, person, command)
         select chat, person, command from jsonb_to_recordset($1::jsonb) as x(chat int, person int, command text)`,
        json(refusals),
      );
    },

    async digested(room, day) {
      await run(sql, "update room set digest_on = $2 where chat = $1", room, day);
    },
  };
}

/** The rooms that are served. Of a kind and agency without any, those that were served before. */
export async function allRooms(sql: Sql): Promise<readonly LinkedRoom[]> {
  const found = await rows(
    sql,
    {
      contact: number,
      kind: roomType,
      agency: maybe(text),
      name: text,
      digestOn: maybe(text),
      active: flag,
      silent: flag,
      channel: text,
    },
    `select r.chat as contact, r.kind, r.agency, r.name, r.digest_on as "digestOn", r.active,
            r.silent_at is not null as silent,
            (select channel from address where contact_id = r.chat order by id desc limit 1) as channel
       from room r
      where r.active
         -- Where there is no other, what they are to hear waits until their room is back.
         or not exists (select from room o where o.kind = r.kind and o.agency is not distinct from r.agency and o.active)
      order by r.linked_at`,
  );
  return found.map(({ kind, agency, ...room }) => ({ ...room, ...kindOf(kind, agency) }));
}

/** SQL: nobody there has heard what we may not do, and it may have changed. */
const unheard = "lacks = null, lacks_heard = null";

/** Pause between tries of a silent room. */
const knockPause = "interval '10 minutes'";

/** A trouble's name contains when it began, so that people are told of it once. */
const silentRow = `kind, agency, chat || '.' || extract(epoch from silent_at) as trouble`;
