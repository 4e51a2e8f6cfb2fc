import type { ContactId } from "../../core/procedure/case.ts";
import type { BoardStore } from "../../ports/boards.ts";
import { json, run, type Sql } from "../db/sql.ts";
import { boardsDue } from "./boardsDue.ts";
import type { Sealing } from "./contacts.ts";
import { deskEvidence, endEvidence } from "./deskEvidence.ts";
import { ring } from "./ring.ts";
import { tallyStore } from "./tallies.ts";

/**
 * Boards: messages in rooms that are edited in place. They are rendered when sent, so several changes may
 * become one edit.
 */
export function boardStore(sql: Sql, sealing: Sealing): BoardStore {
  return {
    ...boardsDue(sql, sealing),
    ...deskEvidence(sql),
    ...tallyStore(sql),

    async desk(room, person, { message, evidence, showing, walled }, fresh, replyTo, topic = null) {
      const over = await endEvidence(sql, { room, person, keep: fresh ? null : showing });
      if (fresh) await supersede(sql, room, "person = $2 and kind = 'desk'", person);
      const turned = await run(
        sql,
        `update board set message = $3::jsonb, showing = $4, walled = $5, evidence = $6::jsonb, wanted_rev = wanted_rev + 1,
                next_at = clock_timestamp(), attempts = 0
          where room = $1 and person = $2 and kind = 'desk' and not superseded`,
        room,
        person,
        json(message),
        showing,
        walled,
        evidence === null ? null : json(evidence),
      );
      if (turned > 0) return over;
      await run(
        sql,
        `insert into board (room, kind, person, as_room, message, showing, walled, reply_to, evidence, topic,
                            next_at)
         values ($1, 'desk', $2, $1, $3::jsonb, $4, $5, $6, $7::jsonb, $8, clock_timestamp())`,
        room,
        person,
        json(message),
        showing,
        walled,
        replyTo,
        evidence === null ? null : json(evidence),
        topic,
      );
      return over;
    },

    async card(chat, id, by, replyTo, delaySeconds, topic = null) {
      await supersede(sql, chat, "case_id = $2 and kind = 'card'", id);
      await run(
        sql,
        `insert into board (room, kind, case_id, showing, person, as_room, reply_to, topic, asked_by, next_at)
         values ($1, 'card', $2, $2, $3, $4, $5, $6, $8, clock_timestamp() + make_interval(secs => $7::float8))`,
        chat,
        id,
        by.person,
        by.room,
        replyTo,
        topic,
        delaySeconds,
        by.asker ?? null,
      );
    },

    async touch(ids) {
      if (ids.length === 0) return;
      await Promise.all([
        ring(sql, "kind = 'card' and case_id = any(select jsonb_array_elements_text($1::jsonb))", json(ids)),
        // A desk's own message quotes its case: it is shown anew once the case is confidential.
        ring(
          sql,
          `kind = 'desk' and showing = any(select jsonb_array_elements_text($1::jsonb)) and not walled
           and (select privacy from cases where cases.id = showing) = 'confidential'`,
          json(ids),
        ),
      ]);
    },

    async shown(board, externalId, at, { ended, walled, choices }) {
      await run(
        sql,
        `update board set external_id = $2, shown_rev = $3, attempts = 0, why = null, ended = $4,
                walled = case when wanted_rev > $3 then walled else $5 end,
                -- What has ended keeps no case from the others.
                showing = case when $4 and kind = 'desk' then null else showing end,
                message = case when $4 then null else message end,
                evidence = case when $4 or $5 then null else evidence end,
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

    async putBelow({ id }) {
      await run(
        sql,
        `with old as (
           update board b set superseded = true, next_at = null, evidence_key = null
             from board was where b.id = $1 and was.id = b.id and not b.superseded returning was.*)
         insert into board (room, kind, case_id, person, asked_by, as_room, showing, message, walled, evidence,
                            evidence_key, topic, next_at)
         select room, kind, case_id, person, asked_by, as_room, showing, message, walled, evidence, evidence_key, topic,
                clock_timestamp() from old`,
        id,
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
      // A change since the claim is still to be tried.
      await run(
        sql,
        `update board set why = $2, next_at = case when wanted_rev > $3 then clock_timestamp() end where id = $1`,
        board.id,
        why,
        board.rev,
      );
    },
  };
}

/**
 * A newer board replaces it further down. If it was never tried it is deleted; otherwise it is kept, to be
 * taken away should the right to it end.
 */
async function supersede(sql: Sql, room: ContactId, where: string, of: number | string): Promise<void> {
  await run(
    sql,
    `delete from board where room = $1 and ${where} and external_id is null and attempts = 0`,
    room,
    of,
  );
  await run(sql, `update board set superseded = true where room = $1 and ${where}`, room, of);
}
