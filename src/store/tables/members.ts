import { clerks } from "../../core/operators/commands/row.ts";
import type { DesignatedAt, Person } from "../../core/operators/facts.ts";
import type { ContactId } from "../../core/procedure/case.ts";
import { roles } from "../../core/procedure/command.ts";
import type { MemberStore } from "../../ports/members.ts";
import { bytes, flag, listOf, maybe, number, oneOf, text } from "../db/shape.ts";
import { json, rows, run, type Sql } from "../db/sql.ts";
import { calls } from "../escalation/calls.ts";
import { hear } from "../escalation/silence.ts";
import { comingsAndGoings, endDialogue } from "./comingsAndGoings.ts";
import { chatOf, type Sealing } from "./contacts.ts";
import { presence } from "./presence.ts";
import { clearDesk, recheckBoards } from "./ring.ts";

/** Who is in which room with which roles. */
export function memberStore(sql: Sql, sealing: Sealing): MemberStore {
  return {
    ...presence(sql, sealing),
    ...comingsAndGoings(sql),
    ...calls(sql, sealing),

    async administrators() {
      const found = await rows(
        sql,
        { person: number },
        `select distinct m.person from member m join room r on r.chat = m.room
           join conversation c on c.chat = m.person
          where r.kind = 'operators' and r.active and 'administrator' = any(m.roles)
            and m.left_at is null and not m.leaving
          order by m.person`,
      );
      return found.map(({ person }) => person);
    },

    async officers(room) {
      return await rows(
        sql,
        { person: number, name: text, hears: flag },
        `select m.person, m.name, c.chat is not null and k.reachable as hears
           from member m join contact k on k.id = m.person left join conversation c on c.chat = m.person
          where m.room = $1 and m.roles && array['officer', 'designated'] and m.left_at is null and not m.leaving
            and k.erased_at is null
          order by 'officer' = any(m.roles) desc, m.seen_at desc, m.person limit 5`,
        room,
      );
    },

    async grant(room, person, granted, at) {
      const [before] = await rows(
        sql,
        { roles: listOf(oneOf(...roles)) },
        "select roles from member where room = $1 and person = $2 for update",
        room,
        person,
      );
      await run(
        sql,
        `insert into member (room, person, name, roles, granted_at, ask_at, roles_since)
         values ($1, $2, '', array(select jsonb_array_elements_text($3::jsonb)), $4, clock_timestamp(), clock_timestamp())
         on conflict (room, person) do update
            set roles = excluded.roles, granted_at = excluded.granted_at, former = '{}',
                -- That they left after this was sent is still to be handled.
                leaving = member.leaving and coalesce(member.leaving_at >= excluded.granted_at, false),
                ask_at = coalesce(member.ask_at, excluded.ask_at),
                roles_since = case when cardinality(member.roles) > 0 then member.roles_since else excluded.roles_since end`,
        room,
        person,
        json(granted),
        at ?? null,
      );
      if (!granted.some((role) => clerks.includes(role))) await clearDesk(sql, room, person);
      if (granted.length === 0) await endDialogue(sql, room, person);
      await recheckBoards(sql, [room], person);
      return before?.roles ?? [];
    },

    async see(people, day) {
      if (people.length === 0) return;
      await run(
        sql,
        `insert into member (room, person, name, roles, confirmed_at)
         select distinct on (room, person) room, person, name, '{}'::text[], clock_timestamp()
           from jsonb_to_recordset($1::jsonb) as x(room int, person int, name text) order by room, person
         on conflict (room, person) do update
            set name = excluded.name, seen_at = clock_timestamp(), confirmed_at = excluded.confirmed_at,
                left_at = null`,
        json(people),
      );
      if (day !== undefined) await hear(sql, people, day);
    },

    async held(where) {
      const found = await rows(
        sql,
        { role: oneOf(...roles) },
        `select distinct unnest(m.roles) as role from member m join room r on r.chat = m.room
          where m.left_at is null and not m.leaving
            and case when $1::int is null then r.active and r.kind = 'operators' else r.chat = $1::int end`,
        where === "operators" ? null : where,
      );
      return found.map(({ role }) => role);
    },

    async chatOf(room, person) {
      const [found] = await rows(
        sql,
        { sealed: bytes },
        `select a.sealed from address a
          where a.contact_id = $2
            and a.channel = (select channel from address where contact_id = $1 order by id desc limit 1)
          order by a.id desc limit 1`,
        room,
        person,
      );
      return found === undefined ? null : chatOf(sealing, found.sealed);
    },

    async firstRoom() {
      const [found] = await rows(
        sql,
        { room: number },
        `select r.chat as room from room r join member m on m.room = r.chat
          where r.kind = 'operators' and r.active and 'administrator' = any(m.roles)
            and m.left_at is null and not m.leaving
          order by r.linked_at, r.chat limit 1`,
      );
      return found?.room ?? null;
    },
  };
}

/** How long it counts that somebody was seen in their room. */
export const confirmedFor = "interval '10 minutes'";

/** Members of this room: those with the most roles first, then those seen last. */
export async function peopleOf(sql: Sql, room: ContactId): Promise<readonly Person[]> {
  const found = await rows(
    sql,
    { person: number, name: text, roles: listOf(oneOf(...roles)), from: maybe(text), to: maybe(text) },
    `select m.person, m.name, m.roles, v.from_day as "from", v.to_day as "to"
       from member m left join leave v on v.person = m.person
      where m.room = $1 and m.left_at is null order by cardinality(m.roles) desc, m.seen_at desc limit 50`,
    room,
  );
  return found.map(({ person, name, roles, from, to }) => ({
    contact: person,
    name,
    roles,
    anonymous: false,
    leave: from === null || to === null ? null : { from, to },
  }));
}

/**
 * The agencies with a room that is served, whether one of its members may open a confidential report, and whether one
 * of its rooms takes messages.
 */
export async function designatedByAgency(sql: Sql): Promise<readonly DesignatedAt[]> {
  return await rows(
    sql,
    { agency: text, designated: flag, hears: flag },
    `select r.agency, bool_or(m.person is not null) as designated,
            bool_or(r.silent_at is null) as hears
       from room r left join member m
         on m.room = r.chat and m.left_at is null and not m.leaving and 'designated' = any(m.roles)
      where r.kind = 'agency' and r.active group by r.agency order by r.agency`,
  );
}
