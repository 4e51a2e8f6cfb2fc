import type { LeaveStore } from "../../ports/staff.ts";
import { maybe, number, text } from "../db/shape.ts";
import { rows, run, type Sql } from "../db/sql.ts";
import { kindOf, roomType } from "../tables/roomKind.ts";

/** Who is away, and when. */
export function leaveStore(sql: Sql): LeaveStore {
  return {
    async setLeave(person, leave, begun) {
      if (leave === null) {
        await run(sql, "delete from leave where person = $1", person);
        return;
      }
      await run(
        sql,
        `insert into leave (person, from_day, to_day, begun) values ($1, $2, $3, $4)
         on conflict (person) do update
            set from_day = excluded.from_day, to_day = excluded.to_day, begun = excluded.begun`,
        person,
        leave.from,
        leave.to,
        begun,
      );
    },

    async leavesDue(today, limit) {
      return await rows(
        sql,
        { person: number, from: text, to: text },
        `select person, from_day as "from", to_day as "to" from leave
          where to_day < $1 or (from_day <= $1 and not begun) order by person limit $2 for update skip locked`,
        today,
        limit,
      );
    },

    async roomsOf(person) {
      const found = await rows(
        sql,
        { contact: number, kind: roomType, agency: maybe(text), name: text },
        `select r.chat as contact, r.kind, r.agency, m.name from member m join room r on r.chat = m.room and r.active
          where m.person = $1 and m.left_at is null and not m.leaving and cardinality(m.roles) > 0 order by r.chat`,
        person,
      );
      return found.map(({ contact, kind, agency, name }) => ({ ...kindOf(kind, agency), contact, name }));
    },
  };
}
