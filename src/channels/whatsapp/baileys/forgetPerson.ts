import type { SignalDataSet, SignalKeyStore } from "@whiskeysockets/baileys";
import type { Secrets } from "../../../ports/channelHost.ts";
import { isLid, type Jid, personOf } from "../jid.ts";
import { kinds } from "./secrets.ts";

type Keys = Pick<SignalKeyStore, "get" | "set">;

/** In the library's names of sessions a LID has `_1` after the user. */
const lidDomain = "_1";

/**
 * Deletes a person's keys: sessions of all devices under both addresses, and the link between the two. If
 * they write again, their phone starts a new session.
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
  // A session may be under either address and of any device.
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
