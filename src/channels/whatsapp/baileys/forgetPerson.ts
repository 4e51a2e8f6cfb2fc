import type { SignalDataSet, SignalKeyStore } from "@whiskeysockets/baileys";
import type { Secrets } from "../../../ports/channelHost.ts";
import { isLid, type Jid, personOf } from "../jid.ts";
import { kinds } from "./secrets.ts";

type Keys = Pick<SignalKeyStore, "get" | "set">;

/** How the library names a person's session: after the user, with `_1` for a LID, and the device. */
const lidDomain = "_1";

/**
 * Forgets a person's keys: their sessions, by both of their addresses and all devices, and that the two addresses are one
 * person's. If they write again, their phone begins a new session.
 */
export async function forgetPerson(person: Jid, keys: Keys, secrets: Secrets): Promise<void> {
  const { lid, number } = await bothOf(person, keys);
  const users = [
    ...(lid === null ? [] : [{ user: lid, signal: `${lid}${lidDomain}`, jid: `${lid}@lid` }]),
    ...(number === null ? [] : [{ user: number, signal: number, jid: `${number}@s.whatsapp.net` }]),
  ];
  const devices = await keys.get(
    "device-list",
    users.map(({ user }) => user),
  );
  // A session of either address may be any device's of both.
  const numbers = new Set(["0", ...Object.values(devices).flatMap((list) => list ?? [])]);
  const sessions = users.flatMap(({ signal }) => [...numbers].map((device) => `${signal}.${device}`));
  const forgotten: SignalDataSet = {
    session: none(sessions),
    "identity-key": none(sessions),
    "device-list": none(users.map(({ user }) => user)),
    "lid-mapping": none([...(number === null ? [] : [number]), ...(lid === null ? [] : [`${lid}_reverse`])]),
    tctoken: none(users.map(({ jid }) => jid)),
  };
  await keys.set(forgotten);
  await secrets.set(users.map(({ jid }) => ({ kind: kinds.byNumber, id: jid, value: null })));
}

/** The person's users on both servers, as far as the library knows them. */
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
