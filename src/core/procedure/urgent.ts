import type { Case } from "./case.ts";
import type { Setting } from "./decision.ts";
import type { EventBody, Step } from "./event.ts";

type Urgency = Pick<Case, "urgent" | "urgentAt" | "rung" | "notUrgent">;
type Change = { readonly before: Case | null; readonly after: Case; readonly happening: EventBody };

/**
 * Whether a case is urgent after a step. Its reporter's words mark it by speaking of danger to life
 * (`setting.urgent`), unless the office has said that it isn't urgent. The mark ends with the case; one that is
 * marked when closed stays so until the office says otherwise.
 */
export function urgency(change: Change, { now, urgent: cried = false }: Setting): Urgency {
  const { urgent, rung, notUrgent, urgentAt } = closes(change) ? { ...change.after, ...calm } : change.after;
  const marked = urgent || (cried && !notUrgent);
  return { urgent: marked, urgentAt: urgentAt ?? (marked ? now : null), rung: rung || cried, notUrgent };
}

/** Whether this step rings the operators' rooms: the first by which a reporter tells of danger, or tells it anew. */
export function rings({ before, after, event }: Step): boolean {
  const { by, happening } = event;
  const rung = before?.rung === true && !closes({ before, after, happening });
  // What somebody takes down at the counter is their reporter's word too.
  const told = by.type === "citizen" || happening.type === "filed";
  return told && after.rung && !rung;
}

const calm = { urgent: false, rung: false, notUrgent: false };

/** An undone reopening gets back what the closed case had. */
function closes({ before, after, happening }: Change): boolean {
  return after.stage === "closed" && before?.stage !== "closed" && happening.type !== "undone";
}
