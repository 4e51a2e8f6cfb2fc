import type { Office } from "../../office.ts";
import type { Case, Code } from "../../procedure/case.ts";
import type { CaseEvent } from "../../procedure/event.ts";

/** What a letter to a reporter tells of. */
export type News = {
  /** The case as it is after the event. */
  readonly case: Case;
  readonly event: CaseEvent;
  /** The number that this reporter was given; a follower's differs from the case's. */
  readonly number: string;
  /** Whether this reporter leads: what the office asks is between it and them, and may name them. */
  readonly leads: boolean;
  readonly office: Office;
  /** Business time. */
  readonly now: Date;
  /** Earlier events of the case, oldest first, as far as the letter quotes them. */
  readonly history: readonly CaseEvent[];
  /** The agency that had the case before, if the letter is written as it changes. */
  readonly was: Code | null;
  /** For a merge: the case that leads. */
  readonly into: Case | null;
  /** Show long words in whole: the reporter asked for them. */
  readonly whole: boolean;
};
