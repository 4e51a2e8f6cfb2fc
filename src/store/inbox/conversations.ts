import type { ConversationStore } from "../../ports/inbox.ts";
import { anything, number } from "../db/shape.ts";
import { json, rows, run, type Sql } from "../db/sql.ts";

/** States of dialogues: of a person in private, and of a person in a room. */
export function conversationStore(sql: Sql): ConversationStore {
  return {
    async save(states) {
      if (states.length === 0) return;
      await run(
        sql,
        `update conversation c set state = x.state, expires_at = x."expiresAt"
           from jsonb_to_recordset($1::jsonb) as x(chat int, state jsonb, "expiresAt" timestamptz)
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
        { chat: number, state: anything },
        "select chat, state from conversation where expires_at <= $1 order by expires_at limit $2 for update skip locked",
        now,
        limit,
      );
    },
  };
}
