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
  /** It takes nothing that we send; somebody has been told. */
  readonly silent: boolean;
};

/** The groups that are served, and whether they take what we send. */
export type RoomStore = {
  /** The rooms that are served; where none is of its kind and agency, those that were. */
  all(): Promise<readonly LinkedRoom[]>;
  /** The room takes nothing that we send, for the time being; what it is if that is news, and a name for the trouble. */
  fallSilent(chat: ContactId): Promise<(RoomKind & { readonly trouble: string }) | null>;
  /** It takes what we send again; what it is if that is news. */
  speakAgain(chat: ContactId): Promise<(RoomKind & { readonly trouble: string }) | null>;
  /** Silent rooms of which it is time to try whether they take something; at most `limit`. */
  toKnock(limit: number): Promise<readonly ContactId[]>;
  link(chat: ContactId, as: RoomKind): Promise<void>;
  disable(chat: ContactId): Promise<void>;
  /** The room that was disabled is served again; nothing where there was none. */
  enable(chat: ContactId): Promise<void>;
  refuse(refusals: readonly { chat: ContactId; person: ContactId; command: string }[]): Promise<void>;
  digested(room: ContactId, day: string): Promise<void>;
};
