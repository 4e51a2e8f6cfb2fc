import type { RoomKind } from "../../core/effect.ts";
import { type Mine, openMinutes, partOf } from "../../core/operators/staff/holder.ts";
import { type ContactId, stages } from "../../core/procedure/case.ts";
import type { ClaimStore, Placed } from "../../ports/staff.ts";
import { caseData, caseFromJson } from "../db/fromJson.ts";
import { flag, maybe, number, oneOf, text, time } from "../db/shape.ts";
import { json, rows, run, type Sql } from "../db/sql.ts";
import { clearDesk, recheckBoards } from "../tables/ring.ts";

/** SQL: the part of the work at a stage, so that what is done needs no row of its own. */
export const partAt = (stage: string): string =>
  `case ${stage} ${stages.map((one) => `when '${one}' then '${partOf(one)}'`).join(" ")} end`;

/** SQL: whether the claim's person still works in its room, and that is one of this kind. */
const counts = (claim: string, kind: string): string => `
  exists (select from member m join room r on r.chat = m.room and r.active
           where m.room = ${claim}.room and m.person = ${claim}.person and ${kind}
             and m.left_at is null and not m.leaving and cardinality(m.roles) > 0)`;

/** SQL: the colleague to whom case `c` was handed in an operators' room to be checked; null if to nobody. */
export const handedToCheck = `
  (select k.person from claim k
    where k.case_id = c.id and k.how = 'handed' and k.part = ${partAt("c.stage")}
      and ${counts("k", "r.kind = 'operators'")} order by k.at desc limit 1)`;

/** SQL: whether somebody else in an operators' room has opened case `c` a moment ago. */
export const openedElsewhere = (person: string, now: string): string => `
  exists (select from claim k where k.case_id = c.id and k.how = 'opened' and k.until > ${now} and k.person <> ${person}
             and ${counts("k", "r.kind = 'operators'")})`;

/** Hours for which a desk keeps its case from the others. */
export const deskHours = "interval '12 hours'";

/** With whom cases lie among colleagues. */
export function claimStore(sql: Sql): ClaimStore {
  return {
    async holders(cases, room, now) {
      if (cases.length === 0) return [];
      return await rows(
        sql,
        { case: text, person: number, name: text, room: number, how: oneOf("opened", "handed"), at: time },
        `select k.case_id as case, k.person, m.name, k.room, k.how, k.at
           from (select case_id, person, room, how, at, until, part from claim
                  where case_id = any(select jsonb_array_elements_text($1::jsonb))
                 union all
                 select b.showing, b.person, b.room, 'opened', s.at, s.at + make_interval(mins => ${openMinutes}), null
                   from board b
                  cross join lateral (select at from shown where board_id = b.id order by at desc limit 1) s
                  where b.kind = 'desk' and not b.superseded
                    and b.showing = any(select jsonb_array_elements_text($1::jsonb))) k
           join cases c on c.id = k.case_id
           join room r on r.chat = k.room and r.active and r.kind = $2 and r.agency is not distinct from $3
           join member m on m.room = k.room and m.person = k.person
            and m.left_at is null and not m.leaving and cardinality(m.roles) > 0
          where case when k.how = 'handed' then k.part = ${partAt("c.stage")} else k.until > $4 and k.at <= $4 end
          order by k.how, k.at, k.person`,
        json(cases),
        room.type,
        agencyOf(room),
        now,
      );
    },

    mine: (who, now) => mine(sql, who, now),

    async gone(room) {
      return await rows(
        sql,
        { contact: number, name: text },
        `select person as contact, name from member where room = $1 and left_at is not null and name <> ''
          order by left_at desc limit 50`,
        room,
      );
    },

    async opened(id, { room, person }, at, until) {
      await run(
        sql,
        `insert into claim as k (case_id, room, how, person, at, until) values ($1, $2, 'opened', $3, $4, $5)
         on conflict (case_id, room, how) do update
            set person = excluded.person, until = excluded.until,
                at = case when k.person = excluded.person and k.until > excluded.at then k.at else excluded.at end
          where k.person = excluded.person or k.until <= excluded.at`,
        id,
        room,
        person,
        at,
        until,
      );
    },

    async hand(cases, room, at) {
      if (cases.length === 0) return;
      await run(
        sql,
        `delete from claim k using room r
          where r.chat = k.room and r.kind = $2 and r.agency is not distinct from $3
            and k.case_id = any(select one ->> 'case' from jsonb_array_elements($1::jsonb) one)`,
        json(cases),
        room.type,
        agencyOf(room),
      );
      await run(
        sql,
        `insert into claim (case_id, room, how, person, at, part)
         select c.id, (one #>> '{to,room}')::int, 'handed', (one #>> '{to,person}')::int, $2, ${partAt("c.stage")}
           from jsonb_array_elements($1::jsonb) one join cases c on c.id = one ->> 'case'
          where one -> 'to' <> 'null'`,
        json(cases),
        at,
      );
    },

    async release(person, room) {
      const found = await rows(
        sql,
        { data: caseData, at: time, counts: flag },
        `with gone as (delete from claim where person = $1 and ($2::int is null or room = $2::int) returning *)
         select c.data, g.at, g.part = ${partAt("c.stage")} as counts from gone g join cases c on c.id = g.case_id
          where g.how = 'handed' order by c.due_at, c.number`,
        person,
        room,
      );
      if (room !== null) {
        await clearDesk(sql, room, person);
        await recheckBoards(sql, [room], person);
      }
      return found
        .filter((one) => one.counts)
        .map(({ data, at }) => ({ case: caseFromJson(data), how: "handed", at }));
    },

    async hears(person) {
      const [found] = await rows(
        sql,
        { hears: flag },
        `select k.reachable and k.erased_at is null as hears from contact k
           join conversation v on v.chat = k.id where k.id = $1`,
        person,
      );
      return found?.hears ?? false;
    },
  };
}

async function mine(sql: Sql, { room, person }: Placed, now: Date): Promise<readonly Mine[]> {
  const found = await rows(
    sql,
    { data: caseData, how: oneOf("handed", "desk", "opened"), at: time, agency: maybe(text) },
    `select distinct on (c.due_at, c.number) c.data, k.how, k.at, r.agency
       from (select case_id, how, at, until, part from claim where person = $2 and room = $1
             union all
             select b.showing, 'desk', s.at, null, null from board b
              cross join lateral (select at from shown where board_id = b.id order by at desc limit 1) s
              where b.room = $1 and b.person = $2 and b.kind = 'desk' and not b.superseded
                and s.at > $3::timestamptz - ${deskHours}) k
       join cases c on c.id = k.case_id and c.stage <> 'closed'
       join room r on r.chat = $1
      where case k.how when 'handed' then k.part = ${partAt("c.stage")} when 'opened' then k.until > $3
                       else c.stage = 'received' end
        and (r.kind = 'operators' or c.agency = r.agency)
      order by c.due_at, c.number, case k.how when 'handed' then 0 when 'desk' then 1 else 2 end limit 50`,
    room,
    person,
    now,
  );
  return found.map(({ data, how, at }) => ({ case: caseFromJson(data), how, at }));
}

function agencyOf(room: RoomKind): string | null {
  return room.type === "agency" ? room.agency : null;
}

/** SQL: whether the person is on leave on this day. */
export const onLeave = (person: ContactId | string, day: string): string =>
  `exists (select from leave v where v.person = ${person} and ${day} between v.from_day and v.to_day)`;
