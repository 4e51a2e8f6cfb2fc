import type { ChannelId } from "../../ports/inbound.ts";
import type { ConversationStore } from "../../ports/inbox.ts";
import { anything, flag, number, word } from "../db/shape.ts";
import { json, rows, run, type Sql } from "../db/sql.ts";

/** SQL: chats with their contact and the address by which they are reached now. */
const chats = `from conversation c
           join contact k on k.id = c.chat
           join lateral (select channel from address where contact_id = c.chat order by id desc limit 1) a on true`;

/** States of dialogues: of a person in private, and of a person in a room. */
export function conversationStore(sql: Sql): ConversationStore {
  return {
    async save(states) {
      if (states.length === 0) return;
      await run(
        sql,
        `update conversation c
            set state = x.state, expires_at = x."expiresAt", remind_at = x."remindAt", unsent = x.unsent
           from jsonb_to_recordset($1::jsonb)
                as x(chat int, state jsonb, "expiresAt" timestamptz, "remindAt" timestamptz, unsent int)
          where c.chat = x.chat`,
        json(states),
      );
    },

    async saveRoom(states) {
      if (states.length === 0) return;
      await run(
        sql,
        `insert into room_dialogue (chat, person, state)
         select chat, person, state from jsonb_to_recordset($1::jsonb) as x(chat int, person int, state jsonb)
         on conflict (chat, person) do update set state = excluded.state`,
        json(states),
      );
    },

    async expired(now, limit) {
      return await rows(
        sql,
        {
          chat: number,
          state: anything,
          channel: word<ChannelId>(),
          reachable: flag,
          reminderWaits: flag,
        },
        `select c.chat, c.state, a.channel, k.reachable,
                -- Not "exists", which the planner may answer by hashing every letter that waits.
                (select 1 from letter l
                  where l.chat = c.chat and l.class = 'notice' and l.state = 'waiting'
                    and starts_with(l.key, 'draft:') limit 1) is not null as "reminderWaits"
           ${chats}
          where c.expires_at <= $1 and c.next_at is null
          order by c.expires_at limit $2 for update of c skip locked`,
        now,
        limit,
      );
    },

    async toRemind(now, limit) {
      return await rows(
        sql,
        { chat: number, state: anything, channel: word<ChannelId>() },
        `select c.chat, c.state, a.channel ${chats}
          where c.remind_at <= $1 and c.next_at is null and k.reachable
          order by c.remind_at limit $2 for update of c skip locked`,
        now,
        limit,
      );
    },

    async unsent() {
      const [row] = await rows(
        sql,
        { unsent: number },
        "select coalesce(sum(unsent), 0)::int as unsent from conversation where expires_at is not null",
      );
      return row?.unsent ?? 0;
    },
  };
}
