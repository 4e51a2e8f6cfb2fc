import type { StaffDeed } from "../../../core/effect.ts";
import { keptShut } from "../../../core/letters/rooms/staff.ts";
import type { ContactId } from "../../../core/procedure/case.ts";
import type { InboxMessage } from "../../../ports/inbox.ts";
import type { Tx } from "../../../ports/store.ts";
import { giveRoles } from "../comingsAndGoings.ts";
import { toRoom } from "./leave.ts";

/**
 * A post changes: first who holds it, then the roles, by the same way as `/peran`, so that who loses some loses what they
 * had let them see and do, and who has left the room is given nothing.
 */
export async function changePost(
  tx: Tx,
  { name, post, grants, passed }: Extract<StaffDeed, { type: "post" }>,
  { message: { sentAt, seq }, room }: { readonly message: InboxMessage; readonly room: ContactId },
): Promise<void> {
  if (post === null) await tx.staff.dropPost(room, name, sentAt);
  else await tx.staff.savePost(room, post, sentAt);
  if (passed !== null) {
    const given = grants.find(({ person }) => person === passed.to)?.roles ?? [];
    const shut = await tx.staff.passOn(room, passed.from, passed.to, given.includes("designated"));
    if (shut.length > 0)
      await tx.outbox.put([toRoom({ room, message: keptShut(name, shut) }, `post:${seq}`)]);
  }
  for (const { person, roles } of grants) await giveRoles(tx, { room, person }, roles, sentAt);
}
