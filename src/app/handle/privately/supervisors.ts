import type { Letter } from "../../../core/letters/letter.ts";
import type { NewLetter } from "../../../ports/letter.ts";
import type { LinkedRoom } from "../../../ports/rooms.ts";
import type { Tx } from "../../../ports/store.ts";
import type { Context } from "../context.ts";
import { addressed, toChats } from "../recipients.ts";

/**
 * A letter for supervisors: to each in their private chat with us. Who has none, or has blocked it, is called by name in their room; a room
 * reads it too as long as nobody is a supervisor anywhere.
 */
export async function toSupervisors(
  tx: Tx,
  letter: Letter,
  rooms: readonly LinkedRoom[],
  context: Context,
): Promise<readonly NewLetter[]> {
  const supervisors = await tx.members.supervisors();
  if (supervisors.length === 0) return addressed(letter, null, rooms, 0, context);
  const reached = new Set(supervisors.filter(({ hears }) => hears).map(({ person }) => person));
  const theirs = new Set(supervisors.filter(({ hears }) => !hears).map(({ room }) => room));
  const message = { ...letter.message, calls: "unreached" } as const;
  const privately = toChats([...reached], { ...letter, about: null }, null, 0, context).map((one) => {
    const room = supervisors.find(({ person }) => person === one.chat)?.room;
    // Whoever has blocked us meanwhile is called there; under the key of the room's own letter, so that it reads it once.
    return room === undefined
      ? one
      : { ...one, ifGone: { chat: room, message, replyTo: null, once: `${letter.key}:${room}` } };
  });
  return [...privately, ...toChats([...theirs], { ...letter, message }, null, 0, context)];
}
