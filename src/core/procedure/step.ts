import type { AttachmentId, Case } from "./case.ts";
import type { Actor } from "./command.ts";
import type { Setting } from "./decision.ts";
import type { EventBody, Step } from "./event.ts";
import { handedOver } from "./marks.ts";
import { wakeAt } from "./time/timeline.ts";

/** What a rule changes in a case, and what is to be written into its history. */
export type Change = {
  readonly set: Partial<Omit<Case, "id" | "number" | "version" | "policy" | "filedAt" | "wakeAt">>;
  readonly happening: EventBody;
  readonly text?: string;
  readonly files?: readonly AttachmentId[];
};

/**
 * Makes the step: the next version, with its marks wiped if it has a new clock, and the event that led there. What waited
 * for a person has been seen once somebody of the office acts, be it by a look.
 */
export function stepTo(before: Case, change: Change, actor: Actor, setting: Setting): Step {
  const byOffice = actor.type === "operator" && actor.agency === null;
  const left = byOffice ? before.marks.filter((mark) => mark !== handedOver) : before.marks;
  const marks = change.set.clock === undefined ? left : [];
  return record(
    before,
    { ...before, marks, ...change.set, version: before.version + 1 },
    change,
    actor,
    setting,
  );
}

/** Puts a case as it now stands on record. */
export function record(
  before: Case | null,
  after: Case,
  said: Omit<Change, "set">,
  actor: Actor,
  setting: Setting,
): Step {
  return {
    before,
    after: { ...after, wakeAt: wakeAt(after, setting) },
    event: {
      id: setting.newId(),
      case: after.id,
      by: actor,
      from: before?.stage ?? null,
      to: after.stage,
      at: setting.now,
      happening: said.happening,
      text: said.text ?? "",
      files: said.files ?? [],
    },
  };
}
