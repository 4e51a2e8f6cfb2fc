import type { Day, DayOff, HoursOn } from "./calendar/calendar.ts";
import type { Message } from "./message/message.ts";
import type { Agency, Body, Category, Language, StandingAnswer, Superior, Template } from "./office.ts";
import type { AttachmentId, CaseId, Code, ContactId } from "./procedure/case.ts";
import type { Role } from "./procedure/command.ts";
import type { Report } from "./procedure/content.ts";
import type { Step } from "./procedure/event.ts";

/** What a dialogue wants done; carried out in the transaction that marks the message as handled. */
export type Effect =
  /**
   * The answer to the chat. Of two answers with the same `coalesce` the later replaces the first while that
   * hasn't left (photos of an album are acknowledged once). `about`: its case, so that a reply to it finds
   * the case.
   */
  | {
      readonly type: "answer";
      readonly message: Message;
      readonly about: CaseId | null;
      readonly coalesce: string | null;
    }
  /**
   * Decided steps of cases, from which letters, cards and clocks follow. `filed`: the report of a new case.
   */
  | {
      readonly type: "steps";
      readonly steps: readonly Step[];
      readonly report: Report | null;
      /** Letters wait for the undo time, and `/urungkan` may take the steps back. */
      readonly undoable: boolean;
    }
  /** Takes back letters of undone events that haven't left. */
  | { readonly type: "take_back"; readonly events: readonly string[] }
  /** Reacts to the message with an emoji, as a receipt. */
  | { readonly type: "react"; readonly emoji: string }
  /** Deletes the message, where the platform allows it. */
  | { readonly type: "delete" }
  /** Leaves the group after a while, unless it is linked until then. */
  | { readonly type: "leave"; readonly afterSeconds: number }
  | { readonly type: "speak"; readonly language: Language }
  /** The code by which a case can be watched by others; only its hash is kept. */
  | { readonly type: "watch_code"; readonly case: CaseId; readonly code: string }
  /** The one-time code by which its reporter joins a case that was taken down for them; only its hash is kept. */
  | { readonly type: "join_code"; readonly case: CaseId; readonly code: string }
  /** The code was used. */
  | { readonly type: "joined"; readonly code: string }
  /** The person gave a case's number and watch code, and now watches it; its owner is told. */
  | {
      readonly type: "follow";
      readonly case: CaseId;
      readonly owner: { readonly contact: ContactId; readonly number: string } | null;
    }
  /** This chat follows the case no more, and its watch code ends. */
  | { readonly type: "unfollow"; readonly case: CaseId; readonly contact: ContactId }
  /**
   * Count of wrong watch codes since then (business time), kept by address, so that erasure doesn't reset it.
   */
  | { readonly type: "wrong_code"; readonly times: number; readonly since: Date }
  /** Files that the draft no longer needs. */
  | { readonly type: "forget_files"; readonly files: readonly AttachmentId[] }
  /** Erases a citizen's data at their request: the contact becomes anonymous, their cases stay. */
  | { readonly type: "erase" }
  // the operators' rooms
  /** Sent to the person's private chat and deleted later; if it can't be sent, the chat is told so. */
  | {
      readonly type: "whisper";
      readonly message: Message;
      readonly about: CaseId | null;
      /** The event of the look: if the message certainly doesn't arrive, the history says so. */
      readonly event: string | null;
      /** Said in the chat where the person wrote, once it was sent. */
      readonly noted: Message | null;
      readonly deleteAfterSeconds: number;
    }
  /** Shows another case on the person's desk; `fresh`: as a new message at the bottom of the chat. */
  | {
      readonly type: "desk";
      readonly case: CaseId | null;
      readonly message: Message;
      /** What is shown beside it where there is room, and taken away as it turns; null if there is nothing. */
      readonly evidence: Message | null;
      readonly fresh: boolean;
    }
  /** Shows a case's files beside the desk, in place of what stands there. */
  | { readonly type: "evidence"; readonly case: CaseId; readonly message: Message }
  /** Puts a card for the case into this room. */
  | { readonly type: "card"; readonly case: CaseId }
  | { readonly type: "link_room"; readonly as: RoomKind; readonly code: string | null }
  /** What isn't asked in this room, or its desk, goes to the topic in which the message was written. */
  | { readonly type: "choose_topic"; readonly of: "news" | "desk" }
  /**
   * The group asks to be an operators' room. `asking` is the question with choices for the room in which an
   * administrator decides. Uses the code up.
   */
  | {
      readonly type: "ask_link";
      readonly id: string;
      readonly in: ContactId;
      readonly name: string;
      readonly code: string;
      readonly asking: Message;
    }
  /** The administrator's answer: roles for whoever typed the code there; null: the group isn't let in. */
  | { readonly type: "answer_link"; readonly id: string; readonly roles: readonly Role[] | null }
  | { readonly type: "grant"; readonly person: ContactId; readonly roles: readonly Role[] }
  | { readonly type: "save_agency"; readonly agency: Agency }
  | { readonly type: "save_category"; readonly category: Category }
  | { readonly type: "save_template"; readonly template: Template }
  | { readonly type: "save_body"; readonly body: Body }
  | { readonly type: "save_standing_answer"; readonly answer: StandingAnswer }
  | {
      readonly type: "save_days_off";
      readonly year: number | null;
      readonly add: readonly DayOff[];
      readonly remove: readonly string[];
    }
  /** Days with other hours; those of `remove` have their weekday's again. */
  | { readonly type: "save_hours_on"; readonly add: readonly HoursOn[]; readonly remove: readonly Day[] }
  /** Reconnects channels that have stopped until somebody asks. */
  | { readonly type: "reconnect"; readonly newNumber: boolean }
  /** A command without the right to it; only its name is recorded. */
  | { readonly type: "refused"; readonly command: string }
  /** What colleagues arrange among themselves. */
  | { readonly type: "staff"; readonly deed: StaffDeed }
  /** Asks the platform what we may do in this room; the room is told. */
  | { readonly type: "check_rights" }
  /** The sender's reminder of a case, in place of an earlier one. */
  | {
      readonly type: "remind_me";
      readonly deed: { readonly case: CaseId; readonly day: string | null; readonly note: string };
    }
  /** A new one-time code by which somebody is named in private, and that nobody is any more. */
  | { readonly type: "invite_superior"; readonly as: Superior; readonly code: string }
  | { readonly type: "drop_superior"; readonly as: Superior }
  /** A new one-time code that links a group as this kind of room. */
  | { readonly type: "invite"; readonly as: RoomKind; readonly code: string };

