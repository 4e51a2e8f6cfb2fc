import type { Day } from "../calendar/calendar.ts";
import type { Knock } from "./knocks.ts";
import type { Mark } from "./marks.ts";
import type { Source } from "./source.ts";

/**
 * A case is a report on file, with a stage and a clock. The citizen's words are kept apart: see `content.ts`.
 */

export type CaseId = string;
export type ContactId = number;
export type AttachmentId = string;
/** Code of an agency or a category, such as "PUPR" or "JALAN". */
export type Code = string;

export const stages = ["received", "incomplete", "forwarded", "scheduled", "answered", "closed"] as const;
export type Stage = (typeof stages)[number];

/**
 * How a case ended. What the citizen said of the agency's answer: resolved, the problem is settled; accepted,
 * it can't be done and they leave it at that; informed, the information is enough. no_reply and incomplete:
 * silence. office: a supervisor closed it. referred: another body is competent, and the citizen was told which. mistaken:
 * whoever took it down for somebody took it back at once. None of them is ever told as another.
 */
export const outcomes = [
  "rejected",
  "referred",
  "duplicate",
  "withdrawn",
  "incomplete",
  "resolved",
  "accepted",
  "informed",
  "no_reply",
  "office",
  "mistaken",
] as const;
export type Outcome = (typeof outcomes)[number];

/**
 * ordinary: office and agency see the words, but not who wrote them. contactable: with consent, a name or
 * number is passed on. confidential: nothing is shown in a group; a designated person looks in private, and
 * every look is on file.
 */
export const privacies = ["ordinary", "contactable", "confidential"] as const;
export type Privacy = (typeof privacies)[number];

/**
 * oversight: a complaint about somebody's conduct in office. aspiration: a wish or proposal. information: a
 * question that the office has to answer.
 */
export const classifications = ["complaint", "oversight", "aspiration", "information"] as const;
export type Classification = (typeof classifications)[number];

export const answerKinds = ["done", "scheduled", "cannot", "information"] as const;
export type AnswerKind = (typeof answerKinds)[number];

/**
 * verify: verifiers have to check and forward. complete: the citizen has to supply what was asked. follow_up:
 * the agency has to answer. promise: until the date that the agency gave. reply: the citizen may say whether
 * the answer settles it.
 */
export type ClockKind = "verify" | "complete" | "follow_up" | "promise" | "reply";

export type Clock = {
  readonly kind: ClockKind;
  /** When it started; the limit is counted from the next day. */
  readonly startedAt: Date;
  /** Working days given; 0 for a promise. */
  readonly days: number;
  readonly due: Date;
  /** Of a limit in calendar days, the last of them: no day off moves the limit past it. */
  readonly lastDay?: Day;
};

/**
 * An answer that waits for a supervisor, as the agency's answers are checked. Its words and files are those of the
 * last such event.
 */
export type Waiting = {
  readonly kind: AnswerKind;
  /** The day that it promises; set only for "scheduled". */
  readonly day: Day | null;
  readonly at: Date;
  readonly by: { readonly contact: ContactId; readonly name: string; readonly agency: Code | null };
  /** The case's version that it made, which names it: another answer in its place has another. */
  readonly version: number;
};

/** Somebody whose report this case carries: the first is the leader, the others follow since a merge. */
export type Reporter = {
  readonly contact: ContactId;
  /** The number they were given when they filed; a follower's differs from the case's. */
  readonly number: string;
  readonly since: Date;
  /** Another chat of the reporter with this contact, who said so there: it hears and may do the same. */
  readonly of?: ContactId;
};

/**
 * The person behind the case may file nothing new until the end of this day, except of danger. Set on the case on which
 * it was decided; it holds for the person, whatever they write from.
 */
export type Block = {
  readonly contact: ContactId;
  readonly until: Day;
  /** Why, in the office's words, so that their status says it as long as it lasts. */
  readonly reason: string;
  /** The name of whoever set it. */
  readonly by: string;
  /** It needed a supervisor, and so does lifting it. */
  readonly long: boolean;
  /** They have objected, which they may once. */
  readonly objected: boolean;
};

export type Case = {
  readonly id: CaseId;
  /** Tracking id in its written form, "K7M4-2QX". */
  readonly number: string;
  /** Increases with every write; the store refuses a write over another version. */
  readonly version: number;
  /** Version of the policy under which it was filed, and which it keeps. */
  readonly policy: number;
  readonly privacy: Privacy;
  /** How it came, if somebody of the office took it down; left out if its reporter sent it by chat. */
  readonly source?: Source;
  /**
   * Last day on which the reporter of a confidential case may agree to make it ordinary, if they were asked.
   */
  readonly consentUntil?: Day | null;
  readonly block?: Block | null;
  /** In the order in which they asked, which names them; left out if none has. */
  readonly knocks?: readonly Knock[];
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
   * Working days left on the verify clock when a question stopped it; null while it isn't stopped. Kept when
   * silence closes the case, since a reply written in time may come in late.
   */
  readonly verifyLeft: number | null;
  /**
   * Number of the answer that is awaited or given, from 1; a reply or a disagreement starts the next round.
   */
  readonly round: number;
  /** The agency has reported progress since the case was forwarded: shown as "sedang diproses". */
  readonly inProgress: boolean;
  /**
   * How often the citizen was asked a question, the case was reassigned since the last forward, and the
   * promised date was moved.
   */
  readonly asked: number;
  readonly reassigned: number;
  readonly moved: number;
  /** The citizen has already said "not checked yet" to the present answer. */
  readonly postponed: boolean;
  /** The last answer given. */
  readonly answer: { readonly kind: AnswerKind; readonly agency: Code | null; readonly at: Date } | null;
  /** The answer that waits to be checked; null or left out if none does. */
  readonly waiting?: Waiting | null;
  /** The day an agency promised, while scheduled. */
  readonly promised: Day | null;
  readonly rating: number | null;
  /** None while it was taken down for somebody who hasn't joined it from a chat. */
  readonly reporters: readonly Reporter[];
  /** How often the office reminded the agency that has it by hand, and when last; absent: never. */
  readonly nudged?: { readonly times: number; readonly last: Date } | null;
  /** What its reporters added since the agency's last act, of which it hasn't taken notice; absent: nothing. */
  readonly unheeded?: number;
  /** Numbers of reports that were taken down for somebody who may still join by its code. */
  readonly awaits?: readonly string[];
  /** For a merged case: the case that its reporter now follows. */
  readonly mergedInto: { readonly id: CaseId; readonly number: string } | null;
  readonly marks: readonly Mark[];
  /** Filed without all that was asked for: shown as "perlu dibantu". */
  readonly needsHelp: boolean;
  /** Life may be in danger: first in every queue. */
  readonly urgent: boolean;
  /** When it was first marked urgent; kept for the figures. */
  readonly urgentAt: Date | null;
  /** The operators' rooms have heard of the danger since the office last said whether it is urgent. */
  readonly rung: boolean;
  /** The office has said that it isn't urgent: its reporter's words alone don't mark it any more. */
  readonly notUrgent: boolean;
  /** The citizen was told that the case is 60 calendar days old. */
  readonly ageTold: boolean;
  readonly filedAt: Date;
  readonly closedAt: Date | null;
  /** When `tick` has something to do next; null only when closed. */
  readonly wakeAt: Date | null;
};
