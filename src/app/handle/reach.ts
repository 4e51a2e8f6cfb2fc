import type { InboxMessage } from "../../ports/inbox.ts";
import type { Tx } from "../../ports/store.ts";
import type { Batch } from "./batch.ts";
import type { Context } from "./context.ts";
import { tellHeldNews } from "./heldNews.ts";
import { endMembership } from "./membership.ts";
import { fallSilent, speakAgain } from "./silence.ts";

/**
 * A person who blocked us is parked; one who writes or comes back is reached again. So is a room: one that we were
 * removed from isn't served until we are back, and then it is the room that it was.
 */
export async function followReach(
  tx: Tx,
  message: InboxMessage,
  set: Batch,
  context: Context,
): Promise<void> {
  const { chat, chatKind, payload, sender, seq } = message;
  const { input } = payload;
  if (input.type === "left") await endMembership(tx, { room: chat, person: sender, name: payload.name }, seq);
  // Who came and went while we weren't there was told to nobody.
  if (input.type === "group" && input.change !== "removed") await tx.members.askRoom(chat);
  if (input.type === "reachable" && !input.reachable) return await tx.outbox.park(chat, "blocked");
  if (input.type === "group" && input.change === "removed") {
    await tx.rooms.disable(chat);
    await tx.invites.dropRequest(chat);
    return await fallSilent(tx, chat, "removed from the group");
  }
  if (!comesBack(message)) return;
  if (chatKind === "person") await tellHeldNews(tx, chat, set, context, { back: true });
  await tx.outbox.unpark(chat);
  if (chatKind !== "group") return;
  await tx.rooms.enable(chat);
  // Only what it takes shows that a room takes anything; but where we are anew, the platform has said so.
  if (input.type === "group" && input.change === "added") await speakAgain(tx, chat);
}

/** Whether the message shows that somebody who couldn't be reached can be again. */
export function comesBack({ reachable, payload: { input } }: InboxMessage): boolean {
  if (reachable || input.type === "file_refused" || input.type === "moved") return false;
  if (input.type === "reachable") return input.reachable;
  return !(input.type === "group" && input.change === "removed");
}
