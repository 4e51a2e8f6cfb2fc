import type { Day } from "../core/calendar/calendar.ts";
import type { Message } from "../core/message/message.ts";
import type { Right } from "../core/operators/linking/rights.ts";
import type { ContactId } from "../core/procedure/case.ts";
import type { Role } from "../core/procedure/command.ts";
import type { Mention } from "./channel.ts";
import type { Address, ChannelId } from "./inbound.ts";

/**
 * A question for the platform: whether a person, or we ourselves (`person` null), are still in a room, and
 * what we may do there.
 */
export type Asked = {
  readonly room: ContactId;
  readonly group: Address;
  readonly person: ContactId | null;
  /** Id of the person's private chat on the channel. */
  readonly chat: string | null;
  readonly name: string;
};

/** That somebody left: reported by the platform, found when it was asked, or shown by their return. `at`: business time. */
export type ComingOrGoing = { readonly how: "reported" | "found" | "back"; readonly at: Date };

/** Somebody through whom an agency is reached besides its room. */
export type Officer = { readonly person: ContactId; readonly name: string; readonly hears: boolean };

/** Who is in which room with which roles. */
export type MemberStore = Presence & {
  /** Those who answer for an agency in this room, at most five, and whether we can write to them in private. */
  officers(room: ContactId): Promise<readonly Officer[]>;
  /** Private chats of the office's administrators who have written to us there. */
  administrators(): Promise<readonly ContactId[]>;
  /** Returns the roles held before. Without one for the queue, the desk ends. `at`: when what gives them was sent. */
  grant(room: ContactId, person: ContactId, roles: readonly Role[], at?: Date): Promise<readonly Role[]>;
  /** They wrote in a room, or were seen there; `day`: that on which they wrote. */
  see(people: readonly { room: ContactId; person: ContactId; name: string }[], day?: Day): Promise<void>;
  /**
   * Removes the person from the room: their roles, open questions and desk end. Returns their name and the roles
   * that ended, null for somebody unknown there. Roles that were given since, or to somebody who was known to be
   * out, don't end, and count once the person is in the room.
   */
  leave(
    room: ContactId,
    person: ContactId,
    known: ComingOrGoing,
  ): Promise<{ readonly name: string; readonly roles: readonly Role[] } | null>;
  /**
   * Somebody who had left is in the room again, without roles. Returns those they had, each time they left
   * once; null if there is nothing to tell.
   */
  comeBack(
    room: ContactId,
    person: ContactId,
  ): Promise<{ readonly name: string; readonly former: readonly Role[] } | null>;
  /** The roles that somebody holds in this room, or in any operators' room that is served. */
  held(where: ContactId | "operators"): Promise<readonly Role[]>;
  /**
   * Who is called in this room, at most `limit`, and how many more there are: those who check reports, by `officers`
   * those who answer for its agency, by `unreached` the supervisors to whom we can't write in private. Those who may
   * open a confidential report come first, then who was seen there last. `day`: without those who are on leave then;
   * null: with everybody.
   */
  toCall(
    room: ContactId,
    limit: number,
    day: Day | null,
    whom?: NonNullable<Message["calls"]>,
  ): Promise<{ readonly people: readonly Mention[]; readonly others: number }>;
  /** The supervisors of the operators' rooms that are served, and whether we can write to them in private. */
  supervisors(): Promise<
    readonly { readonly room: ContactId; readonly person: ContactId; readonly hears: boolean }[]
  >;
  /** The private chat of somebody in this room, on its channel; null if it isn't known. */
  chatOf(room: ContactId, person: ContactId): Promise<string | null>;
  /** The first linked of the operators' rooms that are served and have an administrator. */
  firstRoom(): Promise<ContactId | null>;
};

/** The topic in which somebody has asked; null for the general one. */
export type AskedIn = { readonly topic: string | null };

/** When the platform is asked about rooms and who is in them, and what it said. */
export type Presence = {
  /**
   * Makes the channel's rooms and everybody with a role there due to be asked about at once. Nobody has
   * watched them for a while, so they count as unconfirmed until then.
   */
  askAll(channel: ChannelId): Promise<void>;
  /** The same for one room. */
  askRoom(room: ContactId): Promise<void>;
  ask(room: ContactId, person: ContactId): Promise<void>;
  /** The questions that are due, put off so that no other process asks them meanwhile. */
  toAsk(channel: ChannelId, limit: number): Promise<readonly Asked[]>;
  /**
   * Records that the platform says the person is in the room; makes the question due again in a
   * day.
   */
  confirm(room: ContactId, person: ContactId): Promise<void>;
  /** The platform can't say whether the person is in the room: due again in a day, and unconfirmed until then. */
  unsure(room: ContactId, person: ContactId): Promise<void>;
  /** Puts off all questions about this room for so many machine seconds. */
  askLater(room: ContactId, seconds: number): Promise<void>;
  /** Makes the question due what we may do in the room. `awaited`: somebody there waits to hear, in this topic. */
  askRights(room: ContactId, awaited: AskedIn | null): Promise<void>;
  /**
   * Records what we may not do there. `before`: what the room has last heard of that, null if nothing; what is
   * learnt while we may not write isn't heard, and whoever asked still waits. `mute`: we might not write until now.
   */
  lacks(
    room: ContactId,
    now: readonly Right[],
  ): Promise<{
    readonly before: readonly Right[] | null;
    readonly mute: boolean;
    readonly checkAsked: AskedIn | null;
  }>;
  /** Where somebody waited to hear what we may do there, null if nobody did; they don't any more. */
  giveUpCheck(room: ContactId): Promise<AskedIn | null>;
};
