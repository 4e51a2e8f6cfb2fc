import type { RoomKind } from "../core/effect.ts";
import type { Delivery, Trouble } from "../core/letters/delivery.ts";
import type { WaitingNews } from "../core/letters/held/overtaken.ts";
import type { CaseId, ContactId } from "../core/procedure/case.ts";
import type { Recalled } from "./channel.ts";
import type { Address, ChannelId } from "./inbound.ts";
import type { ClaimedLetter, NewLetter } from "./letter.ts";

export type Outcome =
  | {
      readonly type: "sent";
      readonly externalId: string | null;
      readonly sentAt: Date;
      /** The ids of all its messages, where it took several. */
      readonly parts?: readonly string[];
    }
  | {
      readonly type: "later";
      readonly seconds: number;
      readonly why: string;
      readonly trouble?: Trouble | null;
    }
  | { readonly type: "failed"; readonly why: string; readonly trouble?: Trouble };

/** A letter in the place of others, which are spared: by the case that they spoke of. */
export type Folded = {
  readonly letter: NewLetter;
  readonly instead: readonly { readonly letter: string; readonly case: CaseId }[];
};

/** What was taken out of a room. */
export type Cleared = RoomKind & {
  readonly contact: ContactId;
  readonly channel: ChannelId;
  readonly mayDelete: boolean | null;
  /** Something that it hadn't got yet was taken back. */
  readonly waited: boolean;
  /** Letters that it has, each with its messages. */
  readonly arrived: readonly { readonly sentAt: Date; readonly messages: readonly string[] }[];
};

export type OutboxStore = {
  put(letters: readonly NewLetter[]): Promise<void>;
  /** Letters and boards that wait for the undo time may leave now. */
  hurry(): Promise<void>;
  /** Letters of these events that haven't left are taken back; returns how many. */
  takeBack(events: readonly string[]): Promise<number>;
  /**
   * Takes back what rooms show this person in private: what hasn't left doesn't leave, and what would be deleted later
   * is deleted now.
   */
  recall(person: ContactId): Promise<void>;
  /** Claims lanes of a channel, not those of `busy` chats, answers first; marks their letters as being sent. */
  claim(
    channel: ChannelId,
    epoch: string,
    limit: number,
    busy: readonly ContactId[],
  ): Promise<readonly ClaimedLetter[]>;
  /** Puts off a claimed letter that may not leave yet, without counting it as a try; says why if somebody may ask. */
  putOff(letter: ClaimedLetter, seconds: number, trouble?: Trouble | null): Promise<void>;
  record(letter: ClaimedLetter, outcome: Outcome): Promise<void>;
  /** The person can't be reached: their lanes are parked until they come back. */
  park(chat: ContactId, why: string): Promise<void>;
  unpark(chat: ContactId): Promise<void>;
  /** The cases of which news waits for these persons, without a lock. */
  newsCases(chats: readonly ContactId[]): Promise<readonly CaseId[]>;
  /** The news that waits for a person, in the order in which it was written; locks their lanes. */
  news(chat: ContactId): Promise<readonly WaitingNews[]>;
  /** Puts letters in the place of others of the same person, whose lanes are locked. */
  fold(folds: readonly Folded[]): Promise<void>;
  /** Persons who can be reached and whose news has waited since before this (business time); at most `limit`. */
  delayed(before: Date, limit: number): Promise<readonly ContactId[]>;
  /** What became of the letters of a case to those who report it. */
  deliveries(id: CaseId): Promise<readonly Delivery[]>;
  /** The chat has another address from now on. */
  move(chat: ContactId, to: Address): Promise<void>;
  /** Whether somebody else is on file under this address. */
  isTaken(chat: ContactId, address: Address): Promise<boolean>;
  /** Letters left while sending, by an earlier owner or in chats that this one isn't `busy` with: sent again, but for bulk. */
  recover(channel: ChannelId, epoch: string, busy: readonly ContactId[]): Promise<number>;
  /** Letters whose business time has come. */
  release(now: Date): Promise<number>;
  /**
   * Takes what speaks of a case out of all rooms: what hasn't left doesn't leave, what is under way is deleted once it
   * has arrived. What has arrived is blanked and given back by room, so that it can be deleted there.
   */
  clearRooms(about: CaseId): Promise<readonly Cleared[]>;
  /** The messages of sent letters whose time to be deleted has come; they are marked. */
  toDelete(limit: number): Promise<readonly { chat: ContactId; externalId: string }[]>;
  /** Messages of the channel that left within so many machine seconds; one for each that the platform counted. */
  sentLately(channel: ChannelId, seconds: number): Promise<readonly ({ readonly to: Address } & Recalled)[]>;
  /** Machine milliseconds until a lane of the channel is due, `busy` chats' left out; null if none waits. */
  nextDue(channel: ChannelId, busy: readonly ContactId[]): Promise<number | null>;
};
