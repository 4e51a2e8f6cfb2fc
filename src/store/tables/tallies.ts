import type { Tally } from "../../core/letters/rooms/tally.ts";
import type { BoardStore } from "../../ports/boards.ts";
import { maybe, number, text, written } from "../db/shape.ts";
import { json, rows, run, type Sql } from "../db/sql.ts";

/** The line of each operators' room on how many reports wait. */
export function tallyStore(sql: Sql): Pick<BoardStore, "tally" | "saveTally"> {
  return {
    async tally(room) {
      // Two processes mustn't make two lines.
      await rows(sql, { chat: number }, "select chat from room where chat = $1 for update", room);
      const [found] = await rows(
        sql,
        { tally: maybe(written<Tally>()) },
        "select tally from board where room = $1 and kind = 'tally' for update",
        room,
      );
      return found?.tally ?? null;
    },

    async saveTally(room, tally, shows) {
      const begins = shows?.type === "post" || shows?.type === "end";
      const message = shows === null || shows.type === "end" ? null : json(shows.message);
      const [was] = await rows(
        sql,
        { id: number, externalId: maybe(text) },
        `select id, external_id as "externalId" from board where room = $1 and kind = 'tally'`,
        room,
      );
      if (was === undefined) {
        await run(
          sql,
          `insert into board (room, kind, as_room, tally, message, next_at)
           values ($1, 'tally', $1, $2::jsonb, $3::jsonb, case when $3::jsonb is not null then clock_timestamp() end)`,
          room,
          json(tally),
          message,
        );
        return null;
      }
      await run(
        sql,
        `update board set tally = $2::jsonb,
                message = case when $4::boolean then $3::jsonb else coalesce($3::jsonb, message) end,
                external_id = case when $4::boolean then null else external_id end,
                ended = false,
                wanted_rev = wanted_rev + case when $3::jsonb is null then 0 else 1 end, attempts = 0,
                next_at = case when $3::jsonb is not null then clock_timestamp() when $4::boolean then null else next_at end
          where id = $1`,
        was.id,
        json(tally),
        message,
        begins,
      );
      return begins ? was.externalId : null;
    },
  };
}
