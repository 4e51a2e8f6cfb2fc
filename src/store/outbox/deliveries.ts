import type { Delivery } from "../../core/letters/delivery.ts";
import type { NewsName } from "../../core/letters/held/overtaken.ts";
import type { CaseId } from "../../core/procedure/case.ts";
import { flag, maybe, number, oneOf, text, time, word } from "../db/shape.ts";
import { rows, type Sql } from "../db/sql.ts";
import { trouble } from "./trouble.ts";

/**
 * What became of a case's letters to its reporters: of news, and of answers that didn't arrive. A folded
 * letter shares the fate of the one that replaced it.
 */
export async function deliveries(sql: Sql, id: CaseId): Promise<readonly Delivery[]> {
  return await rows(
    sql,
    {
      name: maybe(word<NewsName>()),
      folded: flag,
      tries: number,
      sentAt: maybe(time),
      channel: maybe(text),
      state: oneOf("sent", "waiting", "held", "undo", "parked", "failed", "spared"),
      trouble: maybe(trouble),
      blocked: flag,
    },
    `select l.name, l.folded_into is not null as folded, t.attempts as tries, t.sent_at as "sentAt",
            (select channel from address where contact_id = l.chat order by id desc limit 1) as channel,
            case when t.state in ('sent', 'failed', 'spared') then t.state
                 when o.parked then 'parked'
                 when t.state = 'held' then 'held'
                 when t.not_before > clock_timestamp() then 'undo'
                 else 'waiting' end as state,
            coalesce(t.trouble, f.trouble, case when o.next_at < clock_timestamp() - interval '10 minutes'
                                                then 'down' end) as trouble,
            coalesce(o.parked and k.unreachable like '%blocked%', false) as blocked
       from letter l
       join reporter r on r.case_id = l.about and r.contact = l.chat and not r.watches
       join contact k on k.id = l.chat
       join letter t on t.key = coalesce(l.folded_into, l.key)
       join outlane o on o.chat = t.chat and o.class = t.class
       -- What stands behind another waits for the same reason.
       left join lateral (
         select w.trouble from letter w
          where t.state = 'waiting' and w.chat = t.chat and w.class = t.class and w.state = 'waiting'
          order by w.id limit 1) f on true
      where l.about = $1 and l.state <> 'taken_back'
        and (l.class <> 'answer' and l.name is distinct from 'standing' and l.key not like 'fold:%'
             or l.class = 'answer' and l.state in ('waiting', 'failed') and l.body ->> 'type' = 'message')
      order by l.id`,
    id,
  );
}
