import type { Readable } from "node:stream";
import type { MediaKind } from "../core/message/input.ts";
import type { Rendered } from "../core/message/render.ts";
import type { Address, ChannelId, Inbound, MediaRef } from "./inbound.ts";
import type { CommandMenu, Introduction, MenuMemory } from "./menus.ts";

/** What a channel can show; data, so that rendering needs no channel. */
export type Capabilities = {
  /** Shows choices as buttons; else they are numbered. */
  readonly buttons: boolean;
  /** Can ask for the person's place with a button. */
  readonly askPlace: boolean;
  /** Unasked letters that a person bears per case and round; null for any number. */
  readonly unasked: number | null;
  /** Milliseconds for which a message of ours can be taken back in a group, also by an administrator; null: for ever. */
  readonly deletes: { readonly member: number | null; readonly administrator: number | null };
  /** Keeps something of a person itself, such as keys, and has to be told to forget it. */
  readonly keepsPeople: boolean;
};

export type OutgoingFile = {
  readonly kind: MediaKind;
  readonly path: string;
  readonly mime: string;
  readonly name: string;
};

export type Outgoing = Rendered & {
  readonly files: readonly OutgoingFile[];
  /** External id of the message this answers, shown as a reply where the channel can. */
  readonly replyTo: string | null;
};

export type Act =
  | { readonly type: "delete"; readonly message: string }
  | { readonly type: "react"; readonly message: string; readonly emoji: string }
  | { readonly type: "leave" }
  | { readonly type: "typing" }
  /** Forgets what the channel itself keeps of the person, such as keys; nothing is sent. */
  | { readonly type: "forget" };

/** Somebody's standing in a group. unknown: the platform doesn't tell us. */
export type Standing = "administrator" | "member" | "outside" | "unknown";

export type EditHow = "in_place" | "anyhow";

export type ChannelHealth =
  | { readonly state: "ready" }
  | { readonly state: "starting" }
  /** Something is wrong that may pass: says what, in plain words for an operator. */
  | { readonly state: "waiting"; readonly reason: string }
  /** Needs a person: says what to do. */
  | { readonly state: "stopped"; readonly reason: string };

export interface Channel {
  readonly id: ChannelId;
  /** As people call it. */
  readonly name: string;
  readonly capabilities: Capabilities;
  /**
   * Begins to receive. A batch counts as received only once `accept` resolves; if it rejects, the batch comes again.
   * `holds` says whether this process may act at all: asked before what another process would notice.
   */
  start(accept: (batch: readonly Inbound[]) => Promise<void>, holds?: () => boolean): Promise<void>;
  /**
   * From now on takes what the platform itself brings to any process, whether or not that one receives and sends.
   * Absent where messages have to be fetched.
   */
  attend?(accept: (batch: readonly Inbound[]) => Promise<void>): void;
  /** Rejects with a SendError. `key` is the letter's own: a channel that can, derives the message's id from it. */
  send(to: Address, message: Outgoing, key: string): Promise<Sent>;
  /**
   * Replaces a message. "Not modified" is success. What is too old for that may be continued by another message, but
   * where it has to be `in_place`, because what the message says is to go. Gives the platform's own time for it; null
   * where it tells none.
   */
  edit(to: Address, message: string, content: Outgoing, how?: EditHow): Promise<Date | null>;
  act(to: Address, act: Act): Promise<void>;
  /** Opens the media for reading; rejects with a FetchError. What isn't read to its end breaks off once `until` fires. */
  fetch(media: MediaRef, until?: AbortSignal): Promise<Readable>;
  /** Milliseconds until a message to this chat may start by the channel's pace, 0 now. Absent: no pace is asked for. */
  wait?(to: Address): number;
  /** How many messages may start now over all chats together; no more are taken up. Absent: any number. */
  free?(): number;
  /** Counts for the pace what an earlier process sent. Absent where no pace is kept. */
  recall?(to: Address, sent: Recalled): void;
  /** How the channel's number can be linked now; null if it is, or needs none. */
  pairing?(): { readonly qr: string | null; readonly code: string | null } | null;
  /**
   * Connects again after an end that needed a person; does nothing otherwise. `newNumber` gives up the number that was,
   * whatever its state, and lets another one be linked.
   */
  again?(newNumber: boolean): void;
  /**
   * A person's standing in a group, by their own chat's id, or our own for null: there an administrator is one that may
   * delete messages. Rejects when the platform can't be asked now. Absent: the platform has no such question.
   */
  standing?(group: Address, person: string | null): Promise<Standing>;
  /**
   * Sets command menus and introductions that have changed since they were set last; once the channel is ready. Absent:
   * the platform shows none.
   */
  setMenus?(
    memory: MenuMemory,
    menus: readonly CommandMenu[],
    introductions: readonly Introduction[],
  ): Promise<void>;
  /** Takes what the platform brings by POST to a path of ours. Absent: nothing is brought. */
  readonly webhook?: { readonly path: string; readonly take: (request: Request) => Promise<Response> } | null;
  /** Whom people reach here, as a sentence for whoever started the program; `known` once there is no more to come. */
  identity(): { readonly known: boolean; readonly text: string };
  health(): ChannelHealth;
  /**
   * Milliseconds since everything that people had written was on file; null if that has never been so. Silence closes
   * a case only where the channel has been heard from.
   */
  heardAgo(): number | null;
  stop(): Promise<void>;
}

/** A message that left before this process began. */
export type Recalled = {
  /** Machine milliseconds since it left. */
  readonly agoMs: number;
  /** Whether it answered somebody who had just written. */
  readonly answer: boolean;
};

/** What a send brought: the message's id and the platform's own time for it. */
export type Sent = {
  readonly externalId: string;
  readonly sentAt: Date;
  /** The ids of all its messages, in order, where it took several. */
  readonly parts?: readonly string[];
};
