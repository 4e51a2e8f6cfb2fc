import type { Choice, Message } from "../core/message/message.ts";
import type { Language } from "../core/office.ts";
import type { Viewer } from "../core/operators/desk/cardRight.ts";
import type { CaseId, ContactId } from "../core/procedure/case.ts";
import type { Address, ChannelId } from "./inbound.ts";

export type Board = {
  readonly id: number;
  readonly room: ContactId;
  readonly kind: "card" | "desk";
  readonly case: CaseId | null;
  readonly message: Message | null;
  readonly showing: CaseId | null;
  readonly replyTo: string | null;
  readonly externalId: string | null;
  readonly rev: number;
  readonly attempts: number;
  readonly to: Address;
  readonly language: Language;
  /** A newer one of the same stands below it. */
  readonly superseded: boolean;
  /** In a room that has taken nothing lately, of which somebody was told. */
  readonly silent: boolean;
  /** What it showed last is that it has ended. */
  readonly ended: boolean;
  /** Of a desk: its message was made when its case was confidential. */
  readonly walled: boolean;
};

/** By whose right something is shown: the room's own, or that of the room in which the person has a role. */
export type ShownBy = { readonly room: ContactId; readonly person: ContactId | null };

/** What was shown last, beside the message: see `Board`. */
export type ShownAs = Pick<Board, "ended" | "walled"> & { readonly choices: readonly Choice[] };

export type BoardStore = {
  desk(
    room: ContactId,
    person: ContactId,
    shows: Desk,
    fresh: boolean,
    replyTo: string | null,
  ): Promise<void>;
  /** A card of the case at the bottom of the chat, seen by this right as long as it lasts. */
  card(chat: ContactId, id: CaseId, by: ShownBy, replyTo: string | null, delaySeconds: number): Promise<void>;
  /** What shows these cases is to be shown anew. */
  touch(ids: readonly CaseId[]): Promise<void>;
  claim(channel: ChannelId, limit: number, busy: readonly ContactId[]): Promise<readonly Board[]>;
  /** By which right the board may be shown now; null if by none. */
  viewer(board: Board): Promise<Viewer | null>;
  /** What was shown when, by the platform's time. */
  shown(board: Board, externalId: string, at: Date, as: ShownAs): Promise<void>;
  /** Nothing is to be shown: it has been said already, or there is nothing to end. */
  settled(board: Board): Promise<void>;
  /** Its message is no more. */
  remove(board: Board): Promise<void>;
  later(board: Board, seconds: number, why: string): Promise<void>;
  /** Puts off a claimed board that may not be shown yet, without counting it as a try. */
  putOff(board: Board, seconds: number): Promise<void>;
  drop(board: Board, why: string): Promise<void>;
  nextDue(channel: ChannelId, busy: readonly ContactId[]): Promise<number | null>;
};

export type Desk = {
  readonly message: Message;
  readonly showing: CaseId | null;
  /** The case was confidential when the message was made. */
  readonly walled: boolean;
};
