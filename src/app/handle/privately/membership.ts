import { message, type Said, say } from "../../../core/message/message.ts";
import type { ChannelId } from "../../../ports/inbound.ts";
import type { InboxMessage } from "../../../ports/inbox.ts";
import type { NewLetter } from "../../../ports/letter.ts";
import type { Tx } from "../../../ports/store.ts";
import { plainLetter } from "../letter.ts";
import { isFormerMembersCommand, isForRoom, isOfPractice } from "./forRoom.ts";
import { ledByCommand } from "./leading.ts";

/**
 * Machine seconds that a room's command in private waits for the platform to say whether its sender is in the
 * room.
 */
const longestHold = 60;

/** Machine seconds between two looks at such a command. */
const holdLook = 0.5;

/**
 * Which of these messages are to be handled now. A room's command in private is put off until the platform
 * has said that its sender is still in the room, if they haven't been seen there lately: not every platform
 * reports departures while the program is down. `asks`: whether a channel can be asked this.
 */
export async function confirmed(
  tx: Tx,
  claimed: readonly InboxMessage[],
  asks: (channel: ChannelId) => boolean,
): Promise<readonly InboxMessage[]> {
  const waiting = await ledByCommand(tx, claimed);
  const held = waiting.filter((one) => isUnconfirmed(one) && asks(one.channel) && mayBeConfirmed(one));
  for (const one of held) {
    if (one.memberOf !== null) await tx.members.ask(one.memberOf.contact, one.sender);
    await tx.inbox.putOff(one, holdLook);
  }
  return waiting.filter((one) => !held.includes(one));
}

/**
 * A room's command in private by somebody whose membership hasn't been confirmed lately, or in whose room nobody
 * knows yet whether it could be.
 */
function isUnconfirmed(one: InboxMessage): boolean {
  const { memberOf } = one;
  return (
    memberOf !== null &&
    !(memberOf.confirmed && memberOf.watched !== null) &&
    !isLapsed(one) &&
    isForRoom(one) &&
    // It shows nothing of the room.
    !isOfPractice(one)
  );
}

/** The platform hasn't just said that it can't tell, and there is time left for it to say. */
function mayBeConfirmed({ memberOf, age }: InboxMessage): boolean {
  return memberOf?.unsure !== true && age < longestHold;
}

/** The platform tells us nothing dependable about who is in the room, so that its rights don't reach beyond it. */
function isLapsed(one: InboxMessage): boolean {
  return one.memberOf?.watched === false && isForRoom(one) && !isOfPractice(one);
}

/** The refusal for a room's command in private that may not be carried out; null if it may. */
export function refusedInPrivate(one: InboxMessage, asks: (channel: ChannelId) => boolean): NewLetter | null {
  if (isFormerMembersCommand(one)) return answer(one, say("operators.no_member"));
  if (isLapsed(one)) return answer(one, say("operators.lapsed"));
  return isUnconfirmed(one) && asks(one.channel) ? answer(one, say("operators.unconfirmed")) : null;
}

function answer({ chat, seq }: InboxMessage, said: Said): NewLetter {
  return { ...plainLetter(chat, `a:${seq}`), body: { type: "message", message: message([said]) } };
}
