import type { ActivityStore } from "../../ports/staff.ts";
import { flag, maybe, number, text, time } from "../db/shape.ts";
import { rows, type Sql } from "../db/sql.ts";
import { stagesIn } from "../db/stages.ts";
import { onLeave } from "./claims.ts";

/** Whether anybody works in the operators' rooms. */
export function activityStore(sql: Sql): ActivityStore {
  return {
    async activity(since) {
      const [row] = await rows(
        sql,
        { active: flag, waiting: number, nearest: maybe(time) },
        `select exists (select from room r where r.kind = 'operators' and (
                  exists (select from board b join shown s on s.board_id = b.id
                           where b.room = r.chat and b.kind = 'desk' and s.case_id is not null and s.at >= $1)
                  or exists (select from event e where e.room = r.chat and e.undo_group is not null and e.at >= $1)))
                  as active,
                count(*)::int as waiting, min(due_at) as nearest
           from cases where stage in (${stagesIn.verifiers})`,
        since,
      );
      return row ?? { active: true, waiting: 0, nearest: null };
    },

    async supervisors(room, day) {
      return await rows(
        sql,
        { person: number, name: text, hears: flag },
        `select m.person, m.name, k.reachable and k.erased_at is null and v.chat is not null as hears
           from member m join contact k on k.id = m.person left join conversation v on v.chat = m.person
          where m.room = $1 and 'supervisor' = any(m.roles) and m.left_at is null and not m.leaving
            and not ${onLeave("m.person", "$2::text")}
          order by m.seen_at desc, m.person limit 5`,
        room,
        day,
      );
    },
  };
}
