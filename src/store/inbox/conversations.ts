import type { ChannelId } from "../../ports/inbound.ts";
import type { ConversationStore } from "../../ports/inbox.ts";
import { anything, flag, maybe, number, word } from "../db/shape.ts";
import { json, rows, run, type Sql } from "../db/sql.ts";

/** SQL: chats with their contact and the address by which they are reached now. */
const chats = `from conversation c
           join contact k on k.id = c.chat
           join lateral (select channel from address where contact_id = c.chat order by id desc limit 1) a on true`;

const dueShape = { chat: number, state: anything, channel: word<ChannelId>(), reachable: flag };

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
        dueShape,
        `select c.chat, c.state, a.channel, k.reachable ${chats}
          where c.expires_at <= $1 and c.next_at is null
          order by c.expires_at limit $2 for update of c skip locked`,
        now,
        limit,
      );
    },

    async toRemind(now, limit) {
      return await rows(
        sql,
        dueShape,
        `select c.chat, c.state, a.channel, k.reachable ${chats}
          where c.remind_at <= $1 and c.next_at is null
          order by c.remind_at limit $2 for update of c skip locked`,
        now,
        limit,
      );
    },

    async stateOf(chat) {
      const [row] = await rows(
        sql,
        { state: maybe(anything) },
        "select state from conversation where chat = $1",
        chat,
      );
      return row?.state ?? null;
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
