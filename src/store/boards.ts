import type { Board, BoardStore } from "../ports.store.ts";
import { openAddress, type Sealing } from "./contacts.ts";
import { kindOf, nearly } from "./inbox.ts";
import { json, rows, run, type Sql } from "./sql.ts";

/** Messages in rooms that are edited in place. Rendered when sent, so changes in between coalesce by themselves. */
export function boardStore(sql: Sql, sealing: Sealing): BoardStore {
  return {
    async desk(room, person, message, showing, fresh, replyTo) {
      if (fresh) {
        await run(sql, "delete from board where room = $1 and person = $2 and kind = 'desk'", room, person);
      }
      const turned = await run(
        sql,
        `update board set message = $3::jsonb, showing = $4, wanted_rev = wanted_rev + 1, next_at = clock_timestamp(),
                attempts = 0
          where room = $1 and person = $2 and kind = 'desk'`,
        room,
        person,
        json(message),
        showing,
      );
      if (turned > 0) return;
      await run(
        sql,
        `insert into board (room, kind, person, message, showing, reply_to, next_at)
         values ($1, 'desk', $2, $3::jsonb, $4, $5, clock_timestamp())`,
        room,
        person,
        json(message),
        showing,
        replyTo,
      );
    },

    async card(room, id, replyTo, delaySeconds) {
      await run(sql, "delete from board where room = $1 and case_id = $2 and kind = 'card'", room, id);
      await run(
        sql,
        `insert into board (room, kind, case_id, showing, reply_to, next_at)
         values ($1, 'card', $2, $2, $3, clock_timestamp() + make_interval(secs => $4::float8))`,
        room,
        id,
        replyTo,
        delaySeconds,
      );
    },

    async touch(ids) {
      if (ids.length === 0) return;
      // A card that has not been shown yet keeps its time: it may be waiting for the undo time to pass.
      await run(
        sql,
        `update board set wanted_rev = wanted_rev + 1, attempts = 0,
                next_at = case when external_id is null then next_at else clock_timestamp() end
          where kind = 'card' and case_id = any(select jsonb_array_elements_text($1::jsonb))`,
        json(ids),
      );
    },

    async claim(channel, limit, busy) {
      const found = await rows<BoardRow>(
        sql,
        `with due as (
           select b.id from board b
            where b.next_at <= ${nearly}
              and b.room <> all(select jsonb_array_elements_text($3::jsonb)::int)
              -- Not "exists": the planner may answer that by reading every address there is.
              and (select 1 from address a where a.contact_id = b.room and a.channel = $1 limit 1) = 1
            order by (b.kind = 'card'), b.next_at limit $2 for update of b skip locked
         ), taken as (
           -- put off while it is under way, so that a crash shows it again
           update board b set next_at = clock_timestamp() + interval '30 seconds', attempts = b.attempts + 1
             from due where b.id = due.id returning b.*)
         select t.id, t.room, t.kind, t.case_id as "case", t.message, t.showing, t.reply_to as "replyTo",
                t.external_id as "externalId", t.wanted_rev as rev, t.attempts, k.language, a.sealed,
                coalesce(r.kind, 'operators') as "roomKind", r.agency
           from taken t join contact k on k.id = t.room left join room r on r.chat = t.room
          cross join lateral (
            select sealed from address where contact_id = t.room and channel = $1 order by id desc limit 1) a`,
        channel,
        limit,
        json(busy),
      );
      return found.map(({ sealed, roomKind, agency, ...board }) => ({
        ...board,
        to: openAddress(sealing, channel, sealed),
        roomKind: kindOf(roomKind, agency),
      }));
    },

    async shown(board, externalId, at, choices) {
      await run(
        sql,
        `update board set external_id = $2, shown_rev = $3, attempts = 0, why = null,
                next_at = case when wanted_rev > $3 then clock_timestamp() end
          where id = $1`,
        board.id,
        externalId,
        board.rev,
      );
      await run(
        sql,
        `insert into shown (board_id, room, person, rev, case_id, external_id, choices, at)
         select $1, $2, (select person from board where id = $1), $3, $4, $5, $6::jsonb, $7`,
        board.id,
        board.room,
        board.rev,
        board.showing,
        externalId,
        json(choices),
        at,
      );
    },

    async later(board, seconds, why) {
      await run(
        sql,
        "update board set next_at = clock_timestamp() + make_interval(secs => $2::float8), why = $3 where id = $1",
        board.id,
        seconds,
        why,
      );
    },

    async putOff(board, seconds) {
      await run(
        sql,
        `update board set attempts = greatest(attempts - 1, 0), next_at = clock_timestamp() + make_interval(secs => $2::float8)
          where id = $1`,
        board.id,
        seconds,
      );
    },

    async drop(board, why) {
      // What was wanted meanwhile hasn't been refused.
      await run(
        sql,
        `update board set why = $2, next_at = case when wanted_rev > $3 then clock_timestamp() end where id = $1`,
        board.id,
        why,
        board.rev,
      );
    },

    async nextDue(channel, busy) {
      const [row] = await rows<{ ms: number | null }>(
        sql,
        `select extract(epoch from min(next_at) - clock_timestamp())::float8 * 1000 as ms from board b
          where next_at is not null
            and b.room <> all(select jsonb_array_elements_text($2::jsonb)::int)
            and exists (select from address a where a.contact_id = b.room and a.channel = $1)`,
        channel,
        json(busy),
      );
      return row?.ms ?? null;
    },
  };
}

type BoardRow = Omit<Board, "to" | "roomKind"> & {
  readonly sealed: Uint8Array;
  readonly roomKind: "operators" | "agency";
  readonly agency: string | null;
};
