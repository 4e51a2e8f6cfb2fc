import type { RoomKind } from "../core/effect.ts";
import type { ContactId } from "../core/procedure/case.ts";
import type { ChannelId } from "./inbound.ts";

export type LinkedRoom = RoomKind & {
  readonly contact: ContactId;
  readonly name: string;
  readonly channel: ChannelId;
  readonly digestOn: string | null;
  /** False while we aren't in it: letters for it wait. */
  readonly active: boolean;
  /** It rejects our messages; somebody has been told. */
  readonly silent: boolean;
};

/** A room with a name for its present trouble, so that people are told of it once. */
export type Troubled = RoomKind & { readonly trouble: string };

/** The groups that are served, and whether our messages get there. */
export type RoomStore = {
  /** The rooms that are served. Of a kind and agency without any, those that were served before. */
  all(): Promise<readonly LinkedRoom[]>;
  /**
   * Records that the room rejects our messages. If it did already, null; else its kind, and a name for this
   * trouble.
   */
  fallSilent(chat: ContactId): Promise<Troubled | null>;
  /**
   * Records that the room takes our messages again. If it wasn't silent, null; else its kind and the
   * trouble's name.
   */
  speakAgain(chat: ContactId): Promise<Troubled | null>;
  /** Silent rooms that are to be tried again now; at most `limit`. */
  toKnock(limit: number): Promise<readonly ContactId[]>;
  /**
   * Records something that the room doesn't take. Returns its kind and a name for this trouble, unless it is
   * known. `lasting`: it is known for as long as it is met once a day, else until `overcome`.
   */
  hinder(chat: ContactId, what: string, lasting?: boolean): Promise<Troubled | null>;
  /** Records that these don't stand in the way any more; returns those that did. */
  overcome(
    chat: ContactId,
    what: readonly string[],
  ): Promise<readonly (Troubled & { readonly what: string })[]>;
  /** Where what isn't asked there goes, or the desk, in a group with topics; null for its general one. */
  chooseTopic(chat: ContactId, of: "news" | "desk", topic: string | null): Promise<void>;
  /** A topic that no longer exists: what was to go there goes to the general one. */
  dropTopic(chat: ContactId, topic: string): Promise<void>;
  /** `topic`: where it was linked, if in a topic; what isn't asked goes there. */
  link(chat: ContactId, as: RoomKind, topic?: string | null): Promise<void>;
  disable(chat: ContactId): Promise<void>;
  /** Serves a disabled room again; does nothing if there is none. */
  enable(chat: ContactId): Promise<void>;
  refuse(refusals: readonly { chat: ContactId; person: ContactId; command: string }[]): Promise<void>;
  digested(room: ContactId, day: string): Promise<void>;
};

/** An administrator, and the room in which they are one. */
export type Granter = { readonly room: ContactId; readonly person: ContactId };

/** One-time codes that link a group, and groups that wait to be let in. */
export type InviteStore = {
  /** Adds a code; earlier unused codes for the same kind of room become invalid. */
  invite(hash: string, as: RoomKind, by: Granter | null): Promise<void>;
  /** Unused codes of somebody who is no administrator there any more become invalid. */
  forget(by: Granter): Promise<void>;
  /** The kinds of room for which these hashes are unused codes of the last 24 hours. */
  invited(hashes: readonly string[]): Promise<readonly { hash: string; as: RoomKind }[]>;
  /** Marks the code as used. Rejects if it was used meanwhile. */
  useInvite(hash: string): Promise<void>;
  /** Records that a group asks to be an operators' room, in place of its earlier request. */
  request(asked: {
    id: string;
    chat: ContactId;
    person: ContactId;
    name: string;
    topic?: string | null;
  }): Promise<void>;
  /** Who asked; null if it was answered already, or asked more than 24 hours ago. */
  requested(id: string): Promise<{ readonly name: string } | null>;
  /** Removes and returns the request; `linked`: the group is a room already, and only asks for roles. */
  takeRequest(id: string): Promise<{
    readonly chat: ContactId;
    readonly person: ContactId;
    readonly name: string;
    readonly topic: string | null;
    readonly linked: boolean;
  } | null>;
  /** Removes and returns requests that nobody answered within 24 hours. */
  expireRequests(): Promise<readonly { readonly chat: ContactId; readonly linked: boolean }[]>;
  dropRequest(chat: ContactId): Promise<void>;
  /** Removes and returns the group's request if this person made it; null if there is none. */
  withdraw(
    chat: ContactId,
    person: ContactId,
  ): Promise<{ readonly chat: ContactId; readonly linked: boolean } | null>;
  /** How many wrong codes were typed in this chat in the last hour. */
  wrongCodes(chat: ContactId): Promise<number>;
};
