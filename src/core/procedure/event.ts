import type { Day } from "../calendar/calendar.ts";
import type {
  AnswerKind,
  AttachmentId,
  Case,
  CaseId,
  Classification,
  Code,
  ContactId,
  Outcome,
  Stage,
} from "./case.ts";
import type { Actor, Changes, Words } from "./command.ts";
import type { Mark } from "./marks.ts";
import type { Acceptance } from "./outcome.ts";

/** What happened. Append-only; `text` and `files` of the event are content and are stored apart. */
export type EventBody =
  | { readonly type: "filed" }
  | { readonly type: "added" }
  | { readonly type: "supplied" }
  /** The reporter edited, or deleted, a message that is on file. What was on file stays. */
  | { readonly type: "amended" }
  | { readonly type: "retracted" }
  | { readonly type: "withdrawn" }
  /**
   * A reporter withdrew from a case that others follow; if it was the leader, the one who reported first now
   * leads.
   */
  | { readonly type: "reporter_left"; readonly contact: ContactId }
  /** Whoever had the code of a report that was taken down for them has joined it from a chat. */
  | { readonly type: "reporter_joined"; readonly contact: ContactId }
  /** The leader said that another chat, which followed by watch code, is theirs too. */
  | { readonly type: "chat_added"; readonly contact: ContactId }
  /** A chat that follows by watch code asks to hear too: the leader's first chat may say until then whether it is theirs. */
  | { readonly type: "admission_asked"; readonly contact: ContactId; readonly until: Day }
  /** The leader said that it isn't theirs: it follows no more. */
  | { readonly type: "admission_refused"; readonly contact: ContactId }
  | { readonly type: "agreed" }
  | { readonly type: "disagreed" }
  /** `outcome`: what it says of the problem; events from before that was recorded lack it. */
  | { readonly type: "accepted"; readonly outcome?: Acceptance }
  | { readonly type: "replied" }
  | { readonly type: "postponed" }
  /**
   * The citizen's reply couldn't be understood as yes or no. handed_over: a person is called to read it.
   * again: more of it, after a person was called.
   */
  | { readonly type: "unclear"; readonly step: "handed_over" | "again" }
  | { readonly type: "rated"; readonly score: number }
  /** The reporter doesn't want the report to become ordinary. */
  | { readonly type: "declined" }
  | { readonly type: "reopened"; readonly was: Outcome }
  | { readonly type: "forwarded"; readonly agency: Code }
  | { readonly type: "asked"; readonly words: Words }
  | { readonly type: "rejected"; readonly words: Words }
  /**
   * `body`: the code of who is competent; null where the words say whom to turn to. Typed words are its text alone.
   */
  | { readonly type: "referred"; readonly body: Code | null; readonly words: Words | null }
  /** `merged` is on the case that is closed as a duplicate, `joined` on the one merged into. */
  | { readonly type: "merged"; readonly into: CaseId; readonly number: string }
  | { readonly type: "joined"; readonly contacts: readonly ContactId[]; readonly number: string }
  | { readonly type: "progressed" }
  | { readonly type: "answered"; readonly kind: Exclude<AnswerKind, "scheduled"> }
  | { readonly type: "supplemented" }
  | { readonly type: "scheduled"; readonly day: Day }
  | { readonly type: "moved"; readonly day: Day }
  /** An answer waits for a supervisor. `replaces`: in place of one that waited. */
  | {
      readonly type: "proposed";
      readonly kind: AnswerKind;
      readonly day: Day | null;
      readonly replaces: boolean;
    }
  /** A supervisor let the waiting answer leave; improved: with the words of this event in place of its own. */
  | { readonly type: "approved"; readonly improved: boolean }
  | { readonly type: "sent_back" }
  | { readonly type: "withheld" }
  | { readonly type: "returned" }
  | { readonly type: "reassigned"; readonly agency: Code; readonly was: Code | null }
  | { readonly type: "closed_by_office" }
  /** `was`: what it was taken for, where that is changed; events from before that was recorded lack it. */
  | { readonly type: "changed"; readonly fields: Changes; readonly was?: Classification }
  /**
   * The office asked whether a confidential report may become ordinary; it doesn't unless its reporter agrees
   * by that day.
   */
  | { readonly type: "consent_asked"; readonly until: Day }
  /** The office wrote something down for itself: no reporter and no agency ever reads it. */
  | { readonly type: "noted" }
  /** The person behind the case may file nothing new until that day. */
  | { readonly type: "blocked"; readonly contact: ContactId; readonly until: Day }
  | { readonly type: "unblocked"; readonly contact: ContactId; readonly why: "lifted" | "time" }
  /** They object to that. */
  | { readonly type: "objected" }
  | { readonly type: "looked" }
  /** The office reminded the agency by hand. */
  | { readonly type: "nudged" }
  | { readonly type: "undone"; readonly undid: string }
  // the clock's own
  | { readonly type: "reminded"; readonly mark: Mark }
  | { readonly type: "promise_due" }
  /** `renewed`: the day of the next news, which the citizen is told; null if only the office is told. */
  | { readonly type: "overdue"; readonly mark: Mark; readonly renewed: Day | null }
  /** The delay was told to the head of the agency, and to the person whom the office names above it. */
  | { readonly type: "head_told"; readonly agency: Code }
  | { readonly type: "overseer_told" }
  | { readonly type: "aged" }
  | { readonly type: "lapsed"; readonly outcome: "incomplete" | "no_reply" }
  /**
   * Silence would have closed it, but the citizen may have been unable to answer: it stays open, and is
   * listed so.
   */
  | {
      readonly type: "held_open";
      readonly why:
        | "no_reporter"
        | "unreachable"
        | "channel_silent"
        | "waiting_words"
        | "unclear_words"
        | "last_call_unsent";
    }
  /** A changed calendar moved the clock. */
  | { readonly type: "recalculated"; readonly from: Date; readonly to: Date };

export type CaseEvent = {
  readonly id: string;
  readonly case: CaseId;
  readonly by: Actor;
  readonly from: Stage | null;
  readonly to: Stage;
  readonly at: Date;
  readonly happening: EventBody;
  /** The citizen's or the office's words; content. Empty if there are none. */
  readonly text: string;
  readonly files: readonly AttachmentId[];
  /** For a look: its message certainly never arrived. */
  readonly missed?: true;
};

export type EventType = EventBody["type"];

/** One change of one case. `before` is null for a case that has just been filed. */
export type Step = { readonly before: Case | null; readonly after: Case; readonly event: CaseEvent };
