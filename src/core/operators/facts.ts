import type { RoomKind } from "../effect.ts";
import type { MediaKind } from "../message/input.ts";
import type { Office } from "../office.ts";
import type { AttachmentId, Case, CaseId, Code, ContactId } from "../procedure/case.ts";
import type { Role } from "../procedure/command.ts";
import type { Report, Story } from "../procedure/content.ts";
import type { Step } from "../procedure/event.ts";

/** One message in a group, as the room's dialogue hears it. */
export type RoomHeard = {
  readonly input:
    | { readonly type: "text"; readonly text: string }
    | {
        readonly type: "media";
        readonly kind: MediaKind;
        readonly file: AttachmentId;
        readonly caption: string;
        /** Messages of one album share this. */
        readonly album?: string | null;
      }
    | { readonly type: "choice"; readonly id: string; readonly arg: string }
    /** We were put into the group. */
    | { readonly type: "added" };
  readonly ref: string;
  readonly sentAt: Date;
  /** The message it replies to, or that carries the pressed button. */
  readonly on: string | null;
  /** Not the sender's own words: passed on from elsewhere, or put in by another bot. It says nothing in their name. */
  readonly secondHand?: boolean;
};

export type Person = {
  readonly contact: ContactId;
  readonly name: string;
  /** Roles in this room; empty for a stranger. */
  readonly roles: readonly Role[];
  /** Speaks as the group itself: refused. */
  readonly anonymous: boolean;
};

/** A case with what was reported; null where it is confidential. */
export type QueueItem = { readonly case: Case; readonly report: Report | null };

/** What a desk showed when, and in which message: a reply or a bare command means the case shown at its own time. */
export type Desk = {
  readonly shown: readonly {
    readonly case: CaseId | null;
    readonly at: Date;
    readonly message: string | null;
  }[];
};

export type RoomNeed =
  /** Cases whose number starts so; with the nearest numbers if there is none. */
  | { readonly type: "case"; readonly number: string }
  /** The case that a message of ours in this room stands for. */
  | { readonly type: "on"; readonly message: string }
  /** The cases that await this room, by due time, leaving out what lies on other desks and `skip`. */
  | { readonly type: "queue"; readonly skip: readonly CaseId[] }
  /** Whole stories of the cases found, for `/kasus`, `/riwayat`, `/lihat`. */
  | { readonly type: "stories" }
  /** The last undoable steps in this room, newest first, still within the undo time by the machine's clock. */
  | { readonly type: "undoable" }
  /** What a one-time code opens, if it is right, and who has to agree. */
  | { readonly type: "invited"; readonly code: string }
  /** The group that asks to be let in. */
  | { readonly type: "request"; readonly id: string }
  | RoomQuery;

/**
 * What a command has looked up for itself: what it asks and what it gets, which is then in the facts by this name. Each
 * is answered by a function that `store/facts/facts.ts` names.
 */
export type RoomQueries = {
  /** Open cases past their due time. */
  readonly late: { readonly asks: Nothing; readonly gets: readonly Case[] };
  /** Persons with roles in this room, and persons lately seen in it by name. */
  readonly people: { readonly asks: Nothing; readonly gets: readonly Person[] };
  /** The linked rooms. */
  readonly rooms: { readonly asks: Nothing; readonly gets: readonly NamedRoom[] };
  /** Open cases by agency and category. */
  readonly open: { readonly asks: Nothing; readonly gets: readonly OpenCount[] };
};

type Nothing = Readonly<Record<never, never>>;

export type RoomQuery<N extends keyof RoomQueries = keyof RoomQueries> = {
  readonly [K in N]: { readonly type: K } & RoomQueries[K]["asks"];
}[N];

/** What was asked for, and nothing else. */
export type RoomAnswers = { readonly [N in keyof RoomQueries]?: RoomQueries[N]["gets"] };

export type NamedRoom = RoomKind & { readonly contact: ContactId; readonly name: string };

export type OpenCount = {
  readonly agency: Code | null;
  readonly category: Code | null;
  readonly count: number;
};

export type RoomFacts = RoomAnswers & {
  readonly office: Office;
  /** null in a group that isn't linked yet. */
  readonly room: (RoomKind & { readonly contact: ContactId }) | null;
  readonly person: Person;
  /** Written in the person's private chat; `room` is then the room in which they have a role. */
  readonly private?: boolean;
  /** The person whose message this one replies to, where the channel says so. */
  readonly repliedTo?: Person | null;
  readonly desk: Desk | null;
  /** Cases found for the needs "case" and "on", and the one the desk showed. */
  readonly found: readonly Found[];
  /** Reports of the cases found and of those in the queue that aren't confidential. */
  readonly queue: { readonly waiting: number; readonly next: readonly QueueItem[] };
  readonly stories: readonly Story[];
  readonly undoable: readonly Undoable[];
  /** How often verifiers forwarded this category (and district) to which agency, most often first. */
  readonly habits: readonly {
    readonly category: Code;
    readonly district: string;
    readonly agency: Code;
    readonly times: number;
  }[];
  /** Open cases near the one on the desk or of much the same words, nearest first. */
  readonly similar: readonly { readonly of: CaseId; readonly case: Case; readonly metres: number | null }[];
  /** How the channels are; for administrators. */
  readonly channels?: readonly ChannelSeen[];
  /** A one-time code that was typed is right, and what it opens. */
  readonly invited: RoomKind | null;
  /** The first operators' room that has an administrator, who has to agree to a further one; null if there is none. */
  readonly confirmIn: ContactId | null;
  /** Codes that opened nothing, typed in this group within the last hour of the machine's time. */
  readonly wrongCodes: number;
  /** Who typed the code in the group that asks to be let in; null if that was answered, or is a day ago. */
  readonly request: { readonly name: string } | null;
};

export type ChannelSeen = {
  readonly name: string;
  readonly state: "ready" | "starting" | "waiting" | "stopped";
  /** How a number can be linked now: a code to type on the phone, or a picture to scan. */
  readonly pairing: { readonly code: string | null; readonly picture: AttachmentId | null } | null;
};

export type Found = {
  readonly case: Case;
  readonly report: Report | null;
  /** How it was found: by its number, by the message replied to, on the person's desk, or only as a near miss. */
  readonly by: "number" | "on" | "desk" | "near";
};

/** A group of steps of one command, with who did it, and their cases as they are now. */
export type Undoable = {
  readonly by: ContactId;
  readonly at: Date;
  readonly steps: readonly Step[];
  readonly now: readonly QueueItem[];
};
