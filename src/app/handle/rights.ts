import type { Obstacle } from "../../core/letters/rooms/obstacle.ts";
import { message, type Said, say } from "../../core/message/message.ts";
import { type Right, rightsTold } from "../../core/operators/linking/rights.ts";
import type { ContactId } from "../../core/procedure/case.ts";
import type { AskedIn } from "../../ports/members.ts";
import type { Tx } from "../../ports/store.ts";
import { plainLetter } from "./letter.ts";
import { fallSilent, speakAgain } from "./silence.ts";

/**
 * The platform has said what we may not do in a room: the room is told once what is missing and what it costs,
 * and once that it is given again. Where we may write nothing, it is silent until we may. `key` names this news.
 */
export async function learnRights(
  tx: Tx,
  room: ContactId,
  now: readonly Right[],
  key: string,
): Promise<void> {
  const { before, mute, checkAsked } = await tx.members.lacks(room, now);
  if (now.includes("write"))
    return await fallSilent(tx, room, { why: "members may not write there", obstacle: obstacleOf(now) });
  // A room that fell silent at a refusal is tried at once, too.
  await tx.outbox.unpark(room);
  if (mute) await speakAgain(tx, room);
  const told = rightsTold(now, before, checkAsked !== null);
  if (told === null) return;
  const body = { type: "message", message: told } as const;
  // It says what has changed since the last, so each is sent, also if that one still waits.
  await tx.outbox.put([
    { ...plainLetter(room, `rights:${key}`), ...(checkAsked ?? { class: "notice" }), body },
  ]);
}

/** Where administrators alone may write, one of them has to let us or all others. */
function obstacleOf(now: readonly Right[]): Obstacle {
  return now.includes("admin") ? "admins_only" : "writing";
}

/** The platform can't be asked: whoever waits to hear is told so. */
export async function noRightsLearnt(tx: Tx, room: ContactId, key: string): Promise<void> {
  const asked = await tx.members.giveUpCheck(room);
  if (asked !== null) await answerCheck(tx, room, asked, say("operators.rights.unknown"), key);
}

/** On a channel that doesn't say what we may do: nothing is known to be missing, and only who asks hears of it. */
export async function rightsUntold(tx: Tx, room: ContactId, key: string): Promise<void> {
  const { checkAsked } = await tx.members.lacks(room, []);
  if (checkAsked !== null) await answerCheck(tx, room, checkAsked, say("operators.rights.untold"), key);
}

async function answerCheck(tx: Tx, room: ContactId, asked: AskedIn, said: Said, key: string): Promise<void> {
  const body = { type: "message", message: message([said]) } as const;
  await tx.outbox.put([{ ...plainLetter(room, `rights:${key}`), ...asked, body }]);
}
