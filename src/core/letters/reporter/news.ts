import type { Office } from "../../office.ts";
import type { Case, Code } from "../../procedure/case.ts";
import type { CaseEvent } from "../../procedure/event.ts";

/** The content of a letter to a reporter. */
export type News = {
  /** The case as it is after the event. */
  readonly case: Case;
  readonly event: CaseEvent;
  /** The number that this reporter was given; a follower's differs from the case's. */
  readonly number: string;
  /** Whether this reporter is the leader: only they are asked questions and may be named. */
  readonly leads: boolean;
  readonly office: Office;
  /** Business time. */
  readonly now: Date;
  /** Earlier events of the case, oldest first, as far as the letter quotes them. */
  readonly history: readonly CaseEvent[];
  /** The agency that had the case before this step; null if the letter isn't written for the step itself. */
  readonly was: Code | null;
  /** For a merge: the case merged into. */
  readonly into: Case | null;
  /** Long words aren't cut: the reporter asked for all of them. */
  readonly whole: boolean;
};
