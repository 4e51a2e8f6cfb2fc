import { isDesignated, isSupervisor } from "./actors.ts";
import type { Case } from "./case.ts";
import type { Actor } from "./command.ts";
import type { Setting } from "./decision.ts";
import type { EventBody, EventType, Step } from "./event.ts";
import { closed } from "./rules/rounds.ts";
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

const calm = { urgent: false, rung: false, notUrgent: false };

/**
 * Undoes an operator's step: restores the case as it was before, while the history keeps both events. A report that they
 * took down is closed as filed by mistake. A merge
 * made two steps: each is undone on its own case, and the caller undoes both or none. The caller also decides
 * for how long a step may be undone.
 */
export function undo(current: Case, undone: Step, actor: Actor, setting: Setting): Undoing {
  const { before, after, event } = undone;
  if (!(before === null ? event.happening.type === "filed" : isUndoable(event.happening)))
    return { ok: false, reason: "not_undoable" };
  if (event.by.type !== "operator") return { ok: false, reason: "not_undoable" };
  if (current.privacy === "confidential" && !isDesignated(actor)) return { ok: false, reason: "not_yours" };
  const own =
    actor.type === "operator" && actor.contact === event.by.contact && actor.agency === event.by.agency;
  if (!own && !isSupervisor(actor)) return { ok: false, reason: "not_yours" };
  if (current.id !== after.id || current.version !== after.version)
    return { ok: false, reason: "somebody_acted" };
  const restored: Case = {
    ...(before ?? { ...current, ...closed("mistaken", setting), ...calm, marks: [], awaits: [] }),
    version: current.version + 1,
  };
  const step = record(current, restored, { happening: { type: "undone", undid: event.id } }, actor, setting);
  return { ok: true, step };
}

/**
 * Whether what an operator did can be undone. Not place and summary: the case doesn't have their earlier values.
 * Nor privacy: only the reporter makes a confidential case ordinary.
 */
export function isUndoable(happening: EventBody): boolean {
  if (happening.type !== "changed") return undoable[happening.type];
  const { place, summary, privacy } = happening.fields;
  return place === undefined && summary === undefined && privacy === undefined;
}

/** Whether an operator's step of this kind can be undone. */
const undoable: Readonly<Record<Exclude<EventType, "changed">, boolean>> = {
  forwarded: true,
  asked: true,
  consent_asked: true,
  rejected: true,
  referred: true,
  merged: true,
  joined: true,
  progressed: true,
  answered: true,
  supplemented: true,
  scheduled: true,
  moved: true,
  proposed: true,
  approved: true,
  sent_back: true,
  withheld: true,
  returned: true,
  reassigned: true,
  closed_by_office: true,
  reopened: true,
  nudged: true,
  noted: true,
  blocked: true,
  unblocked: true,
  // What was seen can't be unseen.
  looked: false,
  undone: false,
  // The citizen's own.
  filed: false,
  added: false,
  supplied: false,
  amended: false,
  retracted: false,
  withdrawn: false,
  reporter_left: false,
  reporter_joined: false,
  chat_added: false,
  admission_asked: false,
  admission_refused: false,
  agreed: false,
  disagreed: false,
  accepted: false,
  replied: false,
  postponed: false,
  unclear: false,
  rated: false,
  declined: false,
  objected: false,
  // The clock's own.
  reminded: false,
  promise_due: false,
  overdue: false,
  head_told: false,
  overseer_told: false,
  aged: false,
  lapsed: false,
  held_open: false,
  recalculated: false,
};
