import type { Day } from "../../core/calendar/calendar.ts";
import type { ContactId } from "../../core/procedure/case.ts";
import type { SilenceStore } from "../../ports/staff.ts";
import { maybe, number, oneOf, text, time } from "../db/shape.ts";
import { json, list, rows, run, type Sql } from "../db/sql.ts";
import { stagesIn } from "../db/stages.ts";

/** By what agencies with which reports wait are known to be at work. An answer that waits to be checked isn't waited for. */
export function silenceStore(sql: Sql): SilenceStore {
  return {
    async signs() {
      return await rows(
        sql,
        {
          agency: text,
          waiting: number,
          waitingSince: time,
          steppedAt: maybe(time),
          heardOn: maybe(text),
          group: oneOf("quiet", "mute", "none"),
        },
        `select w.agency, w.waiting, w.since as "waitingSince",
                (select e.at from event e where e.by ->> 'agency' = w.agency order by e.at desc limit 1) as "steppedAt",
                r.heard as "heardOn",
                case when r.hears then 'quiet' when r.hears is null then 'none' else 'mute' end as "group"
           from (select agency, count(*)::int as waiting, min((data -> 'clock' ->> 'startedAt')::timestamptz) as since
                   from cases
                  where stage in (${stagesIn.agency}) and agency is not null
                    and jsonb_typeof(data -> 'clock') = 'object'
                    and coalesce(jsonb_typeof(data -> 'waiting'), 'null') = 'null'
                  group by agency) w
          cross join lateral (
            select max(heard_on) as heard, bool_or(active and silent_at is null) as hears
              from room where kind = 'agency' and agency = w.agency) r
          order by w.agency`,
      );
    },

    async meet(day) {
      await run(
        sql,
        "update room set heard_on = $1 where kind = 'agency' and active and heard_on is null",
        day,
      );
    },
  };
}

/** Somebody wrote in these rooms on this day; written once a day. */
export async function hear(
  sql: Sql,
  people: readonly { readonly room: ContactId }[],
  day: Day,
): Promise<void> {
  await run(
    sql,
    `update room set heard_on = $2 where chat = any(${list("$1")}) and heard_on is distinct from $2`,
    json(people.map(({ room }) => room)),
    day,
  );
}
