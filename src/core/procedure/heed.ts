import type { Case } from "./case.ts";
import type { Actor } from "./command.ts";
import type { EventType } from "./event.ts";
import type { Change } from "./step.ts";

/** Additions that the agency left without an act after which it is told that they pile up. */
export const pile = 3;

/** What the agency does on a case, be it relayed by a verifier. */
const acts: ReadonlySet<EventType> = new Set([
  "progressed",
  "answered",
  "supplemented",
  "scheduled",
  "moved",
  "returned",
]);

/**
 * How a step changes what the agency has been reminded of and what it hasn't heeded: another stage or agency begins
 * anew, an act of the agency heeds what was added until then. Empty where nothing changes.
 */
export function attention(
  before: Case,
  { set, happening }: Pick<Change, "set" | "happening">,
  actor: Actor,
): Pick<Case, "nudged" | "unheeded"> {
  const { nudged = null, unheeded = 0, stage, agency } = before;
  const anew = (set.stage ?? stage) !== stage || (set.agency !== undefined && set.agency !== agency);
  const heeded = acts.has(happening.type) || (actor.type === "operator" && actor.agency !== null);
  const added = happening.type === "added" && (stage === "forwarded" || stage === "scheduled") ? 1 : 0;
  const left = anew || heeded ? 0 : unheeded + added;
  return {
    ...(anew && nudged !== null && { nudged: null }),
    ...(left !== unheeded && { unheeded: left }),
  };
}

/** Whether with this step the additions have piled up: once a pile. */
export function pilesUp({ before, after }: { readonly before: Case | null; readonly after: Case }): boolean {
  return after.unheeded === pile && before?.unheeded === pile - 1;
}
