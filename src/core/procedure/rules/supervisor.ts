import { isSupervisor } from "../actors.ts";
import { reopenUntil, startClock, writtenAt } from "../clock.ts";
import type { Actor } from "../command.ts";
import type { NeedsRole, Refusal } from "../decision.ts";
import { endedWithAnswer } from "../outcome.ts";
import { closed, nextRound, open } from "./rounds.ts";
import type { Guard, Rule } from "./rule.ts";

export const close: Rule<"close"> = (_current, { reason }, _actor, setting) => ({
  set: closed("office", setting),
  happening: { type: "closed_by_office" },
  text: reason,
});

/**
 * Reopens a case: one that ended with an answer goes back to its agency, any other to the verifiers, each
 * with a full limit. A supervisor may do so at any time, a reporter as long as `tooLate` allows.
 */
export const reopen: Rule<"reopen"> = (current, { reason, files = [] }, _actor, setting) => {
  const was = current.outcome;
  if (was === null) return "absent";
  const backToAgency = endedWithAnswer(current) && current.agency !== null;
  return {
    set: backToAgency
      ? { ...nextRound(current, setting), reassigned: 0 }
      : {
          ...open,
          stage: "received",
          clock: startClock("verify", setting.policy.verify, setting),
          agency: null,
          verifyLeft: null,
          inProgress: false,
          asked: 0,
          reassigned: 0,
          moved: 0,
          postponed: false,
          promised: null,
          mergedInto: null,
        },
    happening: { type: "reopened", was },
    text: reason,
    files,
  };
};

export const tooLate: Guard = (current, _actor, setting) => {
  const until = reopenUntil(current, setting);
  return until !== null && writtenAt(setting) > until ? { reason: "too_late", until } : null;
};

/** Null for a supervisor; for others the refusal that a supervisor is needed, and why. */
export function unlessSupervisor(actor: Actor, why: NeedsRole): Refusal | null {
  return isSupervisor(actor) ? null : { reason: "needs_role", role: "supervisor", why };
}
