import type { Tally } from "../core/letters/rooms/tally.ts";
import type { Choice, Message } from "../core/message/message.ts";
import type { Language } from "../core/office.ts";
import type { Viewer } from "../core/operators/desk/cardRight.ts";
import type { CaseId, ContactId } from "../core/procedure/case.ts";
import type { Address, ChannelId } from "./inbound.ts";

export type Board = {
  readonly id: number;
  readonly room: ContactId;
  readonly kind: "card" | "desk" | "tally";
  readonly case: CaseId | null;
  readonly message: Message | null;
  /** What a desk brings to be seen beside it. */
  readonly evidence: Message | null;
  readonly showing: CaseId | null;
  readonly replyTo: string | null;
  readonly externalId: string | null;
  readonly rev: number;
  readonly attempts: number;
  readonly to: Address;
  readonly language: Language;
  /** A newer card or desk of the same kind stands below it in the chat. */
  readonly superseded: boolean;
  /** Its room is silent: it has rejected messages lately, and somebody was told. */
  readonly silent: boolean;
  /** The topic in which it is to stand. */
  readonly topic: string | null;
  /** What its room doesn't take, as somebody was told; see `RoomStore.hinder`. */
  readonly hindered: readonly string[];
  /** Who asked for a card; null if nobody did. */
  readonly askedBy: ContactId | null;
  /** It already shows that it has ended. */
  readonly ended: boolean;
  /** Of a desk: its case was confidential when the message was made, so only the number is in it. */
  readonly walled: boolean;
};

/** Whose right allows it to be shown: the room's own, or the role that the person has in that room. */
export type ShownBy = {
  readonly room: ContactId;
  readonly person: ContactId | null;
  /** Who asked for a card; left out where nobody did. */
  readonly asker?: ContactId;
};

/** The topic it was asked in: "" for the general one; null for the one that the room has for its desk. */
export type AskedIn = string | null;

/** What was shown last; see `Board`. */
export type ShownAs = Pick<Board, "ended" | "walled"> & { readonly choices: readonly Choice[] };

export type BoardStore = {
  /** Turns the person's desk; returns the keys of letters that show what belonged to the case before. */
  desk(
    room: ContactId,
    person: ContactId,
    shows: Desk,
    fresh: boolean,
    replyTo: string | null,
    topic?: AskedIn,
  ): Promise<readonly string[]>;
  /**
   * Notes that this letter shows the evidence beside the desk at which somebody asked for it: the one that they replied
   * to, or else their own. Returns the desk's message and the letter that did so before; null if none shows the case.
   */
  evidenceAt(
    desk: {
      readonly room: ContactId;
      readonly person: ContactId;
      readonly on: string | null;
      readonly showing: CaseId;
    },
    letter: string,
  ): Promise<{ readonly message: string | null; readonly before: string | null } | null>;
  /** The same for a desk that was just shown; false if it has turned meanwhile, or its evidence is there already. */
  bring(board: Board, letter: string): Promise<boolean>;
  /** What the room was last told of how many wait; locked until the transaction ends. */
  tally(room: ContactId): Promise<Tally | null>;
  /**
   * Keeps what the room is told now. post: as a new message; edit: in the one that is there; end: there is none any more;
   * null: nothing is shown. Returns the message whose place is taken, which is to be deleted.
   */
  saveTally(
    room: ContactId,
    tally: Tally,
    shows: { readonly type: "post" | "edit"; readonly message: Message } | { readonly type: "end" } | null,
  ): Promise<string | null>;
  /** Forgets a desk's evidence; returns the key of the letter that shows it. */
  dropEvidence(board: Board): Promise<string | null>;
  /** Puts a card of the case at the bottom of the chat, for as long as this right lasts. */
  card(
    chat: ContactId,
    id: CaseId,
    by: ShownBy,
    replyTo: string | null,
    delaySeconds: number,
    topic?: AskedIn,
  ): Promise<void>;
  /** Has the cards of these cases shown anew, and desks on which such a case has become confidential. */
  touch(ids: readonly CaseId[]): Promise<void>;
  claim(channel: ChannelId, limit: number, busy: readonly ContactId[]): Promise<readonly Board[]>;
  /** The right by which the board may be shown now; null if there is none. */
  viewer(board: Board): Promise<Viewer | null>;
  /** Records what was shown, and when by the platform's time. */
  shown(board: Board, externalId: string, at: Date, as: ShownAs): Promise<void>;
  /** Records that nothing had to be shown. */
  settled(board: Board): Promise<void>;
  /** Its message no longer exists. */
  remove(board: Board): Promise<void>;
  /** Shows it anew as a message of its own; the one that is there stays as it is, and ends with the right to it. */
  putBelow(board: Board): Promise<void>;
  later(board: Board, seconds: number, why: string): Promise<void>;
  /** Puts off a claimed board that may not be shown yet, without counting it as a try. */
  putOff(board: Board, seconds: number): Promise<void>;
  drop(board: Board, why: string): Promise<void>;
  nextDue(channel: ChannelId, busy: readonly ContactId[]): Promise<number | null>;
};

export type Desk = {
  readonly message: Message;
  readonly evidence: Message | null;
  readonly showing: CaseId | null;
  /** The case was confidential when the message was made, so only its number is in it. */
  readonly walled: boolean;
};
