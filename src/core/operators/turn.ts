import type { Effect, RoomKind } from "../effect.ts";
import { type Message, message, type Said } from "../message/message.ts";
import type { Case, CaseId, ContactId } from "../procedure/case.ts";
import type { Actor, Role } from "../procedure/command.ts";
import { caseSetting, type Setting } from "../procedure/decision.ts";
import type { CommandRow } from "./commands/row.ts";
import type { RoomFacts, RoomHeard } from "./facts.ts";
import type { RoomState } from "./state.ts";

/** Randomness for a room's dialogue, passed in to keep it pure. */
export type RoomChance = {
  /** A new event id. */
  readonly id: () => string;
  /** A new one-time code. */
  readonly code: () => string;
  /** A new tracking id, "K7M4-2QX". */
  readonly number: () => string;
};

/** One message of a person with a role in a linked room. */
export type Turn = {
  readonly state: RoomState;
  readonly heard: RoomHeard;
  readonly facts: RoomFacts;
  readonly room: RoomKind & { readonly contact: ContactId };
  /** Business time. */
  readonly now: Date;
  readonly chance: RoomChance;
  /**
   * All commands, for `/bantuan` and for refusals that name alternatives. Passed in, because the commands
   * themselves use them.
   */
  readonly commands: readonly CommandRow[];
};

export type Result = { readonly state: RoomState; readonly effects: readonly Effect[] };

/** The actor for the procedure. */
export function actorOf({ facts, room }: Turn): Extract<Actor, { type: "operator" }> {
  const { contact, name, roles } = facts.person;
  return { type: "operator", contact, name, roles, agency: room.type === "agency" ? room.agency : null };
}

export function has({ facts }: Turn, ...wanted: readonly Role[]): boolean {
  return wanted.some((role) => facts.person.roles.includes(role));
}

export function settingFor(current: Case, { facts, now, chance }: Turn): Setting {
  return caseSetting(current, { now, calendar: facts.office.calendar, newId: chance.id });
}

/** The one answer to the message. */
export function answer(turn: Turn, body: Message, about: CaseId | null = null): Result {
  return { state: turn.state, effects: [answering(body, about)] };
}

export function answering(body: Message, about: CaseId | null = null): Effect {
  return { type: "answer", message: body, about, coalesce: null };
}

/** One sentence, or some lines, as the answer. */
export function tell(turn: Turn, ...lines: readonly Said[]): Result {
  return answer(turn, message(lines));
}
