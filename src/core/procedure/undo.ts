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
      /**
       * somebody_acted: the case has changed since. not_undoable: no step of an operator's that can be
       * undone.
       */
      readonly reason: "not_yours" | "somebody_acted" | "not_undoable";
    };

/**
 * Undoes an operator's step: restores the case as it was before, while the history keeps both events. A merge
 * made two steps: each is undone on its own case, and the caller undoes both or none. The caller also decides
 * for how long a step may be undone.
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
 * Not place and summary: the case doesn't have their earlier values. Nor privacy: only the reporter makes a
 * confidential case ordinary.
 */
function isUndoable(happening: EventBody): boolean {
  if (happening.type !== "changed") return undoable.has(happening.type);
  const { place, summary, privacy } = happening.fields;
  return place === undefined && summary === undefined && privacy === undefined;
}

/** Not `looked`: what was seen can't be unseen. */
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
