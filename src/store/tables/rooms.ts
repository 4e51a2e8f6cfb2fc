import type { Agency, Category } from "../../core/office.ts";
import type { ChannelId } from "../../ports/inbound.ts";
import type { LinkedRoom, RoomStore } from "../../ports/rooms.ts";
import { json, rows, run, type Sql } from "../db/sql.ts";
import { openAddress, type Sealing } from "./contacts.ts";
import { kindOf, list } from "./inbox.ts";
import { recheckBoards } from "./ring.ts";

/** How long a one-time code opens something, and how long a group that asks to be let in waits, by the machine's time. */
const codesLive = "interval '24 hours'";

/** Linked groups, who may do what there, and what administrators keep: agencies, categories, days off. */
export function roomStore(sql: Sql, sealing: Sealing): RoomStore {
  return {
    async all() {
      const found = await rows<
        Omit<LinkedRoom, "type"> & { kind: "operators" | "agency"; agency: string | null }
      >(
        sql,
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
    },

    async addresses(contacts) {
      if (contacts.length === 0) return new Map();
      const found = await rows<{ contact: number; channel: ChannelId; sealed: Uint8Array }>(
        sql,
        `select contact_id as contact, channel, sealed from address where contact_id = any(${list("$1")}) order by id`,
        json(contacts),
      );
      return new Map(
        found.map(({ contact, channel, sealed }) => [contact, openAddress(sealing, channel, sealed)]),
      );
    },

    async link(chat, as) {
      await run(
        sql,
        `insert into room (chat, kind, agency, ask_at) values ($1, $2, $3, clock_timestamp())
         on conflict (chat) do update
            set kind = excluded.kind, agency = excluded.agency, active = true, ask_at = excluded.ask_at`,
        chat,
        as.type,
        as.type === "agency" ? as.agency : null,
      );
      await recheckBoards(sql, [chat]);
      await run(sql, "delete from link_request where chat = $1", chat);
    },

    async disable(chat) {
      await run(sql, "update room set active = false where chat = $1", chat);
      await recheckBoards(sql, [chat]);
    },

    async enable(chat) {
      const again = await run(sql, "update room set active = true where chat = $1 and not active", chat);
      if (again > 0) await recheckBoards(sql, [chat]);
    },

    async fallSilent(chat) {
      const [fresh] = await rows<SilentRow>(
        sql,
        `update room set silent_at = clock_timestamp(), knock_at = clock_timestamp() + ${knockPause}
          where chat = $1 and silent_at is null returning ${silentRow}`,
        chat,
      );
      return fresh === undefined ? null : silent(fresh);
    },

    async speakAgain(chat) {
      const [was] = await rows<SilentRow>(
        sql,
        `with was as (select chat, kind, agency, silent_at from room
                       where chat = $1 and silent_at is not null for update),
              over as (update room r set silent_at = null, knock_at = null from was where r.chat = was.chat)
         select ${silentRow} from was`,
        chat,
      );
      return was === undefined ? null : silent(was);
    },

    async toKnock(limit) {
      const found = await rows<{ chat: number }>(
        sql,
        // A time further ahead than any was written before the machine's clock was set back.
        `update room set knock_at = clock_timestamp() + ${knockPause}
          where chat in (select chat from room
                          where active and (knock_at <= clock_timestamp() or knock_at > clock_timestamp() + 2 * ${knockPause})
                          order by knock_at limit $1 for update skip locked)
         returning chat`,
        limit,
      );
      return found.map(({ chat }) => chat);
    },

    async administrators() {
      const found = await rows<{ person: number }>(
        sql,
        `select distinct m.person from member m join room r on r.chat = m.room
           join conversation c on c.chat = m.person
          where r.kind = 'operators' and r.active and 'administrator' = any(m.roles) order by m.person`,
      );
      return found.map(({ person }) => person);
    },

    async grant(room, person, roles) {
      await run(
        sql,
        `insert into member (room, person, name, roles, ask_at)
         values ($1, $2, '', array(select jsonb_array_elements_text($3::jsonb)), clock_timestamp())
         on conflict (room, person) do update
            set roles = excluded.roles, leaving = false, ask_at = coalesce(member.ask_at, excluded.ask_at)`,
        room,
        person,
        json(roles),
      );
      await recheckBoards(sql, [room], person);
    },

    async see(people) {
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
    },

    async invite(hash, as) {
      const agency = as.type === "agency" ? as.agency : null;
      // A new code ends those before it.
      await run(
        sql,
        "delete from invite where kind = $1 and agency is not distinct from $2 and used_at is null",
        as.type,
        agency,
      );
      await run(
        sql,
        "insert into invite (hash, kind, agency) values ($1, $2, $3) on conflict (hash) do nothing",
        hash,
        as.type,
        agency,
      );
    },

    async invited(hashes) {
      if (hashes.length === 0) return [];
      const found = await rows<{ hash: string; kind: "operators" | "agency"; agency: string | null }>(
        sql,
        `select hash, kind, agency from invite
          where used_at is null and created_at > clock_timestamp() - ${codesLive}
            and hash = any(select jsonb_array_elements_text($1::jsonb))`,
        json(hashes),
      );
      return found.map(({ hash, kind, agency }) => ({ hash, as: kindOf(kind, agency) }));
    },

    async useInvite(hash) {
      const used = await run(
        sql,
        "update invite set used_at = clock_timestamp() where hash = $1 and used_at is null",
        hash,
      );
      // Two groups in one batch: each is then tried by itself, and the second finds the code used.
      if (used === 0) throw new Error("a code was used meanwhile");
    },

    async request({ id, chat, person, name }) {
      await run(
        sql,
        `insert into link_request (id, chat, person, name) values ($1, $2, $3, $4)
         on conflict (chat) do update
            set id = excluded.id, person = excluded.person, name = excluded.name, created_at = clock_timestamp()`,
        id,
        chat,
        person,
        name,
      );
    },

    async requested(id) {
      const [found] = await rows<{ name: string }>(
        sql,
        `select name from link_request where id = $1 and created_at > clock_timestamp() - ${codesLive}`,
        id,
      );
      return found ?? null;
    },

    async takeRequest(id) {
      const [taken] = await rows<{ chat: number; person: number; name: string; linked: boolean }>(
        sql,
        `delete from link_request where id = $1 and created_at > clock_timestamp() - ${codesLive}
         returning chat, person, name, exists (select from room r where r.chat = link_request.chat and r.active) as linked`,
        id,
      );
      return taken ?? null;
    },

    async expireRequests() {
      return await rows<{ chat: number; linked: boolean }>(
        sql,
        `delete from link_request where created_at <= clock_timestamp() - ${codesLive}
         returning chat, exists (select from room r where r.chat = link_request.chat and r.active) as linked`,
      );
    },

    async dropRequest(chat) {
      await run(sql, "delete from link_request where chat = $1", chat);
    },

    async wrongCodes(chat) {
      const [found] = await rows<{ count: number }>(
        sql,
        `select count(*)::int as count from refusal
          where chat = $1 and command = 'hubungkan' and at > clock_timestamp() - interval '1 hour'`,
        chat,
      );
      return found?.count ?? 0;
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

    async speak(contact, language) {
      await run(sql, "update contact set language = $2 where id = $1", contact, language);
    },

    async agencies() {
      return await rows<Agency>(sql, "select code, name, active from agency order by code");
    },

    async categories() {
      return await rows<Category>(
        sql,
        "select code, name, topic, agency, hints, active from category order by code",
      );
    },

    async saveAgency({ code, name, active }) {
      await run(
        sql,
        `insert into agency (code, name, active) values ($1, $2, $3)
         on conflict (code) do update set name = excluded.name, active = excluded.active`,
        code,
        name,
        active,
      );
      const theirs = await rows<{ chat: number }>(sql, "select chat from room where agency = $1", code);
      await recheckBoards(
        sql,
        theirs.map(({ chat }) => chat),
      );
    },

    async saveCategory({ code, name, topic, agency, hints, active }) {
      await run(
        sql,
        `insert into category (code, name, topic, agency, hints, active)
         values ($1, $2, $3, $4, array(select jsonb_array_elements_text($5::jsonb)), $6)
         on conflict (code) do update
            set name = excluded.name, topic = excluded.topic, agency = excluded.agency, hints = excluded.hints,
                active = excluded.active`,
        code,
        name,
        topic,
        agency,
        json(hints),
        active,
      );
    },

    async daysOff() {
      const days = await rows<{ day: string; name: string }>(
        sql,
        "select day, name from day_off order by day",
      );
      const years = await rows<{ year: number }>(sql, "select year from decree order by year");
      return {
        days: days.filter(({ name }) => name !== ""),
        working: days.filter(({ name }) => name === "").map(({ day }) => day),
        years: years.map(({ year }) => year),
      };
    },

    async saveDaysOff(year, add, remove) {
      if (year !== null) {
        await run(sql, "insert into decree (year) values ($1) on conflict (year) do nothing", year);
      }
      await run(
        sql,
        `insert into day_off (day, name) select day, '' from jsonb_array_elements_text($1::jsonb) as x(day)
         on conflict (day) do update set name = ''`,
        json(remove),
      );
      await run(
        sql,
        `insert into day_off (day, name) select day, name from jsonb_to_recordset($1::jsonb) as x(day text, name text)
         on conflict (day) do update set name = excluded.name`,
        json(add),
      );
    },
  };
}

/** How long a room that takes nothing is left alone before it is tried again. */
const knockPause = "interval '10 minutes'";

type SilentRow = {
  readonly kind: "operators" | "agency";
  readonly agency: string | null;
  readonly trouble: string;
};

/** The trouble is named by its beginning, so that it is told once. */
const silentRow = `kind, agency, chat || '.' || extract(epoch from silent_at) as trouble`;

function silent({ kind, agency, trouble }: SilentRow) {
  return { ...kindOf(kind, agency), trouble };
}
