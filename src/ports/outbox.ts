import type { RoomKind } from "../core/effect.ts";
import type { Delivery, Trouble } from "../core/letters/delivery.ts";
import type { WaitingNews } from "../core/letters/held/overtaken.ts";
import type { CaseId, ContactId } from "../core/procedure/case.ts";
import type { Recalled, Sent } from "./channel.ts";
import type { Address, ChannelId } from "./inbound.ts";
import type { ClaimedLetter, NewLetter, Stranded } from "./letter.ts";

export type Outcome =
  | {
      readonly type: "sent";
      readonly externalId: string | null;
      readonly sentAt: Date;
      /** Ids of all its messages, if it took several. */
      readonly parts?: readonly string[];
      /** How it arrived, other than as it was meant. Left out for acts. */
      readonly arrival?: Pick<Sent, "withheld" | "strayed">;
    }
  | {
      readonly type: "later";
      readonly seconds: number;
      readonly why: string;
      readonly trouble?: Trouble | null;
    }
  | { readonly type: "failed"; readonly why: string; readonly trouble?: Trouble };

/** A letter that replaces others, which are then not sent; each with the case that it spoke of. */
export type Folded = {
  readonly letter: NewLetter;
  readonly instead: readonly { readonly letter: string; readonly case: CaseId }[];
};

/** The digests whose keys begin so, which wait for a chat, and the key of the one that takes their place. */
export type Overtaking = { readonly chat: ContactId; readonly prefix: string; readonly by: string };

/** What is to be deleted in a room. */
export type Cleared = RoomKind & {
  readonly contact: ContactId;
  readonly channel: ChannelId;
  readonly mayDelete: boolean | null;
  /** A letter to it that hadn't left was taken back. */
  readonly waited: boolean;
  /** Letters that have arrived, each with the ids of its messages. */
  readonly arrived: readonly { readonly sentAt: Date; readonly messages: readonly string[] }[];
};

export type OutboxStore = {
  put(letters: readonly NewLetter[]): Promise<void>;
  /** Lets letters and boards leave that still wait for their undo time. */
  hurry(): Promise<void>;
  /** Those of these events that have a letter which hasn't left, or is just being sent. */
  waiting(events: readonly string[]): Promise<readonly string[]>;
  /** Those of these keys under which there is a letter, whatever became of it. */
  written(keys: readonly string[]): Promise<readonly string[]>;
  /** When a letter of these events last left, by the platform's time; null if none has. */
  lastSent(events: readonly string[]): Promise<Date | null>;
  /** Takes back the letters of these events that haven't left; returns how many. */
  takeBack(events: readonly string[]): Promise<number>;
  /**
   * Takes letters back wherever they are: those that haven't left don't leave, those being sent are deleted once they
   * have arrived. Those that have arrived are erased here, and the ids of their messages returned, to be deleted.
   */
  unsay(keys: readonly string[]): Promise<readonly string[]>;
  /**
   * Takes back what rooms showed this person in private: letters that haven't left don't leave, and messages
   * that were to be deleted later are deleted now.
   */
  recall(person: ContactId): Promise<void>;
  /**
   * Claims lanes of a channel except those of `busy` chats, answers first; their first letters become
   * `sending`.
   */
  claim(
    channel: ChannelId,
    epoch: string,
    limit: number,
    busy: readonly ContactId[],
  ): Promise<readonly ClaimedLetter[]>;
  /**
   * Puts off a claimed letter that may not leave yet, without counting a try; `trouble`: why, for whoever
   * looks at the case.
   */
  putOff(letter: ClaimedLetter, seconds: number, trouble?: Trouble | null): Promise<void>;
  /**
   * Holds a claimed letter until a business time, or takes it back if there is none, without counting a try.
   */
  keepBack(letter: ClaimedLetter, until: Date | null): Promise<void>;
  record(letter: ClaimedLetter, outcome: Outcome): Promise<void>;
  /** Parks the chat's lanes: nothing is sent there until it can be reached again. */
  park(chat: ContactId, why: string): Promise<void>;
  unpark(chat: ContactId): Promise<void>;
  /** What of the chat's news hasn't left. */
  stranded(chat: ContactId): Promise<Stranded>;
  /** The cases that waiting news for these persons is about, without a lock. */
  newsCases(chats: readonly ContactId[]): Promise<readonly CaseId[]>;
  /** The news that waits for a person, in the order in which it was written; locks their lanes. */
  news(chat: ContactId): Promise<readonly WaitingNews[]>;
  /** Replaces waiting letters by others to the same person, whose lanes are locked. */
  fold(folds: readonly Folded[]): Promise<void>;
  /** Spares digests that wait, since others take their place; returns of each chat since when those told (`asOf`). */
  overtake(digests: readonly Overtaking[]): Promise<ReadonlyMap<ContactId, Date>>;
  /**
   * Persons who can be reached, but with news that has waited since before this business time; at most
   * `limit`.
   */
  delayed(before: Date, limit: number): Promise<readonly ContactId[]>;
  /** What became of the letters of a case to those who report it. */
  deliveries(id: CaseId): Promise<readonly Delivery[]>;
  /** The chat has another address from now on. */
  move(chat: ContactId, to: Address): Promise<void>;
  /** Whether somebody else is on file under this address. */
  isTaken(chat: ContactId, address: Address): Promise<boolean>;
  /**
   * Letters left in the state `sending` by an earlier holder, or in chats that this one isn't `busy` with:
   * sent again, except for bulk. Returns how many lanes.
   */
  recover(channel: ChannelId, epoch: string, busy: readonly ContactId[]): Promise<number>;
  /** Releases held letters whose business time has come; returns how many lanes. */
  release(now: Date): Promise<number>;
  /**
   * Removes a case from all rooms: letters that haven't left are taken back, those being sent are deleted
   * once they have arrived. Those that have arrived are erased here and returned by room, to be deleted
   * there.
   */
  clearRooms(about: CaseId): Promise<readonly Cleared[]>;
  /** Sent messages whose time to be deleted has come; each is returned once. */
  toDelete(limit: number): Promise<readonly { chat: ContactId; externalId: string }[]>;
  /**
   * Messages of the channel that left in the last so many machine seconds, one for each that the platform
   * counts.
   */
  sentLately(channel: ChannelId, seconds: number): Promise<readonly ({ readonly to: Address } & Recalled)[]>;
  /** Machine milliseconds until a lane of the channel is due, except for `busy` chats; null if none waits. */
  nextDue(channel: ChannelId, busy: readonly ContactId[]): Promise<number | null>;
};
