import type { Effect } from "../../../../src/core/effect.ts";
import type { Case } from "../../../../src/core/procedure/case.ts";
import type { CaseEvent } from "../../../../src/core/procedure/event.ts";
import { commands, steps, verifier } from "../../procedure/world.ts";
import { road } from "../cases.ts";
import { createRoom, person } from "../room.ts";

export const number = "K7M4-2QX";
export const dewi = person(23, "Dewi", "officer");

/** The case as it was forwarded to the agency. */
export function forwardedCase(change: Partial<Case> = {}) {
  const [step] = steps(road.case, commands.forward, verifier, "2026-11-30 08:30");
  if (step === undefined) throw new Error("not forwarded");
  return { ...road, case: { ...step.after, agency: "PUPR", ...change } };
}

/** The room of the agency that has the case. */
export function atAgency(change: Partial<Case> = {}) {
  const room = { type: "agency", agency: "PUPR", contact: 1002 } as const;
  return createRoom([forwardedCase(change)], { room });
}

export function events(effects: readonly Effect[]): readonly CaseEvent[] {
  return effects.flatMap((effect) => (effect.type === "steps" ? effect.steps.map(({ event }) => event) : []));
}

export function forgotten(effects: readonly Effect[]): readonly string[] {
  return effects.flatMap((effect) => (effect.type === "forget_files" ? effect.files : []));
}
