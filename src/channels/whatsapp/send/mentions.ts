import type { GroupMetadata } from "@whiskeysockets/baileys";
import { type Jid, jidsOf, personOf } from "../jid.ts";

/**
 * The address by which a group knows a person: a phone is alerted by a mention of that one. Groups go by LIDs or, if
 * they are older, by phone numbers. `addresses`: the person's own, the best first; it is used if the group isn't known.
 */
export function inGroup(
  metadata: Pick<GroupMetadata, "participants"> | undefined,
  addresses: readonly [Jid, ...Jid[]],
): Jid {
  const theirs = new Set(addresses.map(personOf));
  const member = metadata?.participants.find((one) => jidsOf(one).some((jid) => theirs.has(personOf(jid))));
  return personOf(member?.id ?? addresses[0]);
}