export type Handing = {
  readonly case: CaseId;
  /** With whom it lies from now on, and in which room they work; null: with nobody. */
  readonly to: { readonly room: ContactId; readonly person: ContactId } | null;
};

export type StaffDeed =
  /**
   * Cases lie with a colleague. `id`: by what it is taken back. `told`: what they read in private; `announced`: what the
   * room reads, where it was done in private.
   */
  | {
      readonly type: "handed";
      readonly id: string;
      readonly in: RoomKind;
      readonly to: ContactId;
      readonly cases: readonly Handing[];
      readonly told: Message | null;
      readonly announced: Message | null;
    }
  | {
      readonly type: "leave";
      readonly person: ContactId;
      /** Null: it is over. */
      readonly days: { readonly from: Day; readonly to: Day } | null;
      /** It begins at once: what lies with them is offered to their rooms. */
      readonly begins: boolean;
      /** What the sender is told. */
      readonly said: Message;
    }
  /** A post is made, changes hands, or is taken away (null); roles go with it, and what was handed to its holder. */
  | {
      readonly type: "post";
      readonly name: string;
      readonly post: {
        readonly name: string;
        readonly roles: readonly Role[];
        readonly holder: ContactId | null;
      } | null;
      readonly grants: readonly { readonly person: ContactId; readonly roles: readonly Role[] }[];
      readonly passed: { readonly from: ContactId; readonly to: ContactId } | null;
    }
  | {
      readonly type: "hand_undone";
      readonly id: string;
      readonly in: RoomKind;
      readonly to: ContactId;
      readonly cases: readonly Handing[];
      readonly told: Message;
    };

export type RoomKind = { readonly type: "operators" } | { readonly type: "agency"; readonly agency: Code };
