import type { MemberStore } from "../../ports/members.ts";
import { bytes, flag, number, text } from "../db/shape.ts";
import { rows, type Sql } from "../db/sql.ts";
import { onLeave } from "../staff/claims.ts";
import { chatOf, type Sealing } from "../tables/contacts.ts";

/** SQL: whether member `m` is called. */
const whose = {
  checking: "m.roles && array['verifier', 'supervisor', 'designated']",
  officers: "m.roles && array['officer', 'designated']",
  unreached: `'supervisor' = any(m.roles)
    and not exists (select from conversation c join contact k on k.id = c.chat where c.chat = m.person and k.reachable)`,
};

/** Who is called by name in a room, and which supervisors are reached without that. */
export function calls(sql: Sql, sealing: Sealing): Pick<MemberStore, "toCall" | "supervisors"> {
  return {
    async toCall(room, limit, day, whom = true) {
      const found = await rows(
        sql,
        { name: text, sealed: bytes, all: number },
        `select m.name, p.sealed, count(*) over ()::int as "all" from member m
          cross join lateral (select a.channel from address a where a.contact_id = m.room order by a.id desc limit 1) r
          cross join lateral (
            select a.sealed from address a where a.contact_id = m.person and a.channel = r.channel order by a.id desc limit 1) p
          where m.room = $1 and m.left_at is null and not m.leaving
            and ${whose[whom === true ? "checking" : whom]} and not ${onLeave("m.person", "$3::text")}
          order by 'designated' = any(m.roles) desc, m.seen_at desc, m.person limit $2`,
        room,
        limit,
        day,
      );
      return {
        people: found.map(({ name, sealed }) => ({ name, chat: chatOf(sealing, sealed) })),
        others: (found[0]?.all ?? 0) - found.length,
      };
    },

    async supervisors() {
      return await rows(
        sql,
        { room: number, person: number, hears: flag },
        `select m.room, m.person, c.chat is not null and k.reachable as hears
           from member m join room r on r.chat = m.room join contact k on k.id = m.person
           left join conversation c on c.chat = m.person
          where r.kind = 'operators' and r.active and 'supervisor' = any(m.roles)
            and m.left_at is null and not m.leaving and k.erased_at is null
          order by m.room, m.person`,
      );
    },
  };
}
