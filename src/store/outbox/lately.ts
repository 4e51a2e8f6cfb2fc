import type { Recalled } from "../../ports/channel.ts";
import type { Address, ChannelId } from "../../ports/inbound.ts";
import { bytes, flag, number } from "../db/shape.ts";
import { rows, type Sql } from "../db/sql.ts";
import { openAddress, type Sealing } from "../tables/contacts.ts";

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
