import type { Case } from "./case.ts";
import type { Setting } from "./decision.ts";
import type { EventBody, Step } from "./event.ts";

/**
 * Whether a case is urgent after a step: once its reporter's words speak of danger to life (`setting.urgent`), until a
 * verifier says otherwise. A reopened case begins anew.
 */
export function urgency(
  after: Case,
  { type }: EventBody,
  { urgent = false }: Setting,
): Pick<Case, "urgent" | "rung"> {
  if (urgent) return { urgent, rung: true };
  return type === "reopened" ? { urgent: false, rung: false } : { urgent: after.urgent, rung: after.rung };
}

/** Whether this step rings the operators' rooms: the first one by which a reporter tells of danger. */
export function rings({ before, after, event }: Step): boolean {
  const rung = before?.rung === true && event.happening.type !== "reopened";
  return event.by.type === "citizen" && after.rung && !rung;
}
