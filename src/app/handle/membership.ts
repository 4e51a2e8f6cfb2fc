import { message, type Said, say } from "../../core/message/message.ts";
import type { ContactId } from "../../core/procedure/case.ts";
import type { ChannelId } from "../../ports/inbound.ts";
import type { InboxMessage } from "../../ports/inbox.ts";
import type { NewLetter } from "../../ports/letter.ts";
import type { Tx } from "../../ports/store.ts";
import { plainLetter } from "./letter.ts";
import { isFormerMembersCommand, isRoomsCommand } from "./route.ts";

/**
 * Machine seconds that a room's command in private waits for the platform to say whether its sender is in the
 * room.
 */
const longestHold = 60;

/** Machine seconds between two looks at such a command. */
const holdLook = 0.5;

/**
 * Somebody has left a room: takes their roles away and deletes what the room showed them in private, and
 * tells the room once. `key` distinguishes this departure from later ones. Roles don't come back with the
 * person.
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
 * Which of these messages are to be handled now. A room's command in private is put off until the platform
 * has said that its sender is still in the room, if they haven't been seen there lately: not every platform
 * reports departures while the program is down. `asks`: whether a channel can be asked this.
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

/** A room's command in private by somebody whose membership hasn't been confirmed lately. */
function isUnconfirmed(one: InboxMessage): boolean {
  return one.memberOf !== null && !one.memberOf.confirmed && isRoomsCommand(one);
}

/** The refusal for a room's command in private that may not be carried out; null if it may. */
export function refusedInPrivate(one: InboxMessage, asks: (channel: ChannelId) => boolean): NewLetter | null {
  if (isFormerMembersCommand(one)) return answer(one, say("operators.no_member"));
  return isUnconfirmed(one) && asks(one.channel) ? answer(one, say("operators.unconfirmed")) : null;
}

function answer({ chat, seq }: InboxMessage, said: Said): NewLetter {
  return { ...plainLetter(chat, `a:${seq}`), body: { type: "message", message: message([said]) } };
}
