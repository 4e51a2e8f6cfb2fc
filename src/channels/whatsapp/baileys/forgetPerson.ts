import type { SignalDataSet, SignalKeyStore } from "@whiskeysockets/baileys";
import type { Secrets } from "../../../ports/channelHost.ts";
import { isLid, type Jid, personOf } from "../jid.ts";
import { kinds } from "./secrets.ts";

type Keys = Pick<SignalKeyStore, "get" | "set">;

/** What the library's names of sessions have after the user: for own devices, and for those that a company hosts. */
const domains = { lid: ["_1", "_129"], number: ["", "_128"] } as const;

/** The number of a hosted device. */
const hostedDevice = "99";

/** Kinds that are kept by person, under either address. */
const byPerson = [kinds.byNumber, kinds.edits, kinds.timers];

/**
 * Deletes a person's keys: sessions of all devices under both addresses, and the link between the two; what opens
 * their edits, and their chat's timer. If they write again, their phone starts a new session.
 */
export async function forgetPerson(person: Jid, keys: Keys, secrets: Secrets): Promise<void> {
  const { lid, number } = await bothOf(person, keys);
  const users = [
    ...(lid === null ? [] : [{ user: lid, names: domains.lid, jid: `${lid}@lid` }]),
    ...(number === null ? [] : [{ user: number, names: domains.number, jid: `${number}@s.whatsapp.net` }]),
  ];
  const devices = await keys.get(
    "device-list",
    users.map(({ user }) => user),
  );
  // A session may be under either address and of any device.
  const numbers = new Set(["0", hostedDevice, ...Object.values(devices).flatMap((list) => list ?? [])]);
  const sessions = users.flatMap(({ user, names }) =>
    names.flatMap((name) => [...numbers].map((device) => `${user}${name}.${device}`)),
  );
  const forgotten: SignalDataSet = {
    session: none(sessions),
    "identity-key": none(sessions),
    "device-list": none(users.map(({ user }) => user)),
    "lid-mapping": none([...(number === null ? [] : [number]), ...(lid === null ? [] : [`${lid}_reverse`])]),
    tctoken: none(users.map(({ jid }) => jid)),
  };
  await keys.set(forgotten);
  await secrets.set(users.flatMap(({ jid }) => byPerson.map((kind) => ({ kind, id: jid, value: null }))));
}

/** The user names of both addresses, as far as known. */
async function bothOf(
  person: Jid,
  keys: Keys,
): Promise<{ readonly lid: string | null; readonly number: string | null }> {
  const [user = ""] = personOf(person).split("@");
  if (isLid(person)) {
    const back = `${user}_reverse`;
    return { lid: user, number: (await keys.get("lid-mapping", [back]))[back] ?? null };
  }
  return { lid: (await keys.get("lid-mapping", [user]))[user] ?? null, number: user };
}

function none(ids: readonly string[]): Record<string, null> {
  return Object.fromEntries(ids.map((id) => [id, null]));
}
