import type { Effect } from "../../effect.ts";
import type { RoomHeard } from "../facts.ts";

/**
 * Of an album, whose photos come one by one, only the last answer is said; but its photos may bring several cases, and
 * of each it is said what was done, with how it is undone.
 */
export function once(effect: Effect, { input }: RoomHeard, changed: readonly string[]): Effect {
  const album = input.type === "media" ? (input.album ?? null) : null;
  return effect.type !== "answer" || album === null || effect.coalesce !== null
    ? effect
    : { ...effect, coalesce: ["album", album, ...changed].join(":") };
}

/** The numbers of the cases that these changed. */
export function changedBy(effects: readonly Effect[]): readonly string[] {
  const steps = effects.flatMap((effect) => (effect.type === "steps" ? effect.steps : []));
  return [...new Set(steps.map(({ after }) => after.number))];
}
