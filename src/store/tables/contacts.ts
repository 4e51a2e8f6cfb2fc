import type { Address, ChannelId } from "../../ports/inbound.ts";
import { type Column, number, text, written } from "../db/shape.ts";
import { json, rows, run, type Sql } from "../db/sql.ts";

/** Keyed hash (`mark`) and encryption (`seal`, `open`); see `adapters/seal.ts`. */
export type Sealing = {
  readonly mark: (channel: string, address: string) => Uint8Array;
  readonly seal: (plain: string) => Uint8Array;
  readonly open: (sealed: Uint8Array) => string;
};

export type Known = {
  readonly channel: ChannelId;
  readonly chat: string;
  readonly kind: "person" | "group";
  readonly name: string;
};

/**
 * The contacts of these addresses, created if new, by "channel chat". Only one process per channel receives,
 * so two won't create the same contact; if they did, the unique mark would make one fail.
 */
export async function contactsOf(
  sql: Sql,
  sealing: Sealing,
  addresses: readonly Known[],
): Promise<ReadonlyMap<string, number>> {
  const wanted = new Map(addresses.map((address) => [keyOf(address), address]));
  const asked = [...wanted.values()].map((address) => askedOf(address, sealing));
  const sealedOf = (key: string): string => {
    const { chat = "", name = "", kind = "person" } = wanted.get(key) ?? {};
    return hex(sealing.seal(json({ chat, name, kind })));
  };
  const known = await knownOf(sql, asked);
  const missing = asked
    .filter(({ key }) => !known.has(key))
    .map((row) => ({ ...row, sealed: sealedOf(row.key) }));
  if (missing.length === 0) return known;
  const made = await rows(
    sql,
    { key: text, contact: number },
    `with x as materialized (
       select *, nextval(pg_get_serial_sequence('contact', 'id'))::int as contact
         from jsonb_to_recordset($1::jsonb) as x(key text, kind text, channel text, mark text, sealed text)
     ), c as (
       insert into contact (id, kind) select contact, kind from x
     ), a as (
       insert into address (contact_id, channel, mark, sealed)
       select contact, channel, decode(mark, 'hex'), decode(sealed, 'hex') from x
     )
     select key, contact from x`,
    json(missing),
  );
  for (const { key, contact } of made) known.set(key, contact);
  return known;
}

/** Those of these addresses that are on file, by "channel chat"; none is created. */
export async function knownContacts(
  sql: Sql,
  sealing: Sealing,
  addresses: readonly Known[],
): Promise<ReadonlyMap<string, number>> {
  return await knownOf(
    sql,
    addresses.map((address) => askedOf(address, sealing)),
  );
}

function askedOf(address: Known, sealing: Sealing) {
  const { kind, channel, chat } = address;
  return { key: keyOf(address), kind, channel, mark: hex(sealing.mark(channel, chat)) };
}

async function knownOf(
  sql: Sql,
  asked: readonly { readonly key: string; readonly mark: string }[],
): Promise<Map<string, number>> {
  const found = await rows(
    sql,
    { key: text, contact: number },
    `select x.key, a.contact_id as contact
       from jsonb_to_recordset($1::jsonb) as x(key text, mark text)
       join address a on a.mark = decode(x.mark, 'hex')`,
    json(asked.map(({ key, mark }) => ({ key, mark }))),
  );
  return new Map(found.map(({ key, contact }) => [key, contact]));
}

/**
 * Adds a new address to a contact. The old one stays, so that a late message from there is still theirs. If
 * another contact has the new address, it is the same chat, which wrote before its move was known: what waits
 * of it is handed over, and what becomes of its files is told in the one that stays.
 */
export async function moveContact(sql: Sql, sealing: Sealing, contact: number, to: Address): Promise<void> {
  const mark = hex(sealing.mark(to.channel, to.chat));
  const [there] = await rows(
    sql,
    { contact: number },
    "select contact_id as contact from address where mark = decode($1, 'hex')",
    mark,
  );
  if (there?.contact === contact) return;
  if (there === undefined) {
    const kind = to.kind === "group" ? "group" : "person";
    await run(
      sql,
      "insert into address (contact_id, channel, mark, sealed) values ($1, $2, decode($3, 'hex'), decode($4, 'hex'))",
      contact,
      to.channel,
      mark,
      hex(sealing.seal(json({ chat: to.chat, name: "", kind }))),
    );
    return;
  }
  await run(sql, "update address set contact_id = $1 where mark = decode($2, 'hex')", contact, mark);
  await run(
    sql,
    `update letter set state = 'failed', body = null, choices = null, why = 'the chat has moved'
      where chat = $1 and state in ('waiting', 'held')`,
    there.contact,
  );
  await run(sql, "update attachment set room = $1 where room = $2", contact, there.contact);
  const waiting = await run(
    sql,
    "update inbox set chat = $1 where chat = $2 and state = 'waiting'",
    contact,
    there.contact,
  );
  if (waiting === 0) return;
  await run(
    sql,
    `insert into conversation (chat, next_at) values ($1, clock_timestamp())
     on conflict (chat) do update set next_at = coalesce(conversation.next_at, excluded.next_at)`,
    contact,
  );
}

/** Whether another contact than this one is found by the address. */
export async function isTaken(
  sql: Sql,
  sealing: Sealing,
  contact: number,
  { channel, chat }: Address,
): Promise<boolean> {
  const found = await rows(
    sql,
    {},
    "select from address where mark = decode($1, 'hex') and contact_id <> $2",
    hex(sealing.mark(channel, chat)),
    contact,
  );
  return found.length > 0;
}

export function keyOf(address: { readonly channel: string; readonly chat: string }): string {
  return `${address.channel} ${address.chat}`;
}

/** Bytes as a parameter for `decode`. */
export function hex(bytes: Uint8Array): string {
  return Buffer.from(bytes).toString("hex");
}

/** The sealed part of an address. */
export type SealedAddress = Pick<Known, "chat" | "kind" | "name">;

/** Decrypts JSON that the store sealed. Throws if it isn't the expected kind of value. */
export function opened<T>(sealing: Sealing, sealed: Uint8Array, is: Column<T>): T {
  const plain: unknown = JSON.parse(sealing.open(sealed));
  if (!is(plain)) throw new Error("what was sealed isn't what was written");
  return plain;
}

/** The chat's id on its channel, of a sealed column. */
export function chatOf(sealing: Sealing, sealed: Uint8Array): string {
  return opened(sealing, sealed, written<SealedAddress>()).chat;
}

/** The address in a sealed column. */
export function openAddress(sealing: Sealing, channel: ChannelId, sealed: Uint8Array): Address {
  const { chat, kind } = opened(sealing, sealed, written<SealedAddress>());
  return { channel, chat, kind: kind === "group" ? "group" : "private" };
}
