import { message, type Said, say } from "../../core/message/message.ts";
import type { ContactId } from "../../core/procedure/case.ts";
import type { ChannelId } from "../../ports/inbound.ts";
import type { InboxMessage } from "../../ports/inbox.ts";
import type { NewLetter } from "../../ports/letter.ts";
import type { Tx } from "../../ports/store.ts";
import { plainLetter } from "./letter.ts";
import { isFormerMembersCommand, isRoomsCommand } from "./route.ts";

/** Machine seconds for which a command in private waits until the platform has said whether its sender is in the room. */
const longestHold = 60;

/** Seconds until a command that waits is looked at again. */
const holdLook = 0.5;

/**
 * Somebody is out of a room: no role there is left, nothing that it showed them in private stays, and the room hears of
 * it once. `key` tells this departure from others. Coming back brings nothing back.
 */
export async function endMembership(
  tx: Tx,
  { room, person, name }: { readonly room: ContactId; readonly person: ContactId; readonly name: string },
  key: string,
): Promise<void> {
  const gone = await tx.members.leave(room, person);
  if (gone === null || gone.roles.length === 0) return;
  await tx.outbox.recall(person);
  const lines = [say("operators.left", { who: gone.name === "" ? name : gone.name })];
  if (gone.roles.includes("administrator") && (await tx.members.firstRoom()) === null)
    lines.push(say("operators.left.no_administrator"));
  await tx.outbox.put([
    { ...plainLetter(room, `left:${key}`), body: { type: "message", message: message(lines) } },
  ]);
}

/**
 * What of these is to be handled now. A command of a room that is given in private waits while nobody has lately seen
 * its sender in the room: the platform is asked meanwhile, since what happened while the program was down isn't always
 * told. `asks` says on which channels there is such a question.
 */
export async function confirmed(
  tx: Tx,
  waiting: readonly InboxMessage[],
  asks: (channel: ChannelId) => boolean,
): Promise<readonly InboxMessage[]> {
  const held = waiting.filter((one) => isUnconfirmed(one) && asks(one.channel) && one.age < longestHold);
  for (const one of held) {
    if (one.memberOf !== null) await tx.members.ask(one.memberOf.contact, one.sender);
    await tx.inbox.putOff(one, holdLook);
  }
  return waiting.filter((one) => !held.includes(one));
}

/** A room's command in private whose sender is in no room as far as anybody can say. */
function isUnconfirmed(one: InboxMessage): boolean {
  return one.memberOf !== null && !one.memberOf.confirmed && isRoomsCommand(one);
}

/** Why a room's command in private isn't carried out, as its sender is told; null if that isn't so. */
export function refusedInPrivate(one: InboxMessage, asks: (channel: ChannelId) => boolean): NewLetter | null {
  if (isFormerMembersCommand(one)) return answer(one, say("operators.no_member"));
  return isUnconfirmed(one) && asks(one.channel) ? answer(one, say("operators.unconfirmed")) : null;
}

function answer({ chat, seq }: InboxMessage, said: Said): NewLetter {
  return { ...plainLetter(chat, `a:${seq}`), body: { type: "message", message: message([said]) } };
}
