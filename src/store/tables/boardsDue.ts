import type { Message } from "../../core/message/message.ts";
import { roles } from "../../core/procedure/command.ts";
import type { BoardStore } from "../../ports/boards.ts";
import { bytes, flag, language, listOf, maybe, number, oneOf, text, written } from "../db/shape.ts";
import { json, nearly, rows, type Sql } from "../db/sql.ts";
import { openAddress, type Sealing } from "./contacts.ts";
import { kindOf, roomType } from "./roomKind.ts";

/** Which boards are to be shown now, and by whose right. */
export function boardsDue(sql: Sql, sealing: Sealing): Pick<BoardStore, "claim" | "viewer" | "nextDue"> {
  return {
    async claim(channel, limit, busy) {
      const found = await rows(
        sql,
        boardShape,
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
         select t.id, t.room, t.kind, t.case_id as "case", t.message, t.evidence, t.showing, t.reply_to as "replyTo",
                t.external_id as "externalId", t.wanted_rev as rev, t.attempts, k.language, a.sealed,
                t.superseded, t.ended, t.walled, t.asked_by as "askedBy",
                coalesce(r.silent_at is not null, false) as silent,
                nullif(coalesce(t.topic, r.desk_topic), '') as topic,
                array(select jsonb_object_keys(coalesce(r.hindered, '{}'))) as hindered
           from taken t join contact k on k.id = t.room
           left join room r on r.chat = t.room
          cross join lateral (
            select sealed from address where contact_id = t.room and channel = $1 order by id desc limit 1) a`,
        channel,
        limit,
        json(busy),
      );
      return found.map(({ sealed, ...board }) => ({ ...board, to: openAddress(sealing, channel, sealed) }));
    },

    async viewer({ id }) {
      const [found] = await rows(
        sql,
        { kind: roomType, agency: maybe(text), roles: maybe(listOf(oneOf(...roles))) },
        // `roles` is null for a group's own board, which all its members see; for a person's it may be empty. In private
        // those of somebody who is out of the room, or leaving it, don't count.
        `select r.kind, r.agency,
                case when k.kind = 'group' and b.person is null then null else coalesce(m.roles, '{}') end as roles
           from board b join contact k on k.id = b.room
           join room r on r.chat = coalesce(b.as_room, b.room) and r.active
           left join agency g on g.code = r.agency
           left join member m on m.room = r.chat and m.person = b.person
            and (k.kind = 'group' or m.left_at is null and not m.leaving)
          where b.id = $1 and (r.kind = 'operators' or g.active)`,
        id,
      );
      return found === undefined ? null : { room: kindOf(found.kind, found.agency), roles: found.roles };
    },

    async nextDue(channel, busy) {
      const [row] = await rows(
        sql,
        { ms: maybe(number) },
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

const boardShape = {
  id: number,
  room: number,
  kind: oneOf("card", "desk", "tally"),
  case: maybe(text),
  message: maybe(written<Message>()),
  evidence: maybe(written<Message>()),
  showing: maybe(text),
  replyTo: maybe(text),
  externalId: maybe(text),
  rev: number,
  attempts: number,
  language,
  sealed: bytes,
  superseded: flag,
  ended: flag,
  walled: flag,
  askedBy: maybe(number),
  silent: flag,
  topic: maybe(text),
  hindered: listOf(text),
};
