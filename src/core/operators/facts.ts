import type { RoomKind } from "../effect.ts";
import type { MediaKind, RefusedFile } from "../message/input.ts";
import type { Office } from "../office.ts";
import type { AttachmentId, Case, CaseId, Code, ContactId } from "../procedure/case.ts";
import type { Role } from "../procedure/command.ts";
import type { Report, Story } from "../procedure/content.ts";
import type { Step } from "../procedure/event.ts";
import type { BlockQueries } from "./blockQueries.ts";
import type { ChannelSeen } from "./channelSeen.ts";
import type { OwnReminder } from "./reminders/own.ts";
import type { StaffFacts, StaffQueries } from "./staff/facts.ts";
import type { Away } from "./staff/leave.ts";

/** A message in a group, or a room's command in private, as the room's dialogue gets it. */
export type RoomHeard = {
  readonly input:
    | { readonly type: "text"; readonly text: string }
    | {
        readonly type: "media";
        readonly kind: MediaKind;
        readonly file: AttachmentId;
        readonly caption: string;
        /** The same for all messages of an album. */
        readonly album?: string | null;
      }
    | { readonly type: "choice"; readonly id: string; readonly arg: string }
    /** A message was edited; `file`: what it shows now. */
    | {
        readonly type: "amended";
        readonly message: string;
        readonly text: string;
        readonly file: AttachmentId | null;
      }
    /** What can't be an answer. noise: a sticker; other: a place, a contact, a poll and the like. */
    | { readonly type: "unusable"; readonly what: "noise" | "other" }
    /** A message was deleted by who wrote it. */
    | { readonly type: "deleted"; readonly message: string }
    /** We were added to the group. */
    | { readonly type: "added" }
    /** A command was edited, and the edit can't be read. */
    | { readonly type: "unread_edit" }
    /** A file that somebody sent here can't be used or fetched. */
    | RefusedFile;
  readonly ref: string;
  readonly sentAt: Date;
  /** The message that it replies to, or whose button was pressed. */
  readonly on: string | null;
  /** Forwarded, or posted by an inline bot: doesn't count as the sender's words. */
  readonly secondHand?: boolean;
  /** It belongs to the practice that the person has in this private chat, or had. */
  readonly practice?: true;
  /** Written in a topic of the group, other than its general one. */
  readonly inTopic?: boolean;
};

export type Person = Away & {
  readonly contact: ContactId;
  readonly name: string;
  /** Roles in this room; empty for a stranger. */
  readonly roles: readonly Role[];
  /** Writes in the group's name: refused. */
  readonly anonymous: boolean;
};

/** A case with its report; null if it is confidential. */
export type QueueItem = { readonly case: Case; readonly report: Report | null };

/** What a desk showed when, and in which message: a command in reply to it, or without a number, means what was shown then. */
export type Desk = {
  readonly shown: readonly {
    readonly case: CaseId | null;
    readonly at: Date;
    readonly message: string | null;
  }[];
};

export type RoomNeed =
  /** Cases whose number begins with the text; the most similar if there is none. */
  | { readonly type: "case"; readonly number: string }
  /** The case that our message in this room is about. */
  | { readonly type: "on"; readonly message: string }
  /** The cases that wait for this room, by due time, except those on other desks and in `skip`. */
  | { readonly type: "queue"; readonly skip: readonly CaseId[] }
  /** Reports and events of the cases found, for `/kasus`, `/riwayat`, `/lihat`. */
  | { readonly type: "stories" }
  /** The last undoable steps in this room, newest first, within the undo time by the machine's clock. */
  | { readonly type: "undoable" }
  /** What kind of room a one-time code makes, if it is right, and which room has to agree. */
  | { readonly type: "invited"; readonly code: string }
  /** The group that asks to be let in. */
  | { readonly type: "request"; readonly id: string }
  | RoomQuery;

/**
 * Queries of commands: what each asks and what it gets; the answer is in the facts under this name.
 * `answering` in `store/facts/facts.ts` has a function for each.
 */
