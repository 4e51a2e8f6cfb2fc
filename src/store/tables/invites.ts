import type { InviteStore } from "../../ports/rooms.ts";
import { flag, maybe, number, text } from "../db/shape.ts";
import { json, rows, run, type Sql } from "../db/sql.ts";
import { kindOf, roomType } from "./roomKind.ts";

/** How long a code is valid, and a group's request open, by the machine's time. */
const codesLive = "interval '24 hours'";

/** One-time codes that link a group, and groups that wait to be let in. */
export function inviteStore(sql: Sql): InviteStore {
  return {
    async invite(hash, as, by) {
      const agency = as.type === "agency" ? as.agency : null;
      // A new code invalidates earlier ones.
      await run(
        sql,
        "delete from invite where kind = $1 and agency is not distinct from $2 and used_at is null",
        as.type,
        agency,
      );
      await run(
        sql,
        `insert into invite (hash, kind, agency, person, room) values ($1, $2, $3, $4, $5)
         on conflict (hash) do nothing`,
        hash,
        as.type,
        agency,
        by?.person ?? null,
        by?.room ?? null,
      );
    },

    async forget({ room, person }) {
      await run(sql, "delete from invite where room = $1 and person = $2 and used_at is null", room, person);
    },

    async invited(hashes) {
      if (hashes.length === 0) return [];
      const found = await rows(
        sql,
        { hash: text, kind: roomType, agency: maybe(text) },
        `select hash, kind, agency from invite
          where used_at is null and kind in ('operators', 'agency') and created_at > clock_timestamp() - ${codesLive}
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
      // Two groups of one batch used the same code: when each is tried alone, the second finds it used.
      if (used === 0) throw new Error("a code was used meanwhile");
    },

    async request({ id, chat, person, name, topic = null }) {
      await run(
        sql,
        `insert into link_request (id, chat, person, name, topic) values ($1, $2, $3, $4, $5)
         on conflict (chat) do update
            set id = excluded.id, person = excluded.person, name = excluded.name, topic = excluded.topic,
                created_at = clock_timestamp()`,
        id,
        chat,
        person,
        name,
        topic,
      );
    },

    async requested(id) {
      const [found] = await rows(
        sql,
        { name: text },
        `select name from link_request where id = $1 and created_at > clock_timestamp() - ${codesLive}`,
        id,
      );
      return found ?? null;
    },

    async takeRequest(id) {
      const [taken] = await rows(
        sql,
        { chat: number, person: number, name: text, topic: maybe(text), linked: flag },
        `delete from link_request where id = $1 and created_at > clock_timestamp() - ${codesLive}
         returning chat, person, name, topic, exists (select from room r where r.chat = link_request.chat and r.active) as linked`,
        id,
      );
      return taken ?? null;
    },

    async expireRequests() {
      return await rows(
        sql,
        { chat: number, linked: flag },
        `delete from link_request where created_at <= clock_timestamp() - ${codesLive}
         returning chat, exists (select from room r where r.chat = link_request.chat and r.active) as linked`,
      );
    },

    async dropRequest(chat) {
      await run(sql, "delete from link_request where chat = $1", chat);
    },

    async withdraw(chat, person) {
      const [withdrawn] = await rows(
        sql,
        { chat: number, linked: flag },
        `delete from link_request where chat = $1 and person = $2
         returning chat, exists (select from room r where r.chat = link_request.chat and r.active) as linked`,
        chat,
        person,
      );
      return withdrawn ?? null;
    },

    async wrongCodes(chat) {
      const [found] = await rows(
        sql,
        { count: number },
        `select count(*)::int as count from refusal
          where chat = $1 and command = 'hubungkan' and at > clock_timestamp() - interval '1 hour'`,
        chat,
      );
      return found?.count ?? 0;
    },
  };
}
