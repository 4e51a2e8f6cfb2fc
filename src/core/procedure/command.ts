import type { Day } from "../calendar/calendar.ts";
import type { AnswerKind, AttachmentId, Case, Classification, Code, ContactId, Privacy } from "./case.ts";

/** Roles in a room. They count in the room where the command was given; an officer acts for its agency. */
export const roles = ["verifier", "supervisor", "designated", "officer", "administrator"] as const;
export type Role = (typeof roles)[number];

export type Actor =
  | {
      readonly type: "citizen";
      readonly contact: ContactId;
      /** Follows the case by its watch code: what is on file of that says so, and the case doesn't. */
      readonly follows?: true;
    }
  | {
      readonly type: "operator";
      readonly contact: ContactId;
      readonly name: string;
      readonly roles: readonly Role[];
      /** The agency an officer answers for; null for the operators' room. */
      readonly agency: Code | null;
    }
  | { readonly type: "system" };

/**
 * Words for the citizen: typed, or a ready-made sentence by its locale key, shown in the reader's language.
 */
export type Words =
  | { readonly type: "written"; readonly text: string }
  | {
      readonly type: "ready";
      readonly key: string;
      /** Whom to turn to instead, named by the verifier; content, so the event has it as its text. */
      readonly to?: string;
    };

export type Command =
  // citizen
  | { readonly type: "add"; readonly text: string; readonly files: readonly AttachmentId[] }
  | { readonly type: "supply"; readonly text: string; readonly files: readonly AttachmentId[] }
  /** A message that the case has was edited: its words as they are now. */
  | { readonly type: "amend"; readonly text: string; readonly files: readonly AttachmentId[] }
  /** A message that the case has was deleted by its writer. */
  | { readonly type: "retract" }
  | { readonly type: "withdraw"; readonly reason: string }
  /** Joins a report that was taken down for them, by its code; `number`: the one they were given. */
  | { readonly type: "join"; readonly number: string }
  /** Lets another chat of theirs hear and answer too. */
  | { readonly type: "admit"; readonly contact: ContactId }
  /** Whoever follows by watch code asks to hear and answer too; the caller has checked that they follow. */
  | { readonly type: "knock" }
  /** The chat that asked isn't theirs. */
  | { readonly type: "turn_away"; readonly contact: ContactId }
  | { readonly type: "agree"; readonly text?: string; readonly files?: readonly AttachmentId[] }
  | { readonly type: "disagree"; readonly reason: string; readonly files: readonly AttachmentId[] }
  | { readonly type: "accept"; readonly text: string; readonly files?: readonly AttachmentId[] }
  | { readonly type: "reply"; readonly reason: string; readonly files: readonly AttachmentId[] }
  | { readonly type: "postpone"; readonly text?: string; readonly files?: readonly AttachmentId[] }
  /**
   * A reply that can't be understood as yes or no, for a person to read. Without text if it may be meant for
   * another case.
   */
  | { readonly type: "unclear"; readonly text: string; readonly files: readonly AttachmentId[] }
  | { readonly type: "rate"; readonly score: number; readonly comment: string }
  /** Answers the question whether a confidential report may become ordinary. */
  | { readonly type: "consent"; readonly yes: boolean }
  /** Objects to a block. */
  | { readonly type: "object"; readonly reason: string }
  // citizen or supervisor
  | { readonly type: "reopen"; readonly reason: string; readonly files?: readonly AttachmentId[] }
  // verifier, supervisor, officer
  | { readonly type: "forward"; readonly agency: Code }
  | { readonly type: "ask"; readonly question: Words }
  | { readonly type: "reject"; readonly reason: Words }
  /** `body`: the code of who is competent; null where the reason says whom to turn to. */
  | { readonly type: "refer"; readonly body: Code | null; readonly reason: Words | null }
  | { readonly type: "merge"; readonly into: Case }
  | { readonly type: "progress"; readonly note: string; readonly files?: readonly AttachmentId[] }
  | {
      readonly type: "answer";
      readonly kind: AnswerKind;
      readonly text: string;
      readonly files: readonly AttachmentId[];
      /** The promised day; set only for "scheduled". On a scheduled case it moves the date. */
      readonly day: Day | null;
    }
  /** An answer that a supervisor checks before it leaves; in place of one that waits already. */
  | {
      readonly type: "propose";
      readonly kind: AnswerKind;
      readonly text: string;
      readonly files: readonly AttachmentId[];
      readonly day: Day | null;
    }
  /** Lets the waiting answer leave; `text`: corrected words in place of its own, null to leave them. */
  | { readonly type: "approve"; readonly text: string | null }
  /** Gives the waiting answer back to whoever wrote it. */
  | { readonly type: "send_back"; readonly reason: string }
  /** The agency takes its waiting answer back. */
  | { readonly type: "withhold" }
  | { readonly type: "return"; readonly reason: string; readonly files?: readonly AttachmentId[] }
  | { readonly type: "reassign"; readonly agency: Code }
  | { readonly type: "close"; readonly reason: string }
  | { readonly type: "change"; readonly fields: Changes }
  /** Reminds the agency by hand; `note`: what is said with it. */
  | { readonly type: "remind"; readonly note: string }
  /** Words for colleagues alone. */
  | { readonly type: "note"; readonly text: string }
  /** The person behind the case may file nothing new until that day. */
  | { readonly type: "block"; readonly until: Day; readonly reason: string }
  | { readonly type: "unblock" }
  | { readonly type: "look" };

/** Fields that `/ubah` sets. The values of place and summary are content: they are in the event's text. */
export type Changes = {
  readonly title?: string;
  readonly category?: Code;
  readonly classification?: Classification;
  readonly privacy?: Privacy;
  /** null: of no agency of the office. */
  readonly accused?: Code | null;
  readonly urgent?: boolean;
  readonly place?: string;
  /** Text for the agency in place of the citizen's words. */
  readonly summary?: string;
};

export type CommandType = Command["type"];
