import type { Effect } from "../../../core/effect.ts";
import type { ContactId } from "../../../core/procedure/case.ts";
import type { InboxMessage } from "../../../ports/inbox.ts";
import type { Tx } from "../../../ports/store.ts";
import type { Context } from "../context.ts";

type Kept = Extract<Effect, { type: "invite" | "invite_superior" | "drop_superior" | "remind_me" }>;

/** Writes a one-time code of a room or a person, that a person isn't named any more, or the sender's own reminder. */
export async function keepFor(
  tx: Tx,
  effect: Kept,
  { message, room }: { readonly message: InboxMessage; readonly room: ContactId },
  { hash }: Pick<Context, "hash">,
): Promise<void> {
  const by = { room, person: message.sender };
  if (effect.type === "invite") return await tx.invites.invite(hash(effect.code), effect.as, by);
  if (effect.type === "drop_superior") return await tx.superiors.drop(effect.as);
  if (effect.type === "invite_superior") return await tx.superiors.invite(hash(effect.code), effect.as, by);
  await tx.reminders.keep({ ...by, name: message.payload.name }, effect.deed);
}
