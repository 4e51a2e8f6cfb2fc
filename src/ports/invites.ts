import type { RoomKind } from "../core/effect.ts";
import type { ContactId } from "../core/procedure/case.ts";

/** One-time codes that link a group, and groups that wait to be let in. */
export type InviteStore = {
  /** Earlier codes for the same that nobody used no longer work. */
  invite(hash: string, as: RoomKind): Promise<void>;
  /** What unused codes of the last day with these hashes open. */
  invited(hashes: readonly string[]): Promise<readonly { hash: string; as: RoomKind }[]>;
  /** Rejects if it was used meanwhile. */
  useInvite(hash: string): Promise<void>;
  /** A group asks to be an operators' room; one that has asked before asks anew. */
  request(asked: { id: string; chat: ContactId; person: ContactId; name: string }): Promise<void>;
  /** Who asked; null if that was answered, or is a day ago. */
  requested(id: string): Promise<{ readonly name: string } | null>;
  /** Takes the request off the list; `linked`: the group is a room already, and asks for roles only. */
  takeRequest(id: string): Promise<{
    readonly chat: ContactId;
    readonly person: ContactId;
    readonly name: string;
    readonly linked: boolean;
  } | null>;
  /** Takes off the list what nobody answered within a day. */
  expireRequests(): Promise<readonly { readonly chat: ContactId; readonly linked: boolean }[]>;
  dropRequest(chat: ContactId): Promise<void>;
  /** Codes that opened nothing, typed in this chat within the last hour. */
  wrongCodes(chat: ContactId): Promise<number>;
};
