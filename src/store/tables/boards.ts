import type { ContactId } from "../../core/procedure/case.ts";
import type { Role } from "../../core/procedure/command.ts";
import type { Board, BoardStore } from "../../ports/boards.ts";
import { json, rows, run, type Sql } from "../db/sql.ts";
import { openAddress, type Sealing } from "./contacts.ts";
import { kindOf, nearly } from "./inbox.ts";
import { ring } from "./ring.ts";

/** Messages in rooms that are edited in place. Rendered when sent, so changes in between coalesce by themselves. */
export function boardStore(sql: Sql, sealing: Sealing): BoardStore {
  return {
    async desk(room, person, { message, showing, walled }, fresh, replyTo) {
      if (fresh) await supersede(sql, room, "person = $2 and kind = 'desk'", person);
      const turned = await run(
        sql,
        `update board set message = $3::jsonb, showing = $4, walled = $5, wanted_rev = wanted_rev + 1,
                next_at = clock_timestamp(), attempts = 0
          where room = $1 and person = $2 and kind = 'desk' and not superseded`,
        room,
        person,
        json(message),
        showing,
        walled,
      );
      if (turned > 0) return;
      await run(
        sql,
        `insert into board (room, kind, person, as_room, message, showing, walled, reply_to, next_at)
         values ($1, 'desk', $2, $1, $3::jsonb, $4, $5, $6, clock_timestamp())`,
        room,
        person,
        json(message),
        showing,
        walled,
        replyTo,
      );
    },

    async card(chat, id, by, replyTo, delaySeconds) {
      await supersede(sql, chat, "case_id = $2 and kind = 'card'", id);
      await run(
        sql,
        `insert into board (room, kind, case_id, showing, person, as_room, reply_to, next_at)
         values ($1, 'card', $2, $2, $3, $4, $5, clock_timestamp() + make_interval(secs => $6::float8))`,
        chat,
        id,
        by.person,
        by.room,
        replyTo,
        delaySeconds,
      );
    },

    async touch(ids) {
      if (ids.length === 0) return;
      await Promise.all([
        ring(sql, "kind = 'card' and case_id = any(select jsonb_array_elements_text($1::jsonb))", json(ids)),
        // A desk has its case's words in its own message: they go once the case is confidential.
        ring(
          sql,
          `kind = 'desk' and showing = any(select jsonb_array_elements_text($1::jsonb)) and not walled
           and (select privacy from cases where cases.id = showing) = 'confidential'`,
          json(ids),
        ),
      ]);
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
                t.superseded, t.ended, t.walled,
                coalesce((select r.silent_at is not null from room r where r.chat = t.room), false) as silent
           from taken t join contact k on k.id = t.room
          cross join lateral (
            select sealed from address where contact_id = t.room and channel = $1 order by id desc limit 1) a`,
        channel,
        limit,
        json(busy),
      );
      return found.map(({ sealed, ...board }) => ({ ...board, to: openAddress(sealing, channel, sealed) }));
    },

    async viewer({ id }) {
      const [found] = await rows<{
        kind: "operators" | "agency";
        agency: string | null;
        roles: Role[] | null;
      }>(
        sql,
        // A group's own board is seen by whoever is there; a person's goes by their roles, of which none is the least.
        `select r.kind, r.agency,
                case when k.kind = 'group' and b.person is null then null else coalesce(m.roles, '{}') end as roles
           from board b join contact k on k.id = b.room
           join room r on r.chat = coalesce(b.as_room, b.room) and r.active
           left join agency g on g.code = r.agency
           left join member m on m.room = r.chat and m.person = b.person
          where b.id = $1 and (r.kind = 'operators' or g.active)`,
        id,
      );
      return found === undefined ? null : { room: kindOf(found.kind, found.agency), roles: found.roles };
    },

    async shown(board, externalId, at, { ended, walled, choices }) {
      await run(
        sql,
        `update board set external_id = $2, shown_rev = $3, attempts = 0, why = null, ended = $4,
                walled = case when wanted_rev > $3 then walled else $5 end,
                -- What has ended keeps no case from the others.
                showing = case when $4 and kind = 'desk' then null else showing end,
                message = case when $4 then null else message end,
                next_at = case when wanted_rev > $3 then clock_timestamp() end
          where id = $1`,
        board.id,
        externalId,
        board.rev,
        ended,
        walled,
      );
      await run(
        sql,
        `insert into shown (board_id, room, person, rev, case_id, external_id, choices, at)
         select $1, $2, (select person from board where id = $1), $3, $4, $5, $6::jsonb, $7`,
        board.id,
        board.room,
        board.rev,
        ended ? null : board.showing,
        externalId,
        json(choices),
        at,
      );
    },

    async settled(board) {
      await run(
        sql,
        `update board set shown_rev = $2, attempts = 0, next_at = case when wanted_rev > $2 then clock_timestamp() end
          where id = $1`,
        board.id,
        board.rev,
      );
    },

    async remove(board) {
      await run(sql, "delete from board where id = $1", board.id);
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

/** A newer one takes its place below. What was never tried goes; the rest is kept, to be ended with the right to it. */
async function supersede(sql: Sql, room: ContactId, where: string, of: number | string): Promise<void> {
  await run(
    sql,
    `delete from board where room = $1 and ${where} and external_id is null and attempts = 0`,
    room,
    of,
  );
  await run(sql, `update board set superseded = true where room = $1 and ${where}`, room, of);
}

type BoardRow = Omit<Board, "to"> & { readonly sealed: Uint8Array };
