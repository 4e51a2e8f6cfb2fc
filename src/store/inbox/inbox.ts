import type { ContactId } from "../../core/procedure/case.ts";
import type { InboxStore } from "../../ports/inbox.ts";
import { flag, number, text } from "../db/shape.ts";
import { json, list, nearly, rows, run, type Sql } from "../db/sql.ts";
import type { Sealing } from "../tables/contacts.ts";
import { fileMessages, insertMessages } from "./fileMessages.ts";
import { firstMessages } from "./firstMessages.ts";

/**
 * The inbox: each message is filed once and handled in its chat's order. Its content is sealed; the
 * platform's id, which may name the writer, is kept as a keyed hash.
 */
export function inboxStore(sql: Sql, sealing: Sealing): InboxStore {
  return {
    file: (batch) => fileMessages(sql, sealing, batch),

    async note({ chat, sender = chat, channel, externalId, payload }) {
      await insertMessages(sql, sealing, [{ chat, sender, channel, externalId, sentAt: null, payload }]);
    },

    async claim(limit, only) {
      const locked = await rows(
        sql,
        { chat: number },
        `select chat from conversation where next_at <= ${nearly} and ($2::int is null or chat = $2::int)
          order by next_at limit $1 for update skip locked`,
        limit,
        only ?? null,
      );
      if (locked.length === 0) return [];
      // A second statement has a later snapshot, in which messages that another process has just handled are
      // handled.
      const chats = locked.map(({ chat }) => chat);
      const messages = await firstMessages(sql, sealing, chats);
      const idle = chats.filter((chat) => !messages.some((message) => message.chat === chat));
      if (idle.length > 0) {
        await run(sql, `update conversation set next_at = null where chat = any(${list("$1")})`, json(idle));
      }
      return messages;
    },

    waiting: (chat, limit) => firstMessages(sql, sealing, [chat], limit),

    async finish(done, states) {
      if (done.length === 0) return false;
      const left = await rows(
        sql,
        { more: flag },
        finishing,
        json(
          done.map(({ seq, chat }) => {
            const changed = states?.get(chat);
            return { seq, chat, changes: changed !== undefined, ...changed };
          }),
        ),
      );
      return left.some(({ more }) => more);
    },

    async retryLater(message, seconds) {
      await run(sql, "update inbox set attempts = attempts + 1 where seq = $1::text::bigint", message.seq);
      await wait(sql, message.chat, seconds);
    },

    putOff: ({ chat }, seconds) => wait(sql, chat, seconds),

    async setAside(message, why) {
      await run(
        sql,
        "update inbox set state = 'set_aside', why = $2, handled_at = clock_timestamp() where seq = $1::text::bigint",
        message.seq,
        why,
      );
      await run(
        sql,
        `update conversation c
            set next_at = case when exists (select from inbox where chat = c.chat and state = 'waiting')
                               then clock_timestamp() end
          where c.chat = $1`,
        message.chat,
      );
    },

    async last() {
      const [row] = await rows(sql, { seq: text }, "select coalesce(max(seq), 0)::text as seq from inbox");
      return row?.seq ?? "0";
    },

    async waitsUpTo(seq) {
      const [row] = await rows(
        sql,
        { waits: flag },
        "select exists(select from inbox where state = 'waiting' and seq <= $1::text::bigint) as waits",
        seq,
      );
      return row?.waits ?? false;
    },

    async prune(hours) {
      await run(
        sql,
        "delete from inbox where state = 'done' and handled_at < clock_timestamp() - make_interval(hours => $1::int)",
        hours,
      );
    },
  };
}

async function wait(sql: Sql, chat: ContactId, seconds: number): Promise<void> {
  await run(
    sql,
    "update conversation set next_at = clock_timestamp() + make_interval(secs => $2::float8) where chat = $1",
    chat,
    seconds,
  );
}

/** One statement, so that each conversation is written once. */
const finishing = `
  with x as (
    select * from jsonb_to_recordset($1::jsonb)
        as x(seq bigint, chat int, changes boolean, state jsonb, "expiresAt" timestamptz, "remindAt" timestamptz,
             unsent int)
  ), handled as (
    update inbox i set state = 'done', sealed = null, payload = null, handled_at = clock_timestamp() from x where i.seq = x.seq
  )
  update conversation c
     set state = case when x.changes then x.state else c.state end,
         expires_at = case when x.changes then x."expiresAt" else c.expires_at end,
         remind_at = case when x.changes then x."remindAt" else c.remind_at end,
         unsent = case when x.changes then x.unsent else c.unsent end,
         next_at = case when exists (select from inbox i
                                      where i.chat = c.chat and i.state = 'waiting' and i.seq <> x.seq)
                        then clock_timestamp() end
    from x where c.chat = x.chat
  returning c.next_at is not null as more`;
