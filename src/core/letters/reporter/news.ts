import { type Said, say } from "../../message/message.ts";
import type { Office } from "../../office.ts";
import type { Case, Code } from "../../procedure/case.ts";
import type { Report } from "../../procedure/content.ts";
import type { CaseEvent } from "../../procedure/event.ts";
import { dueDay } from "../case/dates.ts";
import { agencyName } from "../case/naming.ts";

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
  /** What was reported, as far as the letter quotes it; null if it isn't known here. */
  readonly report: Report | null;
  /** Earlier events of the case, oldest first, as far as the letter quotes them. */
  readonly history: readonly CaseEvent[];
  /** The agency that had the case before this step; null if the letter isn't written for the step itself. */
  readonly was: Code | null;
  /** For a merge: the case merged into. */
  readonly into: Case | null;
  /** Long words aren't cut: the reporter asked for all of them. */
  readonly whole: boolean;
};

/** The state and date of the case that this one was merged into. */
export function whereItLeads({ into, now, office }: News): readonly Said[] {
  if (into === null) return [say("letters.merged.later")];
  const due = dueDay(into, now, office.calendar);
  const agency = agencyName(into.agency, office);
  switch (into.stage) {
    case "received":
      return [say("letters.merged.received", { due })];
    case "incomplete":
      return [say("letters.merged.incomplete", { due })];
    case "forwarded":
      return [say("letters.merged.forwarded", { agency, due })];
    case "scheduled":
      return [say("letters.merged.scheduled", { agency, due })];
    case "answered":
      return [say("letters.merged.answered", { agency, due })];
    case "closed":
      return [say("letters.merged.later")];
  }
}
