import { inOfficeHours, nextOpening } from "../../core/calendar/hours.ts";
import { weightOf } from "../../core/letters/budget.ts";
import { newsName } from "../../core/letters/held/overtaken.ts";
import type { Letter } from "../../core/letters/letter.ts";
import type { Unheard } from "../../core/letters/rooms/standIn.ts";
import type { Code, ContactId } from "../../core/procedure/case.ts";
import type { NewLetter } from "../../ports/letter.ts";
import type { LinkedRoom } from "../../ports/rooms.ts";
import type { Context } from "./context.ts";

/** One letter for each recipient. Unasked ones are held until office hours. */
export function addressed(
  letter: Letter,
  eventId: string | null,
  rooms: readonly LinkedRoom[],
  delaySeconds: number,
  context: Context,
): readonly NewLetter[] {
  return toChats(recipients(letter, rooms), letter, eventId, delaySeconds, context);
}

/** The letter to each of these chats. */
export function toChats(
  chats: readonly ContactId[],
  letter: Letter,
  eventId: string | null,
  delaySeconds: number,
  { now, office, limits }: Context,
): readonly NewLetter[] {
  const held = letter.unasked && !inOfficeHours(now, office.calendar);
  const weight = weightOf(letter.name);
  const counted = weight === "free" ? {} : { counted: { round: letter.round, weight, limits } };
  return chats.map((chat) => ({
    chat,
    class: letter.class,
    key: `${letter.key}:${chat}`,
    about: letter.about,
    eventId,
    name: newsName(letter.name),
    body: { type: "message", message: letter.message },
    replyTo: null,
    coalesce: null,
    delaySeconds,
    heldUntil: held ? nextOpening(now, office.calendar) : null,
    deleteAfterSeconds: null,
    onlyIfLeft: letter.onlyIfLeft,
    ...counted,
  }));
}

/** Whether one of the agency's rooms takes messages. */
export function listens(agency: Code, rooms: readonly LinkedRoom[]): boolean {
  return roomsOf(agency, rooms).some(({ active, silent }) => active && !silent);
}

/** The first operators' room that takes messages; if none does, the first. */
export function firstHearing(rooms: readonly LinkedRoom[]): ContactId | null {
  const operators = rooms.filter(({ type }) => type === "operators");
  return (operators.find(({ active, silent }) => active && !silent) ?? operators[0])?.contact ?? null;
}

function roomsOf(agency: Code, rooms: readonly LinkedRoom[]): readonly LinkedRoom[] {
  return rooms.filter((room) => room.type === "agency" && room.agency === agency);
}

function recipients({ to, name }: Letter, rooms: readonly LinkedRoom[]): readonly ContactId[] {
  const operators = rooms.filter(({ type }) => type === "operators").map(({ contact }) => contact);
  switch (to.type) {
    case "contact":
      return [to.contact];
    case "rooms":
      return operators;
    case "agency": {
      const kept = roomsOf(to.agency, rooms).map(({ contact }) => contact);
      // If none of the agency's rooms takes messages, the operators get the letter instead; but not that a
      // case was taken away from it, which was their own step.
      if (listens(to.agency, rooms) || name === "agency_taken_away") return kept;
      // What waits for a room that is silent is read in one of theirs.
      const first = firstHearing(rooms);
      return [...kept, ...(kept.length === 0 || first === null ? operators : [first])];
    }
  }
}

/** The agency that a letter is for, if none of its rooms takes messages; else null. */
export function unheard(
  { to }: Pick<Letter, "to">,
  rooms: readonly LinkedRoom[],
): { readonly agency: Code; readonly why: Unheard; readonly kept: readonly ContactId[] } | null {
  if (to.type !== "agency") return null;
  const own = roomsOf(to.agency, rooms);
  if (own.some(({ active, silent }) => active && !silent)) return null;
  return {
    agency: to.agency,
    why: own.length === 0 ? "no_group" : "silent",
    kept: own.map(({ contact }) => contact),
  };
}
