import type { RoomStore } from "../../ports/rooms.ts";
import { maybe, number, type RowOf, text } from "../db/shape.ts";
import { json, rows, run, type Sql } from "../db/sql.ts";
import { kindOf, roomType } from "./roomKind.ts";

/** Machine seconds after which something that lasts, and wasn't met meanwhile, is news again. */
const forgotten = 24 * 3_600;

/** What rooms don't take while they take words, and which topics they gave us. */
export function hindrances(sql: Sql): Pick<RoomStore, "hinder" | "overcome" | "chooseTopic" | "dropTopic"> {
  return {
    async hinder(chat, what, lasting = false) {
      const [met] = await rows(
        sql,
        { ...troubledShape, agoSeconds: maybe(number) },
        `with was as (select chat, hindered from room where chat = $1 for update)
         update room r
            set hindered = case when $3 or not was.hindered ? $2::text
                                then was.hindered || jsonb_build_object($2::text, extract(epoch from clock_timestamp()))
                                else was.hindered end
           from was where r.chat = was.chat
         returning r.kind, r.agency, r.chat || '.' || $2 || '.' || (r.hindered ->> $2) as trouble,
                   extract(epoch from clock_timestamp())::float8 - (was.hindered ->> $2)::float8 as "agoSeconds"`,
        chat,
        what,
        lasting,
      );
      if (met === undefined) return null;
      const { agoSeconds, ...room } = met;
      const isKnown = agoSeconds !== null && (!lasting || agoSeconds < forgotten);
      return isKnown ? null : silent(room);
    },

    async overcome(chat, what) {
      const over = await rows(
        sql,
        { ...troubledShape, what: text },
        `with was as (select chat, hindered from room where chat = $1 for update),
              gone as (select k.key, k.value from was, jsonb_each(was.hindered) k
                        where k.key in (select jsonb_array_elements_text($2::jsonb))),
              done as (update room r
                          set hindered = was.hindered - array(select jsonb_array_elements_text($2::jsonb))
                         from was where r.chat = was.chat)
         select r.kind, r.agency, r.chat || '.' || gone.key || '.' || gone.value as trouble, gone.key as what
           from gone, room r where r.chat = $1`,
        chat,
        json(what),
      );
      return over.map(({ what: one, ...room }) => ({ ...silent(room), what: one }));
    },

    async chooseTopic(chat, of, topic) {
      const column = of === "news" ? "news_topic" : "desk_topic";
      await run(sql, `update room set ${column} = $2 where chat = $1`, chat, topic);
    },

    async dropTopic(chat, topic) {
      await run(
        sql,
        `update room set news_topic = nullif(news_topic, $2), desk_topic = nullif(desk_topic, $2) where chat = $1`,
        chat,
        topic,
      );
    },
  };
}

export const troubledShape = { kind: roomType, agency: maybe(text), trouble: text };

/** A row of a room in trouble. */
export function silent({ kind, agency, trouble }: RowOf<typeof troubledShape>) {
  return { ...kindOf(kind, agency), trouble };
}
