import type { Right } from "../../../../core/operators/linking/rights.ts";
import type { Standing } from "../../../../ports/channel.ts";
import { isMine, isNumber, type Jid, jidsOf, type Me, personOf } from "../../jid.ts";
import type { Groups } from "./groups.ts";

/** Milliseconds that a list of members is reused, so that asking about many members is one query. */
const listMs = 60_000;

/** A person's standing in a group. Rejects when the server can't be asked. */
export async function standingIn(groups: Groups, me: Me | null, group: Jid, person: Jid): Promise<Standing> {
  const metadata = await groups.metadata(group, listMs);
  if (metadata === undefined || me === null) throw new Error("The number isn't connected");
  const members = metadata.participants.map(jidsOf);
  const found = metadata.participants.find((_, index) =>
    members[index]?.some((jid) => personOf(jid) === personOf(person)),
  );
  if (found !== undefined) return found.admin ? "administrator" : "member";
  // A list without us isn't complete; a person known by number may be a member whose number is hidden.
  const whole = members.some((addresses) => addresses.some((jid) => isMine(jid, me)));
  const hidden = isNumber(person) && !members.every((addresses) => addresses.some(isNumber));
  return whole && !hidden ? "outside" : "unknown";
}

/**
 * What we may not do in a group; null if we aren't in it. Every member sees who is in it. Rejects when the
 * server can't be asked.
 */
export async function rightsIn(groups: Groups, me: Me | null, group: Jid): Promise<readonly Right[] | null> {
  const metadata = await groups.metadata(group, listMs);
  if (metadata === undefined || me === null) throw new Error("The number isn't connected");
  const own = metadata.participants.find((member) => jidsOf(member).some((jid) => isMine(jid, me)));
  if (own === undefined) return null;
  if (own.admin) return [];
  return metadata.announce === true ? ["write", "admin"] : ["admin"];
}
