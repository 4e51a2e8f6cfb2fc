import { is, isDesignated, type Who } from "./actors.ts";
import type { Case } from "./case.ts";
import type { Actor, Command, CommandType } from "./command.ts";
import type { Decision, NeedsRole, Refusal, Setting } from "./decision.ts";
import { type Edge, edges, edgesOf, isRefusal, mayTake } from "./edges.ts";
import { policyOf } from "./policy.ts";
import { stepTo } from "./step.ts";

/**
 * Decides whether this actor may give this command to this case now, and what results. Refusals are values,
 * never thrown. `setting.policy` must be the case's own: `policyOf(case.policy)`.
 */
export function decide(current: Case, command: Command, actor: Actor, setting: Setting): Decision {
  const edge = edgesOf(current, command.type).find((candidate) => mayTake(candidate, current, actor));
  const refusal =
    edge === undefined
      ? withoutEdge(current, command.type, actor, setting)
      : (guarded(edge, current, actor, setting) ?? walled(current, command.type, actor));
  if (edge === undefined || refusal !== null) return { ok: false, refusal: refusal ?? notYours };

  const outcome = edge.apply(current, command, actor, setting);
  if (outcome === "absent") return { ok: false, refusal: stageRefusal(current, actor, setting) };
  if (isRefusal(outcome)) return { ok: false, refusal: outcome };
  const steps = [stepTo(current, outcome, actor, setting)];
  if (outcome.also !== undefined) {
    const { case: other, change } = outcome.also;
    const policy = other.policy === current.policy ? setting.policy : policyOf(other.policy);
    steps.push(stepTo(other, change, actor, { ...setting, policy }));
  }
  return { ok: true, steps };
}

/** The commands that this actor may give to this case now, in the order of the table. */
export function allowed(current: Case, actor: Actor, setting: Setting): CommandType[] {
  const open = edges.filter(
    (edge) =>
      edge.stage === current.stage &&
      mayTake(edge, current, actor) &&
      edge.guard(current, actor, setting) === null &&
      walled(current, edge.command, actor) === null,
  );
  return [...new Set(open.map(({ command }) => command))];
}

const notYours: Refusal = { reason: "not_yours" };

function stageRefusal(current: Case, actor: Actor, setting: Setting): Refusal {
  return { reason: "stage", allowed: allowed(current, actor, setting) };
}

function guarded(edge: Edge, current: Case, actor: Actor, setting: Setting): Refusal | null {
  const objection = edge.guard(current, actor, setting);
  return objection === "absent" ? stageRefusal(current, actor, setting) : objection;
}

/**
 * Why there is no edge for this actor: the stage is wrong, a supervisor is needed, or the actor never may.
 */
function withoutEdge(current: Case, command: CommandType, actor: Actor, setting: Setting): Refusal {
  const here = edgesOf(current, command);
  const everywhere = edges.filter((edge) => edge.command === command);
  const couldBe = (found: readonly Edge[], who: Who) => found.some((edge) => edge.who.includes(who));
  const supervisorsOwn = supervisorsOnly(command);
  if (supervisorsOwn !== null && couldBe(here, "supervisor") && is("verifier", actor, current)) {
    return { reason: "needs_role", role: "supervisor", why: supervisorsOwn };
  }
  const elsewhere = here.length === 0 && everywhere.some((edge) => mayTake(edge, current, actor));
  return elsewhere ? stageRefusal(current, actor, setting) : notYours;
}

/** What among verifiers a supervisor alone may do. */
function supervisorsOnly(command: CommandType): NeedsRole | null {
  if (command === "close" || command === "reopen") return command;
  return command === "approve" || command === "send_back" ? "check" : null;
}

/** Only designated persons may do anything to a confidential report; looking has its own guard. */
function walled(current: Case, command: CommandType, actor: Actor): Refusal | null {
  const outside = actor.type === "operator" && !isDesignated(actor);
  return current.privacy === "confidential" && outside && command !== "look"
    ? { reason: "needs_role", role: "designated", why: "confidential" }
    : null;
}
