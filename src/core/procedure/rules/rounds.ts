import type { Case, Outcome as End } from "../case.ts";
import { startClock } from "../clock.ts";
import type { Setting } from "../decision.ts";
import type { Change } from "../step.ts";

/** Fields that every closing sets. */
export function closed(outcome: Exclude<End, "incomplete" | "no_reply">, setting: Setting) {
  return {
    stage: "closed",
    outcome,
    clock: null,
    verifyLeft: null,
    promised: null,
    closedAt: setting.now,
  } as const satisfies Change["set"];
}

/** Fields that every reopening clears. */
export const open = { outcome: null, closedAt: null, rating: null } as const satisfies Change["set"];

/** Returns the case to the same agency for another answer, with a full limit. */
export function nextRound(current: Case, setting: Setting) {
  return {
    ...open,
    stage: "forwarded",
    clock: startClock("follow_up", setting.policy.again, setting),
    round: current.round + 1,
    inProgress: false,
    postponed: false,
    promised: null,
    moved: 0,
  } as const satisfies Change["set"];
}
