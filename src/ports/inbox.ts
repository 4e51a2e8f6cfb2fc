import type { DraftTimes } from "../core/conversation/draft/expire.ts";
import type { RoomKind } from "../core/effect.ts";
import type { RefusedFile } from "../core/message/input.ts";
import type { Language } from "../core/office.ts";
import type { ContactId } from "../core/procedure/case.ts";
import type { Role } from "../core/procedure/command.ts";
import type { ChannelId, Inbound, RawInput } from "./inbound.ts";

/** A message on file, with its chat and the state of its dialogue. */
export type InboxMessage = {
  readonly seq: string;
  readonly chat: ContactId;
  readonly chatKind: "person" | "group";
  readonly channel: ChannelId;
  readonly sender: ContactId;
  readonly sentAt: Date;
  readonly payload: Payload;
  readonly attempts: number;
  /**
   * State of the conversation or, in a group, of the person's dialogue there; null before the first message.
   */
  readonly state: unknown;
  /** In a private chat: the state of what the person does there for a room; null if nothing yet. */
  readonly aside: unknown;
  readonly language: Language;
  readonly reachable: boolean;
  readonly room: (RoomKind & { readonly contact: ContactId }) | null;
  /** The sender's roles in the group, or in the room of `memberOf` for a private chat. */
  readonly roles: readonly Role[];
  /** In a private chat: an operators' or agency's room in which the sender has a role. */
  readonly memberOf:
    | (RoomKind & {
        readonly contact: ContactId;
        readonly roles: readonly Role[];
        /**
         * Whether the sender wrote in that room, or the platform confirmed them as a member, a short while
         * ago.
         */
        readonly confirmed: boolean;
        /**
         * Whether the platform tells us who is in that room; null as long as nobody knows whether it does.
         */
        readonly watched: boolean | null;
        /** Whether the platform has just been asked about the sender and couldn't say. */
        readonly unsure: boolean;
      })
    | null;
  /** In a private chat: the sender is or was in a room, with or without a role. */
  readonly colleague: boolean;
  /** Machine seconds since it was filed. */
  readonly age: number;
  /** Words without a number that were written at a message of the practice in this chat; absent: nobody looked. */
  readonly atPractice?: boolean;
};

export type Payload = Omit<Inbound, "from" | "sender" | "externalId" | "sentAt" | "repliedTo" | "odd"> & {
  readonly repliedTo: { readonly contact: ContactId; readonly name: string } | null;
  readonly name: string;
  readonly anonymous: boolean;
  /** Whether the person's client is in English. */
  readonly english?: boolean;
  readonly input: RawInput | RefusedFile;
};

export type InboxStore = {
  /** Files a batch in its order; what is on file already is left alone. Returns how many were new. */
  file(batch: readonly Inbound[]): Promise<number>;
  /** Files a message that the program writes itself, such as a refused attachment. */
  note(to: {
    chat: ContactId;
    /** Whom it is about; the chat's own person, unless given. */
    sender?: ContactId;
    channel: ChannelId;
    externalId: string;
    payload: Payload;
  }): Promise<void>;
  /** Locks up to `limit` chats with something to do, or `only` this one, and returns the first message of each. */
  claim(limit: number, only?: ContactId): Promise<readonly InboxMessage[]>;
  /** The first waiting messages of a chat that is locked, at most `limit`, in their order. */
  waiting(chat: ContactId, limit: number): Promise<readonly InboxMessage[]>;
  /**
   * Marks messages as handled, erases their content, saves their conversations' states, and makes each chat's
   * next message due. Returns whether there is any.
   */
  finish(done: readonly InboxMessage[], states?: ReadonlyMap<ContactId, ConversationState>): Promise<boolean>;
  /** Counts a try, and makes the chat wait for so many machine seconds. */
  retryLater(message: InboxMessage, seconds: number): Promise<void>;
  /** Makes the chat wait for so many machine seconds, without counting a try. */
  putOff(message: InboxMessage, seconds: number): Promise<void>;
  setAside(message: InboxMessage, why: string): Promise<void>;
  /** The last message's number, and whether any up to that number still waits. */
  last(): Promise<string>;
  waitsUpTo(seq: string): Promise<boolean>;
  /** Deletes the keys of messages handled more than `hours` ago. */
  prune(hours: number): Promise<void>;
};

/** A dialogue's state, with the business times at which its drafts ask for something. */
export type ConversationState = { readonly state: unknown } & DraftTimes;

/** A chat whose drafts time asks for, locked. */
export type ChatDue = {
  readonly chat: ContactId;
  readonly state: unknown;
  readonly channel: ChannelId;
  readonly reachable: boolean;
};

/** States of dialogues: of a person in private, and of a person in a room. */
export type ConversationStore = {
  save(states: readonly ({ chat: ContactId } & ConversationState)[]): Promise<void>;
  saveRoom(states: readonly { chat: ContactId; person: ContactId; state: unknown }[]): Promise<void>;
  /** Chats with a draft that may be over, unless a message of theirs waits; at most `limit`. */
  expired(now: Date, limit: number): Promise<readonly ChatDue[]>;
  /** Chats with a draft to be reminded of, unless a message of theirs waits; at most `limit`. */
  toRemind(now: Date, limit: number): Promise<readonly ChatDue[]>;
  /** The state of a chat's dialogue, without a lock. */
  stateOf(chat: ContactId): Promise<unknown>;
  /** How many drafts wait that their person may still want to send. */
  unsent(): Promise<number>;
};
