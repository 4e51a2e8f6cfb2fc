import type { RoomKind } from "../../core/effect.ts";
import { roomSilent, roomSpeaks, type TroubledRoom } from "../../core/letters/rooms/trouble.ts";
import type { Message } from "../../core/message/message.ts";
import type { ContactId } from "../../core/procedure/case.ts";
import type { Address } from "../../ports/inbound.ts";
import type { NewLetter } from "../../ports/letter.ts";
import type { Tx } from "../../ports/store.ts";
import { plainLetter } from "./letter.ts";

/**
 * A room doesn't take our messages: the group is closed, we were removed, or may not write. Its letters are
 * kept and tried again now and then. The operators elsewhere are told once.
 */
export async function fallSilent(tx: Tx, chat: ContactId, why: string): Promise<void> {
  await tx.outbox.park(chat, why);
  const room = await tx.rooms.fallSilent(chat);
  if (room !== null)
    await tellElsewhere(tx, chat, `silent:${room.trouble}`, roomSilent(await named(tx, room)));
}

/** Parks what is for a chat that can't be reached, until the person or the room is back. */
export async function beyondReach(
  tx: Tx,
  chat: ContactId,
  { kind }: Pick<Address, "kind">,
  why: string,
): Promise<void> {
  if (kind === "group") await fallSilent(tx, chat, why);
  else await tx.outbox.park(chat, why);
}

/** The room takes messages again: tells those who were told of its silence. */
export async function speakAgain(tx: Tx, chat: ContactId): Promise<void> {
  const room = await tx.rooms.speakAgain(chat);
  if (room !== null)
    await tellElsewhere(tx, chat, `speaks:${room.trouble}`, roomSpeaks(await named(tx, room)));
}

async function named(tx: Tx, room: RoomKind): Promise<TroubledRoom> {
  if (room.type === "operators") return { type: "operators" };
  const agency = (await tx.office.agencies()).find(({ code }) => code === room.agency);
  return { type: "agency", agency: agency?.name ?? room.agency };
}

/** To the operators' other rooms; if none of them takes messages, also to the administrators in private. */
async function tellElsewhere(tx: Tx, chat: ContactId, key: string, message: Message): Promise<void> {
  const operators = (await tx.rooms.all()).filter(
    ({ type, contact }) => type === "operators" && contact !== chat,
  );
  const reached = operators.some(({ active, silent }) => active && !silent);
  const persons = reached ? [] : await tx.members.administrators();
  const to = [...operators.map(({ contact }) => contact), ...persons];
  await tx.outbox.put(
    to.map((one): NewLetter => {
      return { ...plainLetter(one, `${key}:${one}`), class: "notice", body: { type: "message", message } };
    }),
  );
}