export type RoomQueries = StaffQueries &
  BlockQueries & {
    /** Open cases past their limit. */
    readonly late: { readonly asks: Nothing; readonly gets: readonly Case[] };
    /** Members of this room: those with roles, and those who wrote lately. */
    readonly people: { readonly asks: Nothing; readonly gets: readonly Person[] };
    /** The linked rooms. */
    readonly rooms: { readonly asks: Nothing; readonly gets: readonly NamedRoom[] };
    /** The agencies with a group: whether somebody may open a confidential report there, and one takes messages. */
    readonly designated: { readonly asks: Nothing; readonly gets: readonly DesignatedAt[] };
    /** Cases of which an answer waits for a supervisor, the longest first. */
    readonly checks: { readonly asks: Nothing; readonly gets: readonly Case[] };
    /** The sender's own reminders, the next day first. */
    readonly reminders: { readonly asks: Nothing; readonly gets: readonly OwnReminder[] };
    /** Open cases by agency and category. */
    readonly open: { readonly asks: Nothing; readonly gets: readonly OpenCount[] };
  };
type Nothing = Readonly<Record<never, never>>;

export type RoomQuery<N extends keyof RoomQueries = keyof RoomQueries> = {
  readonly [K in N]: { readonly type: K } & RoomQueries[K]["asks"];
}[N];

/** The answers to the queries that were asked. */
export type RoomAnswers = { readonly [N in keyof RoomQueries]?: RoomQueries[N]["gets"] };

export type NamedRoom = RoomKind & { readonly contact: ContactId; readonly name: string };

export type DesignatedAt = { readonly agency: Code; readonly designated: boolean; readonly hears: boolean };

export type OpenCount = {
  readonly agency: Code | null;
  readonly category: Code | null;
  readonly count: number;
};

export type RoomFacts = RoomAnswers &
  StaffFacts & {
    readonly office: Office;
    /** null in a group that isn't linked yet. */
    readonly room: (RoomKind & { readonly contact: ContactId }) | null;
    readonly person: Person;
    /** Written in a private chat; `room` is then the room in which the person has a role. */
    readonly private?: boolean;
    /** The person whose message this one replies to, where the channel says so. */
    readonly repliedTo?: Person | null;
    readonly desk: Desk | null;
    /** Cases found for the needs "case" and "on", and the case on the desk. */
    readonly found: readonly Found[];
    /** The queue: how many wait, and the next of them, with their reports unless confidential. */
    readonly queue: { readonly waiting: number; readonly next: readonly QueueItem[] };
    readonly stories: readonly Story[];
    /** The kinds of the files of `stories`, or of what can be undone, that are there or still to come. Absent: nobody looked. */
    readonly files?: ReadonlyMap<AttachmentId, MediaKind>;
    readonly undoable: readonly Undoable[];
    /** How often verifiers forwarded each category and district to which agency, most often first. */
    readonly habits: readonly {
      readonly category: Code;
      readonly district: string;
      readonly agency: Code;
      readonly times: number;
    }[];
    /** Open cases near a found case or with similar words, nearest first. */
    readonly similar: readonly { readonly of: CaseId; readonly case: Case; readonly metres: number | null }[];
    /** States of the channels, for administrators. */
    readonly channels?: readonly ChannelSeen[];
    /** The kind of room that the typed one-time code makes; null if it is wrong. */
    readonly invited: RoomKind | null;
    /**
     * The first operators' room that has an administrator, which decides about further ones; null if there is
     * none.
     */
    readonly confirmIn: ContactId | null;
    /** Wrong codes typed in this group in the last hour of machine time. */
    readonly wrongCodes: number;
    /**
     * Who typed the code in the group that asks; null if it was answered already, or asked more than 24 hours
     * ago.
     */
    readonly request: { readonly name: string } | null;
  };

export type Found = {
  readonly case: Case;
  readonly report: Report | null;
  /**
   * How it was found: by number, by the message replied to, as one of several that this message lists, on the
   * person's desk, or as a similar number.
   */
  readonly by: "number" | "on" | "listed" | "desk" | "near";
};

/** A group of steps of one command, with who did it, and their cases as they are now. */
export type Undoable = {
  readonly by: ContactId;
  /** They have lost their roles since: a supervisor can undo it, they can't, also once they have roles again. */
  readonly lapsed: boolean;
  readonly at: Date;
  readonly steps: readonly Step[];
  readonly now: readonly QueueItem[];
};
