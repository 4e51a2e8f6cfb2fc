import type { Readable } from "node:stream";
import type { Obstacle, TopicObstacle } from "../core/letters/rooms/obstacle.ts";
import type { MediaKind } from "../core/message/input.ts";
import type { Rendered } from "../core/message/render.ts";
import type { Door } from "../core/operators/channelSeen.ts";
import type { Right } from "../core/operators/linking/rights.ts";
import type { Address, ChannelId, Inbound, MediaRef } from "./inbound.ts";
import type { CommandMenu, Introduction, MenuMemory } from "./menus.ts";

/** What a channel can show; data, so that rendering needs no channel. */
export type Capabilities = {
  /** Shows choices as buttons; else they are numbered. */
  readonly buttons: boolean;
  /** Can ask for the person's place with a button. */
  readonly askPlace: boolean;
  /** Unasked letters that a person may get per case and round; null for any number. */
  readonly unasked: number | null;
  /**
   * Milliseconds for which our message in a group can be deleted, as a member and as an administrator; null:
   * always.
   */
  readonly deletes: { readonly member: number | null; readonly administrator: number | null };
  /** Milliseconds for which a message of ours can be edited in its place; null: always. */
  readonly edits: number | null;
  /** The channel itself stores things about a person, such as keys, and has to be told to forget them. */
  readonly keepsPeople: boolean;
};

export type OutgoingFile = {
  readonly kind: MediaKind;
  readonly path: string;
  readonly mime: string;
  readonly name: string;
};

/** A person named at the end of a message to a group, so that their phone alerts them. `chat`: their private chat. */
export type Mention = { readonly chat: string; readonly name: string };

/** Who is named; `others`: words for those who aren't, empty if all are. */
export type Mentions = { readonly people: readonly Mention[]; readonly others: string };

export type Outgoing = Rendered & {
  readonly files: readonly OutgoingFile[];
  readonly mentions?: Mentions;
  /** Whoever is mentioned, or wrote the message that this answers, is asked to reply to it: shown where the channel can. */
  readonly asksReply?: true;
  /** External id of the message this answers, shown as a reply where the channel can. */
  readonly replyTo: string | null;
  /** The topic of a group with topics; left out for its general one, and where there are none. */
  readonly topic?: string;
  /** Words for what stands in place of so many files, if the chat doesn't take them. */
  readonly without?: (count: number) => string;
};

export type Act =
  | { readonly type: "delete"; readonly message: string }
  | { readonly type: "react"; readonly message: string; readonly emoji: string }
  | { readonly type: "leave" }
  | { readonly type: "typing" }
  /** Forgets what the channel itself keeps of the person, such as keys; nothing is sent. */
  | { readonly type: "forget" };

/** unknown: the platform doesn't tell. */
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
  /** Its name for people. */
  readonly name: string;
  readonly capabilities: Capabilities;
  /**
   * Begins to receive. A batch counts as received only once `accept` resolves; if it rejects, the batch comes
   * again. `holds`: whether this process still has the lease; asked before anything that the platform or
   * another process would notice.
   */
  start(accept: (batch: readonly Inbound[]) => Promise<void>, holds?: () => boolean): Promise<void>;
  /**
   * Begins to accept what the platform delivers to any process, whether or not that one has the lease. Absent
   * where messages have to be fetched.
   */
  attend?(accept: (batch: readonly Inbound[]) => Promise<void>): void;
  /**
   * Rejects with a SendError. `key` identifies the letter: where the platform allows it, the message's id is
   * derived from it, so that a repeat is recognized.
   */
  send(to: Address, message: Outgoing, key: string): Promise<Sent>;
  /**
   * Replaces a message's content. "Not modified" is success. A message too old to be edited may be followed
   * by a new one instead, unless `how` is `in_place`, as when its words have to go. Returns the platform's
   * time of the edit, null if it gives none. Rejects with a SendError.
   */
  edit(to: Address, message: string, content: Outgoing, how?: EditHow): Promise<Date | null>;
  act(to: Address, act: Act): Promise<void>;
  /**
   * Opens the media for reading; rejects with a FetchError. `until` aborts what hasn't been read to its end.
   */
  fetch(media: MediaRef, until?: AbortSignal): Promise<Readable>;
  /**
   * Milliseconds until the channel's rate limits allow a message to this chat, 0 for now. Absent: no limits.
   */
  wait?(to: Address): number;
  /** How many more messages this chat's longest rate limit allows now. Absent: any number. */
  spare?(to: Address): number;
  /** How many messages the rate limits allow now over all chats. Absent: any number. */
  free?(): number;
  /** Counts a message of an earlier process towards the rate limits. Absent: no limits. */
  recall?(to: Address, sent: Recalled): void;
  /** How the channel's number can be linked now; null if it is, or needs none. */
  pairing?(): { readonly qr: string | null; readonly code: string | null } | null;
  /**
   * Connects again after a stop that needed a person; does nothing otherwise. `newNumber` unlinks the present
   * number, whatever its state, so that another can be linked.
   */
  again?(newNumber: boolean): void;
  /**
   * The standing in a group of a person, by the id of their private chat. Rejects when the platform can't be
   * asked now. Absent: the platform has no such query.
   */
  standing?(group: Address, person: string): Promise<Standing>;
  /**
   * What we may not do in a group; null if we aren't in it. Rejects when the platform can't be asked now.
   * Absent: nothing can be missing there.
   */
  rights?(group: Address): Promise<readonly Right[] | null>;
  /**
   * Sets command menus and introductions that differ from those set last; waits until the channel is ready.
   * Absent: the platform has none.
   */
  setMenus?(
    memory: MenuMemory,
    menus: readonly CommandMenu[],
    introductions: readonly Introduction[],
  ): Promise<void>;
  /** Handles the platform's POST requests to our path. Absent: it makes none. */
  readonly webhook?: { readonly path: string; readonly take: (request: Request) => Promise<Response> } | null;
  /**
   * Which bot or number this is, as a sentence for whoever started the program; `known`: the sentence is
   * final.
   */
  identity(): { readonly known: boolean; readonly text: string };
  health(): ChannelHealth;
  /** Where people reach us, for what is printed; null while it isn't known. Absent: it can't be told. */
  door?(): Door | null;
  /**
   * Milliseconds since all messages that people had written were known to be on file; null if never. A
   * reporter's silence closes a case only if the channel has been heard after the limit.
   */
  heardAgo(): number | null;
  stop(): Promise<void>;
}

/** A message that an earlier process sent. */
export type Recalled = {
  /** Machine milliseconds since it left. */
  readonly agoMs: number;
  /** Whether it answered a message that had just come. */
  readonly answer: boolean;
};

/** The sent message's id and the platform's time for it. */
export type Sent = {
  readonly externalId: string;
  readonly sentAt: Date;
  /** The ids of all its messages, in order, where it took several. */
  readonly parts?: readonly string[];
  /** What kept files from arriving: the words went without them. null: nothing of the chat's, but of that file alone. */
  readonly withheld?: readonly (Obstacle | null)[];
  /** Its topic couldn't be written to: it stands in the general one. */
  readonly strayed?: TopicObstacle;
};
