import type { AttachmentId, Case } from "./case.ts";
import type { Actor } from "./command.ts";
import type { Setting } from "./decision.ts";
import type { EventBody, Step } from "./event.ts";
import { attention } from "./heed.ts";
import { handedOver } from "./marks.ts";
import { wakeAt } from "./time/timeline.ts";
import { urgency } from "./urgent.ts";
import { isOvertaken } from "./waiting.ts";

/** What a rule changes in a case, and the event for its history. */
export type Change = {
  readonly set: Partial<Omit<Case, "id" | "number" | "version" | "policy" | "filedAt" | "wakeAt">>;
  readonly happening: EventBody;
  readonly text?: string;
  readonly files?: readonly AttachmentId[];
};

/**
 * Makes the step: the case's next version, without marks if it has a new clock, and the event. Any act of the
 * office, even a look, also removes the mark that a reply waits to be read; a note is no act.
 */
export function stepTo(before: Case, change: Change, actor: Actor, setting: Setting): Step {
  const byOffice = actor.type === "operator" && actor.agency === null && change.happening.type !== "noted";
  const left = byOffice ? before.marks.filter((mark) => mark !== handedOver) : before.marks;
  const marks = change.set.clock === undefined ? left : [];
  const after: Case = {
    ...before,
    marks,
    ...attention(before, change, actor),
    ...change.set,
    version: before.version + 1,
  };
  return record(
    before,
    isOvertaken(before, after, actor) ? { ...after, waiting: null } : after,
    change,
    actor,
    setting,
  );
}

/** The step to this case, with a new event. */
export function record(
  before: Case | null,
  after: Case,
  said: Omit<Change, "set">,
  actor: Actor,
  setting: Setting,
): Step {
  const changed = { ...after, ...urgency({ before, after, happening: said.happening }, setting) };
  return {
    before,
    after: { ...changed, wakeAt: wakeAt(changed, setting) },
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
