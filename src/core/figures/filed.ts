import type { Case, Classification, Stage } from "../procedure/case.ts";
import type { EventType } from "../procedure/event.ts";

/** A case as figures need it: its state and history, without anybody's words. */
export type FiledCase = Pick<
  Case,
  "stage" | "outcome" | "agency" | "policy" | "classification" | "filedAt" | "urgentAt"
> & {
  /** When somebody of the office first acted on it once it was urgent, be it by a look; null if nobody has. */
  readonly actedAt: Date | null;
  /** From its filing on, in their order. */
  readonly events: readonly Passed[];
};

export type Passed = {
  readonly id: string;
  readonly type: EventType;
  readonly from: Stage | null;
  readonly to: Stage;
  readonly at: Date;
  /** The event that this one took back. */
  readonly undid: string | null;
  /** What the case was taken for until this event changed that; null if it didn't, or didn't record it. */
  readonly was: Classification | null;
};
