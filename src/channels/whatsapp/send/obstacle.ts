import type { Obstacle } from "../../../core/letters/rooms/obstacle.ts";
import type { Socket } from "../connection/socket.ts";
import { refusedBy } from "../connection/status.ts";
import { isMine, type Jid, jidsOf } from "../jid.ts";
import type { Groups } from "../receive/groups/groups.ts";

/** By which the server says that we may not know a group's members: we aren't among them, or it is gone. */
const outsiders: readonly (number | null)[] = [401, 403, 404, 410];

/**
 * What keeps a group from taking our messages; null if nothing that the server tells. Asked anew after a refusal, as
 * the codes of refusals say neither whether only administrators may write nor whether we were removed.
 */
export async function obstacleIn(
  groups: Groups,
  { authState }: Socket,
  group: Jid,
): Promise<Obstacle | null> {
  try {
    const metadata = await groups.metadata(group, 0);
    const { me } = authState.creds;
    if (metadata === undefined || me === undefined) return null;
    const us = { number: me.id, lid: me.lid ?? null };
    const own = metadata.participants.find((member) => jidsOf(member).some((jid) => isMine(jid, us)));
    if (own === undefined) return "gone";
    return metadata.announce === true && !own.admin ? "admins_only" : null;
  } catch (error) {
    return outsiders.includes(refusedBy(error)) ? "gone" : null;
  }
}
