import type { RoomKind } from "../../core/effect.ts";
import { dueBy } from "../../core/letters/rooms/agencyMorning.ts";
import {
  type Hindrance,
  hindered,
  hindranceName,
  isOfRights,
  overcome,
} from "../../core/letters/rooms/hindered.ts";
import type { Obstacle } from "../../core/letters/rooms/obstacle.ts";
import {
  ownRoomSilent,
  roomSilent,
  roomSpeaks,
  type TroubledRoom,
} from "../../core/letters/rooms/trouble.ts";
import type { Message } from "../../core/message/message.ts";
import type { Case, ContactId } from "../../core/procedure/case.ts";
import type { Address } from "../../ports/inbound.ts";
import type { NewLetter } from "../../ports/letter.ts";
import type { Officer } from "../../ports/members.ts";
import type { Tx } from "../../ports/store.ts";
import { plainLetter } from "./letter.ts";
import { firstHearing, listens } from "./recipients.ts";

/**
 * A room doesn't take our messages: the group is closed, we were removed, or may not write. Its letters are
 * kept and tried again now and then. The operators elsewhere are told once, with what to do about it. What an agency
 * misses of which no other room hears us is listed in one of their rooms, and its officers are told in private.
 */
export async function fallSilent(
  tx: Tx,
  chat: ContactId,
  { why, obstacle }: { readonly why: string; readonly obstacle: Obstacle | null },
): Promise<void> {
  await tx.outbox.park(chat, why);
  const room = await tx.rooms.fallSilent(chat);
  if (room === null) return;
  const key = `silent:${room.trouble}`;
  const troubled = await named(tx, room);
  const missed = await missedIn(tx, chat, room);
  const said = roomSilent(troubled, obstacle);
  const whole = roomSilent(troubled, obstacle, missed);
  await tellElsewhere(tx, chat, key, said, "deaf", whole);
  if (missed === null || troubled.type === "operators") return;
  const own = ownRoomSilent(troubled.agency, obstacle, missed.cases.length);
  await tellOfficers(tx, missed.officers, key, own);
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
  if (room === null) return;
  const key = `speaks:${room.trouble}`;
  const said = roomSpeaks(await named(tx, room));
  await tellElsewhere(tx, chat, key, said, "deaf");
  if (room.type === "operators") return;
  const officers = await tx.members.officers(chat);
  const silence = ({ person }: Officer) => `silent:${room.trouble}:${person}`;
  const told = new Set(await tx.outbox.written(officers.map(silence)));
  await tellOfficers(
    tx,
    officers.filter((one) => told.has(silence(one))),
    key,
    said,
  );
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

/** What the agency of this room misses; null for other rooms, and if another of its rooms takes messages. */
async function missedIn(
  tx: Tx,
  chat: ContactId,
  room: RoomKind,
): Promise<{ readonly cases: readonly Case[]; readonly officers: readonly Officer[] } | null> {
  if (room.type === "operators" || listens(room.agency, await tx.rooms.all())) return null;
  const { cases, since } = await tx.outbox.stranded(chat);
  const timed = since === null ? [] : await tx.cases.timed(since, null);
  const due = timed.flatMap(({ case: { id }, happening }) => (dueBy(happening) === null ? [] : [id]));
  const found = await tx.cases.read([...new Set([...cases, ...due])]);
  return {
    cases: found.filter(({ agency }) => agency === room.agency),
    officers: await tx.members.officers(chat),
  };
}

async function tellOfficers(
  tx: Tx,
  officers: readonly Officer[],
  key: string,
  message: Message,
): Promise<void> {
  const hearing = officers.filter(({ hears }) => hears);
  await tx.outbox.put(hearing.map(({ person }) => notice(person, `${key}:${person}`, message)));
}

async function named(tx: Tx, room: RoomKind): Promise<TroubledRoom> {
  if (room.type === "operators") return { type: "operators" };
  const agency = (await tx.office.agencies()).find(({ code }) => code === room.agency);
  return { type: "agency", agency: agency?.name ?? room.agency };
}

/**
 * To the operators' rooms; if none of them takes messages, also to the administrators in private. `itself`: whether
 * the room that it is about is one to tell, is told by other means, or can't be. `whole`: what the first of the rooms
 * reads instead.
 */
async function tellElsewhere(
  tx: Tx,
  chat: ContactId,
  key: string,
  message: Message,
  itself: "tell" | "told" | "deaf",
  whole = message,
): Promise<void> {
  const rooms = await tx.rooms.all();
  const operators = rooms.filter(({ type }) => type === "operators");
  const others = operators.filter(({ contact }) => contact !== chat);
  const hearing = itself === "deaf" ? others : operators;
  const reached = hearing.some(({ active, silent }) => active && !silent);
  const persons = reached ? [] : await tx.members.administrators();
  const to = [...(itself === "tell" ? operators : others).map(({ contact }) => contact), ...persons];
  const first = firstHearing(rooms);
  await tx.outbox.put(to.map((one) => notice(one, `${key}:${one}`, one === first ? whole : message)));
}

function notice(chat: ContactId, key: string, message: Message): NewLetter {
  return { ...plainLetter(chat, key), class: "notice", body: { type: "message", message } };
}
