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

/** The groups that are served, and whether our messages get there. */
export type RoomStore = {
  /** The rooms that are served. Of a kind and agency without any, those that were served before. */
  all(): Promise<readonly LinkedRoom[]>;
  /**
   * Records that the room rejects our messages. If it did already, null; else its kind, and a name for this
   * trouble.
   */
  fallSilent(chat: ContactId): Promise<(RoomKind & { readonly trouble: string }) | null>;
  /**
   * Records that the room takes our messages again. If it wasn't silent, null; else its kind and the
   * trouble's name.
   */
  speakAgain(chat: ContactId): Promise<(RoomKind & { readonly trouble: string }) | null>;
  /** Silent rooms that are to be tried again now; at most `limit`. */
  toKnock(limit: number): Promise<readonly ContactId[]>;
  link(chat: ContactId, as: RoomKind): Promise<void>;
  disable(chat: ContactId): Promise<void>;
  /** Serves a disabled room again; does nothing if there is none. */
  enable(chat: ContactId): Promise<void>;
  refuse(refusals: readonly { chat: ContactId; person: ContactId; command: string }[]): Promise<void>;
  digested(room: ContactId, day: string): Promise<void>;
};
