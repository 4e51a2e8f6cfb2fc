import type { Day } from "../calendar/calendar.ts";
import type { AnswerKind, AttachmentId, Case, CaseId, Code, ContactId, Outcome, Stage } from "./case.ts";
import type { Actor, Changes, Words } from "./command.ts";
import type { Mark } from "./marks.ts";

/** What happened, in the past tense; append-only. `text` and `files` are content and stored apart from the event. */
export type EventBody =
  | { readonly type: "filed" }
  | { readonly type: "added" }
  | { readonly type: "supplied" }
  | { readonly type: "withdrawn" }
  /** A reporter left a case that others follow; the oldest of those leads from now on. */
  | { readonly type: "reporter_left"; readonly contact: ContactId }
  | { readonly type: "agreed" }
  | { readonly type: "disagreed" }
  | { readonly type: "accepted" }
  | { readonly type: "replied" }
  | { readonly type: "postponed" }
  /**
   * The citizen wrote what is neither a yes nor a no. handed_over: a person is to read it. again: more of it, which the
   * person who was called finds there.
   */
  | { readonly type: "unclear"; readonly step: "handed_over" | "again" }
  | { readonly type: "rated"; readonly score: number }
  /** The reporter keeps it confidential. */
  | { readonly type: "declined" }
  | { readonly type: "reopened"; readonly was: Outcome }
  | { readonly type: "forwarded"; readonly agency: Code }
  | { readonly type: "asked"; readonly words: Words }
  | { readonly type: "rejected"; readonly words: Words }
  /** On the case that goes along, and on the one that leads. */
  | { readonly type: "merged"; readonly into: CaseId; readonly number: string }
  | { readonly type: "joined"; readonly contacts: readonly ContactId[]; readonly number: string }
  | { readonly type: "progressed" }
  | { readonly type: "answered"; readonly kind: Exclude<AnswerKind, "scheduled"> }
  | { readonly type: "supplemented" }
  | { readonly type: "scheduled"; readonly day: Day }
  | { readonly type: "moved"; readonly day: Day }
  | { readonly type: "returned" }
  | { readonly type: "reassigned"; readonly agency: Code; readonly was: Code | null }
  | { readonly type: "closed_by_office" }
  | { readonly type: "changed"; readonly fields: Changes }
  /** The office would have a confidential report be an ordinary one: it stays so unless its reporter agrees in time. */
  | { readonly type: "consent_asked"; readonly until: Day }
  | { readonly type: "looked" }
  | { readonly type: "undone"; readonly undid: string }
  // the clock's own
  | { readonly type: "reminded"; readonly mark: Mark }
  | { readonly type: "promise_due" }
  /** `renewed` is the new day that the citizen is told; null when only the office is told. */
  | { readonly type: "overdue"; readonly mark: Mark; readonly renewed: Day | null }
  | { readonly type: "aged" }
  | { readonly type: "lapsed"; readonly outcome: "incomplete" | "no_reply" }
  /** Silence would have closed it, but the citizen can't be heard or reached: it stays open, listed as such. */
  | {
      readonly type: "held_open";
      readonly why: "unreachable" | "channel_silent" | "waiting_words" | "unclear_words" | "last_call_unsent";
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
  /** Of a look: what it was to show certainly never arrived. */
  readonly missed?: true;
};

export type EventType = EventBody["type"];

/** One change of one case. `before` is null for a case that has just been filed. */
export type Step = { readonly before: Case | null; readonly after: Case; readonly event: CaseEvent };
