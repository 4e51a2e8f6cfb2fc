import type { RoomKind } from "../../core/effect.ts";
import {
  type Hindrance,
  hindered,
  hindranceName,
  isOfRights,
  overcome,
} from "../../core/letters/rooms/hindered.ts";
import type { Obstacle } from "../../core/letters/rooms/obstacle.ts";
import { roomSilent, roomSpeaks, type TroubledRoom } from "../../core/letters/rooms/trouble.ts";
import type { Message } from "../../core/message/message.ts";
import type { Code, ContactId } from "../../core/procedure/case.ts";
import type { Address } from "../../ports/inbound.ts";
import type { NewLetter } from "../../ports/letter.ts";
import type { Tx } from "../../ports/store.ts";
import { plainLetter } from "./letter.ts";
import { listens } from "./recipients.ts";

/**
 * A room doesn't take our messages: the group is closed, we were removed, or may not write. Its letters are
 * kept and tried again now and then. The operators elsewhere are told once, with what to do about it, and get
 * what an agency doesn't.
 */
export async function fallSilent(
  tx: Tx,
  chat: ContactId,
  { why, obstacle }: { readonly why: string; readonly obstacle: Obstacle | null },
): Promise<void> {
  await tx.outbox.park(chat, why);
  const room = await tx.rooms.fallSilent(chat);
  if (room === null) return;
  await tellElsewhere(
    tx,
    chat,
    `silent:${room.trouble}`,
    roomSilent(await named(tx, room), obstacle),
    "deaf",
  );
  if (room.type === "agency") await passOn(tx, chat, room.agency);
}

/** Parks what is for a chat that can't be reached, until the person or the room is back. */
export async function beyondReach(
  tx: Tx,
  chat: ContactId,
  { kind }: Pick<Address, "kind">,
  failure: { readonly why: string; readonly obstacle: Obstacle | null },
): Promise<void> {
  if (kind === "group") await fallSilent(tx, chat, failure);
  else await tx.outbox.park(chat, failure.why);
}

/** The room takes messages again: tells those who were told of its silence. */
export async function speakAgain(tx: Tx, chat: ContactId): Promise<void> {
  const room = await tx.rooms.speakAgain(chat);
  if (room !== null)
    await tellElsewhere(tx, chat, `speaks:${room.trouble}`, roomSpeaks(await named(tx, room)), "deaf");
}

/** The room takes words but not this: the operators are told once, with what to do about it. */
export async function hinder(tx: Tx, chat: ContactId, what: Hindrance): Promise<void> {
  const name = hindranceName(what);
  const room = await tx.rooms.hinder(chat, name, what.type === "slow");
  if (what.type === "topic" && what.why === "topic_gone") await tx.rooms.dropTopic(chat, what.topic);
  if (room === null) return;
  const hears = await hearsOfRights(tx, chat, name);
  const said = hindered(what, await named(tx, room));
  await tellElsewhere(tx, chat, `hindered:${room.trouble}`, said, hears ? "told" : "tell");
}

/** The room takes these again: tells those who were told. */
export async function unhinder(tx: Tx, chat: ContactId, names: readonly string[]): Promise<void> {
  for (const { what, ...room } of await tx.rooms.overcome(chat, names)) {
    const said = overcome(what, await named(tx, room));
    const hears = await hearsOfRights(tx, chat, what);
    if (said !== null)
      await tellElsewhere(tx, chat, `unhindered:${room.trouble}`, said, hears ? "told" : "tell");
  }
}

/** Has the room told what has changed in its rights, if it is one of those. */
async function hearsOfRights(tx: Tx, chat: ContactId, name: string): Promise<boolean> {
  if (!isOfRights(name)) return false;
  await tx.members.askRights(chat, null);
  return true;
}

/** The operators read what waits for an agency of which no other room takes messages. */
async function passOn(tx: Tx, chat: ContactId, agency: Code): Promise<void> {
  const rooms = await tx.rooms.all();
  if (listens(agency, rooms)) return;
  const operators = rooms.filter(({ type }) => type === "operators");
  const waiting = await tx.outbox.stranded(chat);
  await tx.outbox.put(
    operators.flatMap(({ contact }) =>
      waiting.map(({ base, ...letter }) => ({ ...plainLetter(contact, `${base}:${contact}`), ...letter })),
    ),
  );
}

async function named(tx: Tx, room: RoomKind): Promise<TroubledRoom> {
  if (room.type === "operators") return { type: "operators" };
  const agency = (await tx.office.agencies()).find(({ code }) => code === room.agency);
  return { type: "agency", agency: agency?.name ?? room.agency };
}

/**
 * To the operators' rooms; if none of them takes messages, also to the administrators in private. `itself`: whether
 * the room that it is about is one to tell, is told by other means, or can't be.
 */
async function tellElsewhere(
  tx: Tx,
  chat: ContactId,
  key: string,
  message: Message,
  itself: "tell" | "told" | "deaf",
): Promise<void> {
  const operators = (await tx.rooms.all()).filter(({ type }) => type === "operators");
  const others = operators.filter(({ contact }) => contact !== chat);
  const hearing = itself === "deaf" ? others : operators;
  const reached = hearing.some(({ active, silent }) => active && !silent);
  const persons = reached ? [] : await tx.members.administrators();
  const to = [...(itself === "tell" ? operators : others).map(({ contact }) => contact), ...persons];
  await tx.outbox.put(
    to.map((one): NewLetter => {
      return { ...plainLetter(one, `${key}:${one}`), class: "notice", body: { type: "message", message } };
    }),
  );
}
