import type { Delivery } from "../../core/letters/delivery.ts";
import type { NewsName } from "../../core/letters/held/overtaken.ts";
import type { CaseId } from "../../core/procedure/case.ts";
import type { Recalled } from "../../ports/channel.ts";
import type { Address, ChannelId } from "../../ports/inbound.ts";
import { bytes, flag, maybe, number, oneOf, text, time, word } from "../db/shape.ts";
import { rows, type Sql } from "../db/sql.ts";
import { openAddress, type Sealing } from "../tables/contacts.ts";
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

/** How many of the newest letters and boards are read: more than any channel may send in a minute. */
const newest = 2_000;

/**
 * What left lately, by the platform's time: all messages of letters, cards and desks. Times far ahead of this
 * machine's clock are ignored.
 */
export async function sentLately(
  sql: Sql,
  sealing: Sealing,
  channel: ChannelId,
  seconds: number,
): Promise<readonly ({ readonly to: Address } & Recalled)[]> {
  const found = await rows(
    sql,
    { sealed: bytes, agoMs: number, answer: flag, messages: number },
    `select a.sealed, greatest(extract(epoch from clock_timestamp() - x.at)::float8 * 1000, 0) as "agoMs", x.answer, x.messages
       from (select chat, sent_at as at, class = 'answer' as answer,
                    case when jsonb_typeof(parts) = 'array' then jsonb_array_length(parts) else 1 end as messages
               from (select * from letter order by id desc limit $3) l
              where l.state = 'sent' and l.external_id is not null
             union all
             select room, at, false, 1 from (select * from shown order by id desc limit $3) s) x
      cross join lateral (select sealed from address where contact_id = x.chat and channel = $1 order by id desc limit 1) a
      where x.at > clock_timestamp() - make_interval(secs => $2::float8) and x.at < clock_timestamp() + interval '5 seconds'
      order by x.at`,
    channel,
    seconds,
    newest,
  );
  return found.flatMap(({ sealed, agoMs, answer, messages }) => {
    const one = { to: openAddress(sealing, channel, sealed), agoMs, answer };
    return Array.from({ length: messages }, () => one);
  });
}
