import { isDesignated, isSupervisor } from "./actors.ts";
import type { Case } from "./case.ts";
import type { Actor } from "./command.ts";
import type { Setting } from "./decision.ts";
import type { EventBody, EventType, Step } from "./event.ts";
import { record } from "./step.ts";

export type Undoing =
  | { readonly ok: true; readonly step: Step }
  | {
      readonly ok: false;
      /** somebody_acted: the case has changed since. not_undoable: nothing that an operator can take back. */
      readonly reason: "not_yours" | "somebody_acted" | "not_undoable";
    };

/**
 * Takes back an operator's step: the case is again as it was before, and the history keeps both. A merge made two
 * steps; each is undone on its own case, and only both together. How long a step may be undone is the caller's affair.
 */
export function undo(current: Case, undone: Step, actor: Actor, setting: Setting): Undoing {
  const { before, after, event } = undone;
  if (before === null || !isUndoable(event.happening) || event.by.type !== "operator") {
    return { ok: false, reason: "not_undoable" };
  }
  if (current.privacy === "confidential" && !isDesignated(actor)) return { ok: false, reason: "not_yours" };
  const own =
    actor.type === "operator" && actor.contact === event.by.contact && actor.agency === event.by.agency;
  if (!own && !isSupervisor(actor)) return { ok: false, reason: "not_yours" };
  if (current.id !== after.id || current.version !== after.version)
    return { ok: false, reason: "somebody_acted" };
  const restored: Case = { ...before, version: current.version + 1 };
  const step = record(current, restored, { happening: { type: "undone", undid: event.id } }, actor, setting);
  return { ok: true, step };
}

/**
 * Place and summary are content, of which the case has no earlier state: they are changed again, not undone. Nor is
 * privacy: what was made confidential becomes ordinary by its reporter alone.
 */
function isUndoable(happening: EventBody): boolean {
  if (happening.type !== "changed") return undoable.has(happening.type);
  const { place, summary, privacy } = happening.fields;
  return place === undefined && summary === undefined && privacy === undefined;
}

/** What an operator does and may regret; a look has been had, and what others did isn't theirs to undo. */
const undoable: ReadonlySet<EventType> = new Set<EventType>([
  "forwarded",
  "asked",
  "consent_asked",
  "rejected",
  "merged",
  "joined",
  "progressed",
  "answered",
  "supplemented",
  "scheduled",
  "moved",
  "returned",
  "reassigned",
  "closed_by_office",
  "reopened",
]);
