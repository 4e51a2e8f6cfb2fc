import type { InboxMessage } from "../../ports/inbox.ts";
import type { Tx } from "../../ports/store.ts";
import type { Batch } from "./batch.ts";
import { comeBack, endMembership } from "./comingsAndGoings.ts";
import type { Context } from "./context.ts";
import { tellHeldNews } from "./heldNews.ts";
import { fallSilent, speakAgain } from "./silence.ts";

/**
 * Keeps track of who can be reached. Letters for a person who blocked us are parked until they write or come
 * back. A room that we were removed from isn't served until we are back, and then with its old settings.
 */
export async function followReach(
  tx: Tx,
  message: InboxMessage,
  set: Batch,
  context: Context,
): Promise<void> {
  const { chat, chatKind, payload, sender, seq } = message;
  const { input } = payload;
  const member = { room: chat, person: sender, name: payload.name };
  const happened = { key: seq, at: message.sentAt, office: context.office };
  if (input.type === "left") await endMembership(tx, member, { ...happened, how: "reported" });
  if (input.type === "joined") await comeBack(tx, member, { ...happened, how: "back" });
  // The platform didn't report who came and went before we were added.
  if (input.type === "group" && input.change !== "removed") await tx.members.askRoom(chat);
  if (input.type === "reachable" && !input.reachable) return await tx.outbox.park(chat, "blocked");
  if (input.type === "group" && input.change === "removed") {
    await tx.rooms.disable(chat);
    await tx.invites.dropRequest(chat);
    return await fallSilent(tx, chat, { why: "removed from the group", obstacle: "gone" });
  }
  if (!comesBack(message)) return;
  if (chatKind === "person") await tellHeldNews(tx, chat, set, context, { back: true });
  await tx.outbox.unpark(chat);
  if (chatKind !== "group") return;
  await tx.rooms.enable(chat);
  // Usually a sent letter shows that a room takes messages again; being added is as good.
  if (input.type === "group" && input.change === "added") await speakAgain(tx, chat);
}

/** Whether the message shows that a chat that couldn't be reached can be reached again. */
export function comesBack({ reachable, payload: { input } }: InboxMessage): boolean {
  if (reachable || input.type === "file_refused" || input.type === "moved") return false;
  if (input.type === "reachable") return input.reachable;
  return !(input.type === "group" && input.change === "removed");
}
