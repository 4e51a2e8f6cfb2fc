import type { Address, ChannelId, Inbound } from "../../ports/inbound.ts";
import type { InboxMessage, InboxStore, Payload } from "../../ports/inbox.ts";
import { json, rows, run, type Sql } from "../db/sql.ts";
import { contactsOf, hex, type Known, keyOf, moveContact, type Sealing } from "./contacts.ts";
import { messageMark } from "./marks.ts";
import { confirmedFor } from "./members.ts";

/**
 * The messages that came: filed once, handled in the order of their chat. What they say is sealed, and the platform's id,
 * which may name who wrote, is kept as a keyed hash.
 */
export function inboxStore(sql: Sql, sealing: Sealing): InboxStore {
  return {
    async file(batch) {
      for (const { from, input } of batch) {
        if (input.type === "moved") await follow(sql, sealing, from, { ...from, chat: input.to });
      }
      const contacts = await contactsOf(sql, sealing, batch.flatMap(addressesOf));
      const filed = batch.map((inbound) => ({
        chat: contacts.get(keyOf(chatOf(inbound))),
        sender: contacts.get(keyOf(senderOf(inbound))),
        channel: inbound.from.channel,
        externalId: inbound.externalId,
        sentAt: inbound.sentAt,
        payload: payloadOf(inbound, contacts),
      }));
      return await insert(sql, sealing, filed);
    },

    async note({ chat, channel, externalId, payload }) {
      await insert(sql, sealing, [{ chat, sender: chat, channel, externalId, sentAt: new Date(), payload }]);
    },

    async claim(limit, only) {
      const locked = await rows<{ chat: number }>(
        sql,
        `select chat from conversation where next_at <= ${nearly} and ($2::int is null or chat = $2::int)
          order by next_at limit $1 for update skip locked`,
        limit,
        only ?? null,
      );
      if (locked.length === 0) return [];
      // A second statement, so with a fresh snapshot: what another process has just handled is seen as handled.
      const chats = locked.map(({ chat }) => chat);
      const messages = await rows<WaitingRow>(sql, firstMessages, json(chats));
      const idle = chats.filter((chat) => !messages.some((message) => message.chat === chat));
      if (idle.length > 0) {
        await run(sql, `update conversation set next_at = null where chat = any(${list("$1")})`, json(idle));
      }
      return messages.map((message) => waitingOf(message, sealing));
    },

    async finish(done, states) {
      if (done.length === 0) return false;
      const left = await rows<{ more: boolean }>(
        sql,
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
      await run(
        sql,
        `update conversation set attempts = attempts + 1, next_at = clock_timestamp() + make_interval(secs => $2::float8)
          where chat = $1`,
        message.chat,
        seconds,
      );
    },

    async putOff({ chat }, seconds) {
      await run(
        sql,
        "update conversation set next_at = clock_timestamp() + make_interval(secs => $2::float8) where chat = $1",
        chat,
        seconds,
      );
    },

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
            set attempts = 0,
                next_at = case when exists (select from inbox where chat = c.chat and state = 'waiting')
                               then clock_timestamp() end
          where c.chat = $1`,
        message.chat,
      );
    },

    async last() {
      const [row] = await rows<{ seq: string }>(sql, "select coalesce(max(seq), 0)::text as seq from inbox");
      return row?.seq ?? "0";
    },

    async waitsUpTo(seq) {
      const [row] = await rows<{ waits: boolean }>(
        sql,
        "select exists(select from inbox where state = 'waiting' and seq <= $1::text::bigint) as waits",
        seq,
      );
      return row?.waits ?? false;
    },

    async saveStates(states) {
      if (states.length === 0) return;
      await run(
        sql,
        `update conversation c set state = x.state, expires_at = x."expiresAt"
           from jsonb_to_recordset($1::jsonb) as x(chat int, state jsonb, "expiresAt" timestamptz)
          where c.chat = x.chat`,
        json(states),
      );
    },

    async saveRoomStates(states) {
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
        "select chat, state from conversation where expires_at <= $1 order by expires_at limit $2 for update skip locked",
        now,
        limit,
      );
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

/** One statement, so that each conversation is written once. */
const finishing = `
  with x as (
    select * from jsonb_to_recordset($1::jsonb)
        as x(seq bigint, chat int, changes boolean, state jsonb, "expiresAt" timestamptz)
  ), handled as (
    update inbox i set state = 'done', sealed = null, payload = null, handled_at = clock_timestamp() from x where i.seq = x.seq
  )
  update conversation c
     set state = case when x.changes then x.state else c.state end,
         expires_at = case when x.changes then x."expiresAt" else c.expires_at end,
         attempts = 0,
         next_at = case when exists (select from inbox i
                                      where i.chat = c.chat and i.state = 'waiting' and i.seq <> x.seq)
                        then clock_timestamp() end
    from x where c.chat = x.chat
  returning c.next_at is not null as more`;

/**
 * Times are kept in milliseconds, and rounding may put "now" half a millisecond ahead: what became due in the
 * transaction before is due in the next.
 */
export const nearly = "clock_timestamp() + interval '1 millisecond'";

/** A group's new address, before anything from there is filed: it is the same room as before. */
async function follow(sql: Sql, sealing: Sealing, from: Address, to: Address): Promise<void> {
  const [known] = await rows<{ contact: number }>(
    sql,
    "select contact_id as contact from address where mark = decode($1, 'hex')",
    hex(sealing.mark(from.channel, from.chat)),
  );
  if (known !== undefined) await moveContact(sql, sealing, known.contact, to);
}

type WaitingRow = {
  readonly seq: string;
  readonly chat: number;
  readonly chatKind: "person" | "group";
  readonly channel: InboxMessage["channel"];
  readonly sender: number;
  readonly sentAt: Date;
  readonly sealed: Uint8Array | null;
  /** In clear only where an older version, which runs beside this one, has just filed it. */
  readonly payload: Payload;
  readonly attempts: number;
  readonly state: unknown;
  readonly language: InboxMessage["language"];
  readonly reachable: boolean;
  readonly roomKind: "operators" | "agency" | null;
  readonly roomAgency: string | null;
  readonly roles: InboxMessage["roles"] | null;
  readonly deskRoom: number | null;
  readonly deskKind: "operators" | "agency" | null;
  readonly deskAgency: string | null;
  readonly deskRoles: InboxMessage["roles"] | null;
  readonly deskConfirmed: boolean | null;
  readonly colleague: boolean;
  readonly age: number;
};

const firstMessages = `
  select i.seq::text as seq, c.chat, k.kind as "chatKind", i.channel, i.sender, i.sent_at as "sentAt", i.sealed, i.payload,
         i.attempts, k.language, k.reachable, r.kind as "roomKind", r.agency as "roomAgency", m.roles,
         case when k.kind = 'group' then d.state else c.state end as state,
         o.room as "deskRoom", o.kind as "deskKind", o.agency as "deskAgency", o.roles as "deskRoles",
         coalesce(o.confirmed, false) as "deskConfirmed",
         -- Not "exists": the planner may answer that by reading every member there is.
         coalesce((select true from room any_room join member known on known.room = any_room.chat and known.person = c.chat
                    limit 1), false) as colleague,
         extract(epoch from clock_timestamp() - i.filed_at)::float8 as age
    from jsonb_array_elements_text($1::jsonb) as claimed(chat)
    join conversation c on c.chat = claimed.chat::int
    join contact k on k.id = c.chat
   cross join lateral (
     select seq, channel, sender, sent_at, sealed, payload, attempts, filed_at
       from inbox where chat = c.chat and state = 'waiting' order by seq limit 1) i
    -- A message from a room that is out of service says that it is back.
    left join room r on r.chat = c.chat and (r.active or not k.reachable)
    left join member m on m.room = c.chat and m.person = i.sender
    left join room_dialogue d on d.chat = c.chat and d.person = i.sender
    left join lateral (
     select mm.room, rr.kind, rr.agency, mm.roles,
            mm.confirmed_at between clock_timestamp() - ${confirmedFor} and clock_timestamp() + interval '1 minute' as confirmed
       from member mm join room rr on rr.chat = mm.room and rr.active
      where k.kind = 'person' and mm.person = c.chat and cardinality(mm.roles) > 0 and mm.left_at is null and not mm.leaving
      order by rr.kind desc, mm.room limit 1) o on true
   order by i.seq`;

function waitingOf(row: WaitingRow, sealing: Sealing): InboxMessage {
  return {
    seq: row.seq,
    chat: row.chat,
    chatKind: row.chatKind,
    channel: row.channel,
    sender: row.sender,
    sentAt: row.sentAt,
    // Only `insert` seals these.
    payload: row.sealed === null ? row.payload : (JSON.parse(sealing.open(row.sealed)) as Payload),
    attempts: row.attempts,
    state: row.state,
    language: row.language,
    reachable: row.reachable,
    room: row.roomKind && { ...kindOf(row.roomKind, row.roomAgency), contact: row.chat },
    roles: row.roles ?? [],
    memberOf:
      row.deskRoom === null || row.deskKind === null
        ? null
        : {
            ...kindOf(row.deskKind, row.deskAgency),
            contact: row.deskRoom,
            roles: row.deskRoles ?? [],
            confirmed: row.deskConfirmed ?? false,
          },
    colleague: row.colleague,
    age: row.age,
  };
}

/** What a room's row says of its kind. */
export function kindOf(kind: "operators" | "agency", agency: string | null) {
  return kind === "agency" && agency !== null
    ? ({ type: "agency", agency } as const)
    : ({ type: "operators" } as const);
}

type Filed = {
  readonly chat: number | undefined;
  readonly sender: number | undefined;
  readonly channel: ChannelId;
  readonly externalId: string;
  readonly sentAt: Date;
  readonly payload: Payload;
};

/** Files what isn't on file yet, and has its chats looked at; returns how many messages were new. */
async function insert(sql: Sql, sealing: Sealing, filed: readonly Filed[]): Promise<number> {
  const [made] = await rows<{ filed: number }>(
    sql,
    `with x as (
       select * from jsonb_to_recordset($1::jsonb)
           as x(n int, chat int, sender int, channel text, mark text, sent_at timestamptz, sealed text, leaves boolean)
     ), made as (
       insert into inbox (chat, sender, channel, external_id, sent_at, sealed)
       select chat, sender, channel, mark, sent_at, decode(sealed, 'hex') from x order by n
       on conflict (channel, external_id) do nothing
       returning chat, channel, external_id
     ), left_room as (
       -- That somebody left counts from now on, whatever stands before it in the room's own queue.
       update member m set leaving = true from x join made on made.channel = x.channel and made.external_id = x.mark
        where x.leaves and m.room = x.chat and m.person = x.sender
     ), rung as (
       -- A chat that waits after a failure keeps its time, so that nothing overtakes the message that failed.
       insert into conversation (chat, next_at)
       select chat, clock_timestamp() from (select distinct chat from made) m order by chat
       on conflict (chat) do update set next_at = coalesce(conversation.next_at, excluded.next_at)
     )
     select count(*)::int as filed from made`,
    json(
      filed.map(({ chat, sender, channel, externalId, sentAt, payload }, n) => ({
        n,
        chat,
        sender,
        channel,
        mark: messageMark(sealing, channel, externalId),
        sent_at: sentAt,
        sealed: hex(sealing.seal(json(payload))),
        leaves: payload.input.type === "left",
      })),
    ),
  );
  return made?.filed ?? 0;
}

function addressesOf(inbound: Inbound): readonly Known[] {
  const { from, repliedTo } = inbound;
  const replied: readonly Known[] =
    repliedTo === undefined
      ? []
      : [{ channel: from.channel, chat: repliedTo.id, kind: "person", name: repliedTo.name }];
  return [chatOf(inbound), senderOf(inbound), ...replied];
}

function chatOf({ from, sender }: Inbound) {
  const kind = from.kind === "group" ? ("group" as const) : ("person" as const);
  return { channel: from.channel, chat: from.chat, kind, name: kind === "group" ? "" : sender.name };
}

function senderOf({ from, sender }: Inbound) {
  return { channel: from.channel, chat: sender.id, kind: "person" as const, name: sender.name };
}

function payloadOf(inbound: Inbound, contacts: ReadonlyMap<string, number>): Payload {
  const { ref, on, forwardedOften, input, sender, from } = inbound;
  const to = inbound.repliedTo;
  const contact = to === undefined ? undefined : contacts.get(keyOf({ channel: from.channel, chat: to.id }));
  const repliedTo = to === undefined || contact === undefined ? null : { contact, name: to.name };
  const { name, anonymous, language } = sender;
  return {
    ref,
    on,
    repliedTo,
    forwardedOften,
    ...(inbound.secondHand === true && { secondHand: true }),
    input,
    name,
    anonymous,
    english: language?.startsWith("en") === true,
  };
}

/**
 * Contact ids in a JSON parameter, as an array for `any`: unlike a set it can be looked up in an index one by one, and
 * the planner needn't guess that it is worth reading the whole table.
 */
export function list(parameter: string): string {
  return `translate(${parameter}::text, '[]', '{}')::int[]`;
}
