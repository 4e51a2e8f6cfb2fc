import { readRights } from "../../core/operators/linking/rights.ts";
import type { Presence } from "../../ports/members.ts";
import { anything, bytes, flag, maybe, number, text } from "../db/shape.ts";
import { json, nearly, rows, run, type Sql } from "../db/sql.ts";
import { openAddress, type Sealing } from "./contacts.ts";

/** Hours until the platform is asked again whether a person is still in their room. */
export const againHours = 24;

/** SQL: due, also if the time is so far ahead that the machine's clock must have been set back. */
const due = `(ask_at <= ${nearly} or ask_at > clock_timestamp() + interval '25 hours')`;

/** When the platform is asked who is still in the rooms and what we may do there, and what it said. */
export function presence(sql: Sql, sealing: Sealing): Presence {
  return {
    async askAll(channel) {
      await run(
        sql,
        `update member m set ask_at = clock_timestamp(), confirmed_at = null from room r
          where r.chat = m.room and r.active and cardinality(m.roles) > 0 and ${onChannel("m.room")}`,
        channel,
      );
      await run(
        sql,
        `update room r set ask_at = clock_timestamp() where r.active and ${onChannel("r.chat")}`,
        channel,
      );
    },

    async askRoom(room) {
      await run(
        sql,
        "update member set ask_at = clock_timestamp(), confirmed_at = null where room = $1 and cardinality(roles) > 0",
        room,
      );
      await run(sql, "update room set ask_at = clock_timestamp() where chat = $1", room);
    },

    async ask(room, person) {
      await run(
        sql,
        `update member set ask_at = least(ask_at, clock_timestamp()) where room = $1 and person = $2`,
        room,
        person,
      );
    },

    async toAsk(channel, limit) {
      const people = await rows(
        sql,
        askedShape,
        `with asked as (
           select m.room, m.person from member m join room r on r.chat = m.room and r.active
            where ${due.replaceAll("ask_at", "m.ask_at")} and cardinality(m.roles) > 0 and ${onChannel("m.room")}
            order by m.ask_at limit $2 for update of m skip locked
         ), put_off as (
           update member m set ask_at = clock_timestamp() + interval '1 minute'
             from asked where m.room = asked.room and m.person = asked.person returning m.*)
         select p.room, p.person, p.name, ${sealedOf("p.room")} as "roomSealed", ${sealedOf("p.person")} as "personSealed"
           from put_off p`,
        channel,
        limit,
      );
      const found = await rows(
        sql,
        askedShape,
        `with asked as (
           select r.chat from room r where ${due.replaceAll("ask_at", "r.ask_at")} and r.active and ${onChannel("r.chat")}
            order by r.ask_at limit $2 for update of r skip locked
         ), put_off as (
           update room r set ask_at = clock_timestamp() + interval '1 minute'
             from asked where r.chat = asked.chat returning r.*)
         select p.chat as room, null as person, '' as name, ${sealedOf("p.chat")} as "roomSealed",
                null as "personSealed" from put_off p`,
        channel,
        limit,
      );
      return [...people, ...found].flatMap(({ room, person, name, roomSealed, personSealed }) => {
        if (roomSealed === null || (person !== null && personSealed === null)) return [];
        const chat = personSealed === null ? null : openAddress(sealing, channel, personSealed).chat;
        return [{ room, group: openAddress(sealing, channel, roomSealed), person, chat, name }];
      });
    },

    async confirm(room, person) {
      await run(
        sql,
        `update member set confirmed_at = clock_timestamp(), left_at = null, unsure_at = null,
                ask_at = clock_timestamp() + make_interval(hours => $3::int)
          where room = $1 and person = $2`,
        room,
        person,
        againHours,
      );
    },

    async unsure(room, person) {
      await run(
        sql,
        `update member set confirmed_at = null, unsure_at = clock_timestamp(),
                ask_at = clock_timestamp() + make_interval(hours => $3::int)
          where room = $1 and person = $2`,
        room,
        person,
        againHours,
      );
    },

    async askLater(room, seconds) {
      const later = "clock_timestamp() + make_interval(secs => $2::float8)";
      await run(
        sql,
        `update member set ask_at = ${later} where room = $1 and ask_at is not null`,
        room,
        seconds,
      );
      await run(
        sql,
        `update room set ask_at = ${later} where chat = $1 and ask_at is not null`,
        room,
        seconds,
      );
    },

    async askRights(room, awaited) {
      await run(
        sql,
        `update room set ask_at = clock_timestamp(), check_asked = check_asked or $2,
                check_topic = case when $2 then $3 else check_topic end
          where chat = $1`,
        room,
        awaited !== null,
        awaited?.topic ?? null,
      );
    },

    async lacks(room, now) {
      const [was] = await rows(
        sql,
        { heard: anything, lacks: anything, asked: flag, topic: maybe(text) },
        `select lacks_heard as heard, lacks, check_asked as asked, check_topic as topic
           from room where chat = $1 for update`,
        room,
      );
      await run(
        sql,
        `update room set lacks = $2::jsonb, may_delete = $3, check_asked = check_asked and $5,
                lacks_heard = case when $5 then lacks_heard else $2::jsonb end,
                ask_at = clock_timestamp() + make_interval(hours => $4::int)
          where chat = $1`,
        room,
        json(now),
        !now.some((right) => right === "delete" || right === "admin"),
        againHours,
        now.includes("write"),
      );
      const mute = readRights(was?.lacks)?.includes("write") === true;
      return {
        before: readRights(was?.heard),
        mute,
        checkAsked: was?.asked === true ? { topic: was.topic } : null,
      };
    },

    async giveUpCheck(room) {
      const [asked] = await rows(
        sql,
        { topic: maybe(text) },
        "update room set check_asked = false where chat = $1 and check_asked returning check_topic as topic",
        room,
      );
      return asked ?? null;
    },
  };
}

const askedShape = {
  room: number,
  person: maybe(number),
  name: text,
  roomSealed: maybe(bytes),
  personSealed: maybe(bytes),
};

function onChannel(contact: string): string {
  return `(select 1 from address a where a.contact_id = ${contact} and a.channel = $1 limit 1) = 1`;
}

function sealedOf(contact: string): string {
  return `(select sealed from address where contact_id = ${contact} and channel = $1 order by id desc limit 1)`;
}
