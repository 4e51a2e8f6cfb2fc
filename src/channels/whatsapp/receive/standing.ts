import type { GroupMetadata } from "@whiskeysockets/baileys";
import type { Standing } from "../../../ports/channel.ts";
import { isMine, isNumber, type Jid, type Me, personOf } from "../jid.ts";
import type { Groups } from "./groups.ts";

/** How old the list of members may be: a question about many members of one group is one to the server. */
const listMs = 60_000;

/** Somebody's standing in a group, or our own for null. Rejects when the server can't be asked. */
export async function standingIn(
  groups: Groups,
  me: Me | null,
  group: Jid,
  person: Jid | null,
): Promise<Standing> {
  const metadata = await groups.metadata(group, listMs);
  if (metadata === undefined || me === null) throw new Error("The number isn't connected");
  const members = metadata.participants.map(addressesOf);
  const found = metadata.participants.find((_, index) =>
    members[index]?.some((jid) => (person === null ? isMine(jid, me) : personOf(jid) === person)),
  );
  if (found !== undefined) return found.admin ? "administrator" : "member";
  // A list without us isn't the group's, and a person whom we know by number may be one whose number isn't shown.
  const whole = members.some((addresses) => addresses.some((jid) => isMine(jid, me)));
  const hidden =
    person !== null && isNumber(person) && !members.every((addresses) => addresses.some(isNumber));
  return whole && !hidden ? "outside" : "unknown";
}

/** A person has two addresses, of which a group shows one or both. */
function addressesOf({ id, lid, phoneNumber }: GroupMetadata["participants"][number]): readonly Jid[] {
  return [id, lid, phoneNumber].flatMap((jid) => (jid ? [jid] : []));
}
