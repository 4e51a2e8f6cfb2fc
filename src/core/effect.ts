import type { DayOff } from "./calendar/calendar.ts";
import type { Message } from "./message/message.ts";
import type { Agency, Category, Language } from "./office.ts";
import type { AttachmentId, CaseId, Code, ContactId } from "./procedure/case.ts";
import type { Role } from "./procedure/command.ts";
import type { Report } from "./procedure/content.ts";
import type { Step } from "./procedure/event.ts";

/** What a dialogue wants done. The shell carries it out in the transaction that marks the message as handled. */
export type Effect =
  /**
   * The one answer to the chat that wrote. Two answers with the same `coalesce` become the later one while the first
   * hasn't left (an album's photos are acknowledged once). `about` names the case, so that a quoted reply finds it.
   */
  | {
      readonly type: "answer";
      readonly message: Message;
      readonly about: CaseId | null;
      readonly coalesce: string | null;
    }
  /** Changes of cases, already decided; letters, cards and clocks follow from them. `filed` brings its report. */
  | {
      readonly type: "steps";
      readonly steps: readonly Step[];
      readonly report: Report | null;
      /** Letters wait for the undo time, and `/urungkan` may take the steps back. */
      readonly undoable: boolean;
    }
  /** Takes back the letters of events that were undone, as far as they haven't left. */
  | { readonly type: "take_back"; readonly events: readonly string[] }
  /** A silent receipt on the message that came. */
  | { readonly type: "react"; readonly emoji: string }
  /** Removes the message that came, where the platform allows it. */
  | { readonly type: "delete" }
  /** Leaves the group, after a while in which it may still be linked. */
  | { readonly type: "leave"; readonly afterSeconds: number }
  | { readonly type: "speak"; readonly language: Language }
  /** The secret by which a case may be followed from elsewhere; kept as a hash. */
  | { readonly type: "watch_code"; readonly case: CaseId; readonly code: string }
  /** The person who asked now follows this case too (number and watch code were right); its owner hears of it. */
  | {
      readonly type: "follow";
      readonly case: CaseId;
      readonly owner: { readonly contact: ContactId; readonly number: string } | null;
    }
  /** So many watch codes didn't fit since then (business time); counted by the address, which outlives an erasure. */
  | { readonly type: "wrong_code"; readonly times: number; readonly since: Date }
  /** Files the draft no longer carries. */
  | { readonly type: "forget_files"; readonly files: readonly AttachmentId[] }
  /** A citizen asked for their data to be erased: the contact is anonymised, cases stay. */
  | { readonly type: "erase" }
  // the operators' rooms
  /** To the person's private chat, deleted after some seconds; falls back to a one-time link where it can't be sent. */
  | {
      readonly type: "whisper";
      readonly message: Message;
      readonly about: CaseId | null;
      /** The event that says it was shown: one that certainly didn't arrive is told apart by its letter. */
      readonly event: string | null;
      /** Said where the person wrote, once it has been sent. */
      readonly noted: Message | null;
      readonly deleteAfterSeconds: number;
    }
  /** Turns the person's desk in this room to another case; `fresh` sends it anew at the bottom of the chat. */
  | {
      readonly type: "desk";
      readonly case: CaseId | null;
      readonly message: Message;
      readonly fresh: boolean;
    }
  /** Puts a card for the case into this room. */
  | { readonly type: "card"; readonly case: CaseId }
  | { readonly type: "link_room"; readonly as: RoomKind; readonly code: string | null }
  /**
   * The group that wrote asks to be an operators' room, in the room where an administrator has to agree; `asking` is
   * what that room is told, with the choices. `code` is used up.
   */
  | {
      readonly type: "ask_link";
      readonly id: string;
      readonly in: ContactId;
      readonly name: string;
      readonly code: string;
      readonly asking: Message;
    }
  /** What an administrator answered: the roles that whoever typed the code has there, or null to stay out. */
  | { readonly type: "answer_link"; readonly id: string; readonly roles: readonly Role[] | null }
  | { readonly type: "grant"; readonly person: ContactId; readonly roles: readonly Role[] }
  | { readonly type: "save_agency"; readonly agency: Agency }
  | { readonly type: "save_category"; readonly category: Category }
  | {
      readonly type: "save_days_off";
      readonly year: number | null;
      readonly add: readonly DayOff[];
      readonly remove: readonly string[];
    }
  /** Connects again what gave up until somebody asks for it. */
  | { readonly type: "reconnect"; readonly newNumber: boolean }
  /** A command that somebody had no right to; only its name is kept. */
  | { readonly type: "refused"; readonly command: string }
  /** A one-time code by which a group is linked, as the room that it names. */
  | { readonly type: "invite"; readonly as: RoomKind; readonly code: string };

export type RoomKind = { readonly type: "operators" } | { readonly type: "agency"; readonly agency: Code };
