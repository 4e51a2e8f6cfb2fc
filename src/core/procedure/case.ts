import type { Day } from "../calendar/calendar.ts";
import type { Mark } from "./marks.ts";

/** A case: a report on file, with a stage and a clock. Content (the citizen's words) is kept apart: see `Content`. */

export type CaseId = string;
export type ContactId = number;
export type AttachmentId = string;
/** Code of an agency or a category, such as "PUPR" or "JALAN". */
export type Code = string;

export const stages = ["received", "incomplete", "forwarded", "scheduled", "answered", "closed"] as const;
export type Stage = (typeof stages)[number];

export const outcomes = [
  "rejected",
  "duplicate",
  "withdrawn",
  "incomplete",
  "resolved",
  "no_reply",
  "office",
] as const;
export type Outcome = (typeof outcomes)[number];

/**
 * ordinary: the office and the agency see the words, not who wrote them. contactable: a name or number is passed
 * on, with consent. confidential: nothing in any group; a designated person looks privately and every look is on file.
 */
export const privacies = ["ordinary", "contactable", "confidential"] as const;
export type Privacy = (typeof privacies)[number];

export const classifications = ["complaint", "aspiration", "information"] as const;
export type Classification = (typeof classifications)[number];

export const answerKinds = ["done", "scheduled", "cannot", "information"] as const;
export type AnswerKind = (typeof answerKinds)[number];

/**
 * verify: verifiers check and forward. complete: the citizen supplies what was asked. follow_up: the agency answers.
 * promise: the date an agency gave. reply: the citizen says whether the answer settles it.
 */
export type ClockKind = "verify" | "complete" | "follow_up" | "promise" | "reply";

export type Clock = {
  readonly kind: ClockKind;
  /** When it was started; the day itself doesn't count. */
  readonly startedAt: Date;
  /** Whole working days given; for a promise 0. */
  readonly days: number;
  readonly due: Date;
};

/** Someone whose report this case carries: the first leads, the others follow it after a merge. */
export type Reporter = {
  readonly contact: ContactId;
  /** The number they were given when they filed; a follower's differs from the case's. */
  readonly number: string;
  readonly since: Date;
};

export type Case = {
  readonly id: CaseId;
  /** Tracking id in its written form, "K7M4-2QX". */
  readonly number: string;
  /** Counts the writes; the store refuses a write over another version. */
  readonly version: number;
  /** Version of the policy it was filed under, which it keeps. */
  readonly policy: number;
  readonly privacy: Privacy;
  /** Of a confidential case: until this day its reporter may agree to the office's wish that it be an ordinary one. */
  readonly consentUntil?: Day | null;
  readonly classification: Classification;
  /** Two or three words that letters name it by ("jalan rusak"); empty for a confidential case. */
  readonly title: string;
  readonly category: Code | null;
  readonly agency: Code | null;
  /** The agency whose conduct the report is about, if known: forwarding to it needs a supervisor. */
  readonly accused: Code | null;
  readonly stage: Stage;
  readonly outcome: Outcome | null;
  /** null exactly when closed. */
  readonly clock: Clock | null;
  /**
   * Working days the verify clock had left when a question stopped it; null while it isn't stopped. Kept when silence
   * closes the case, for an answer that was written in time and came in late.
   */
  readonly verifyLeft: number | null;
  /** Which answer is awaited or stands, from 1; a reply or a disagreement starts the next. */
  readonly round: number;
  /** The agency has noted progress since it was forwarded: shown as "sedang diproses". */
  readonly inProgress: boolean;
  /** Questions asked of the citizen so far, reassignments since the last forward, moves of the promised date. */
  readonly asked: number;
  readonly reassigned: number;
  readonly moved: number;
  /** "Not checked yet" has been used for the present answer. */
  readonly postponed: boolean;
  /** The last answer given. */
  readonly answer: { readonly kind: AnswerKind; readonly agency: Code | null; readonly at: Date } | null;
  /** The day an agency promised, while scheduled. */
  readonly promised: Day | null;
  readonly rating: number | null;
  readonly reporters: readonly Reporter[];
  /** Set on a case that was merged: where its reporter follows. */
  readonly mergedInto: { readonly id: CaseId; readonly number: string } | null;
  readonly marks: readonly Mark[];
  /** Filed without everything that was asked for: a person should help ("perlu dibantu"). */
  readonly needsHelp: boolean;
  /** The 60 calendar days have been spoken of. */
  readonly ageTold: boolean;
  readonly filedAt: Date;
  readonly closedAt: Date | null;
  /** When `tick` has something to do next; null only when closed. */
  readonly wakeAt: Date | null;
};
