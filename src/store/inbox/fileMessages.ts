import type { Address, ChannelId, Inbound } from "../../ports/inbound.ts";
import type { Payload } from "../../ports/inbox.ts";
import { number } from "../db/shape.ts";
import { json, rows, type Sql } from "../db/sql.ts";
import { hex, type Known, keyOf, moveContact, type Sealing } from "../tables/contacts.ts";
import { messageMark } from "../tables/marks.ts";
import { withoutStrangers } from "./strangers.ts";

/**
 * Files a batch in its order, without messages already on file, and without strangers who come into a group or go;
 * returns how many were new.
 */
export async function fileMessages(sql: Sql, sealing: Sealing, batch: readonly Inbound[]): Promise<number> {
  for (const { from, input } of batch) {
    if (input.type === "moved") await follow(sql, sealing, from, { ...from, chat: input.to });
  }
  const { concerning, contacts } = await withoutStrangers(sql, sealing, batch, addressesOf);
  if (concerning.length === 0) return 0;
  const filed = concerning.map((inbound) => ({
    chat: contacts.get(keyOf(chatOf(inbound))),
    sender: contacts.get(keyOf(senderOf(inbound))),
    channel: inbound.from.channel,
    externalId: inbound.externalId,
    sentAt: inbound.sentAt,
    payload: payloadOf(inbound, contacts),
  }));
  return await insertMessages(sql, sealing, filed);
}

/** Records a group's new address before anything from there is filed, so that it stays the same room. */
async function follow(sql: Sql, sealing: Sealing, from: Address, to: Address): Promise<void> {
  const [known] = await rows(
    sql,
    { contact: number },
    "select contact_id as contact from address where mark = decode($1, 'hex')",
    hex(sealing.mark(from.channel, from.chat)),
  );
  if (known !== undefined) await moveContact(sql, sealing, known.contact, to);
}

type Filed = {
  readonly chat: number | undefined;
  readonly sender: number | undefined;
  readonly channel: ChannelId;
  readonly externalId: string;
  /** The platform's time; null for messages of the program itself, dated by the machine's clock. */
  readonly sentAt: Date | null;
  readonly payload: Payload;
};

/** Files messages that aren't on file yet, and makes their chats due; returns how many were new. */
export async function insertMessages(sql: Sql, sealing: Sealing, filed: readonly Filed[]): Promise<number> {
  const [made] = await rows(
    sql,
    { filed: number },
    `with x as (
       select * from jsonb_to_recordset($1::jsonb)
           as x(n int, chat int, sender int, channel text, mark text, sent_at timestamptz, sealed text, leaves boolean, own boolean)
     ), made as (
       insert into inbox (chat, sender, channel, external_id, sent_at, sealed)
       select chat, sender, channel, mark, case when own then clock_timestamp() else sent_at end, decode(sealed, 'hex') from x order by n
       on conflict (channel, external_id) do nothing
       returning chat, channel, external_id
     ), left_room as (
       -- That somebody left counts from now on, whatever stands before it in the room's own queue, unless their
       -- roles were given since.
       update member m set leaving = true, leaving_at = greatest(m.leaving_at, x.sent_at) from x join made on made.channel = x.channel and made.external_id = x.mark
        where x.leaves and m.room = x.chat and m.person = x.sender and not coalesce(m.granted_at > x.sent_at, false)
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
        own: sentAt === null,
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
    ...(inbound.topic !== undefined && { topic: inbound.topic }),
    ...(inbound.secondHand === true && { secondHand: true }),
    input,
    name,
    anonymous,
    english: language?.startsWith("en") === true,
  };
}
