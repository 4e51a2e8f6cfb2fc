import type { ContactId } from "../core/procedure/case.ts";
import type { Role } from "../core/procedure/command.ts";
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

/** Who is in which room with which roles. */
export type MemberStore = Presence & {
  /** Private chats of the office's administrators who have written to us there. */
  administrators(): Promise<readonly ContactId[]>;
  grant(room: ContactId, person: ContactId, roles: readonly Role[]): Promise<void>;
  see(people: readonly { room: ContactId; person: ContactId; name: string }[]): Promise<void>;
  /**
   * Removes the person from the room. Returns the name and roles they had, null for somebody unknown there.
   */
  leave(
    room: ContactId,
    person: ContactId,
  ): Promise<{ readonly name: string; readonly roles: readonly Role[] } | null>;
  /** The first linked of the operators' rooms that are served and have an administrator. */
  firstRoom(): Promise<ContactId | null>;
};

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
   * Records that the person is in the room as far as the platform tells; makes the question due again in a
   * day.
   */
  confirm(room: ContactId, person: ContactId): Promise<void>;
  /** Puts off all questions about this room for so many machine seconds. */
  askLater(room: ContactId, seconds: number): Promise<void>;
  /** Records whether we may delete messages there; returns what was recorded before. */
  mayDelete(room: ContactId, may: boolean): Promise<boolean | null>;
};
