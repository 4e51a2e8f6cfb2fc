import { dayOf } from "../../../core/calendar/day.ts";
import type { InboxMessage } from "../../../ports/inbox.ts";
import type { Tx } from "../../../ports/store.ts";
import type { Context } from "../context.ts";

/** Keeps who wrote in which room, and that something was written there today. */
export async function see(
  tx: Tx,
  messages: readonly InboxMessage[],
  { now, office }: Context,
): Promise<void> {
  await tx.members.see(messages.flatMap(seenIn), dayOf(now, office.calendar));
}

/** Who wrote in a linked room, so that an administrator can give them a role by name. */
function seenIn({ room, sender, payload }: InboxMessage) {
  return room === null || payload.anonymous || payload.name === ""
    ? []
    : [{ room: room.contact, person: sender, name: payload.name }];
}
