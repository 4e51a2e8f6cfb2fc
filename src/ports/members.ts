import type { ContactId } from "../core/procedure/case.ts";
import type { Role } from "../core/procedure/command.ts";
import type { Address, ChannelId } from "./inbound.ts";

/** Whether somebody, or for `person` null we ourselves, are still in a room, and what we may do there. */
export type Asked = {
  readonly room: ContactId;
  readonly group: Address;
  readonly person: ContactId | null;
  /** The person's own chat's id on the channel. */
  readonly chat: string | null;
  readonly name: string;
};

/** Who is in which room with which roles. */
export type MemberStore = Presence & {
  /** Private chats of the office's administrators who have written to us there. */
  administrators(): Promise<readonly ContactId[]>;
  grant(room: ContactId, person: ContactId, roles: readonly Role[]): Promise<void>;
  see(people: readonly { room: ContactId; person: ContactId; name: string }[]): Promise<void>;
  /** Takes the person out of the room: name and roles that they had; null for somebody nobody knew there. */
  leave(
    room: ContactId,
    person: ContactId,
  ): Promise<{ readonly name: string; readonly roles: readonly Role[] } | null>;
  /** The operators' room that was linked first of those that are served and have an administrator. */
  firstRoom(): Promise<ContactId | null>;
};

/** When the platform is asked about rooms and who is in them, and what it said. */
export type Presence = {
  /**
   * Everybody with a role in the channel's rooms is to be asked about at once, and so are the rooms. Nobody has watched
   * them for a while: until then they count as unconfirmed.
   */
  askAll(channel: ChannelId): Promise<void>;
  /** The same of one room. */
  askRoom(room: ContactId): Promise<void>;
  ask(room: ContactId, person: ContactId): Promise<void>;
  /** What the platform is to be asked now, put off so that nobody else asks it meanwhile. */
  toAsk(channel: ChannelId, limit: number): Promise<readonly Asked[]>;
  /** The person is in the room, as far as the platform tells; asked again in a day. */
  confirm(room: ContactId, person: ContactId): Promise<void>;
  /** Nothing of this room can be asked for so many machine seconds. */
  askLater(room: ContactId, seconds: number): Promise<void>;
  /** Whether we may delete messages there; returns what was known before. */
  mayDelete(room: ContactId, may: boolean): Promise<boolean | null>;
};
