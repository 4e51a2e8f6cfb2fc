import type { RoomKind } from "../core/effect.ts";
import type { ContactId } from "../core/procedure/case.ts";

/** One-time codes that link a group, and groups that wait to be let in. */
export type InviteStore = {
  /** Adds a code; earlier unused codes for the same kind of room become invalid. */
  invite(hash: string, as: RoomKind): Promise<void>;
  /** The kinds of room for which these hashes are unused codes of the last 24 hours. */
  invited(hashes: readonly string[]): Promise<readonly { hash: string; as: RoomKind }[]>;
  /** Marks the code as used. Rejects if it was used meanwhile. */
  useInvite(hash: string): Promise<void>;
  /** Records that a group asks to be an operators' room, in place of its earlier request. */
  request(asked: { id: string; chat: ContactId; person: ContactId; name: string }): Promise<void>;
  /** Who asked; null if it was answered already, or asked more than 24 hours ago. */
  requested(id: string): Promise<{ readonly name: string } | null>;
  /** Removes and returns the request; `linked`: the group is a room already, and only asks for roles. */
  takeRequest(id: string): Promise<{
    readonly chat: ContactId;
    readonly person: ContactId;
    readonly name: string;
    readonly linked: boolean;
  } | null>;
  /** Removes and returns requests that nobody answered within 24 hours. */
  expireRequests(): Promise<readonly { readonly chat: ContactId; readonly linked: boolean }[]>;
  dropRequest(chat: ContactId): Promise<void>;
  /** How many wrong codes were typed in this chat in the last hour. */
  wrongCodes(chat: ContactId): Promise<number>;
};
