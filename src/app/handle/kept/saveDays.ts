import type { Effect } from "../../../core/effect.ts";
import type { Tx } from "../../../ports/store.ts";

type Days = Extract<Effect, { type: "save_days_off" }> | Extract<Effect, { type: "save_hours_on" }>;

/** Saves days off, or hours of single days; the clocks of open cases are then recalculated. */
export async function saveDays(tx: Tx, effect: Days): Promise<void> {
  if (effect.type === "save_days_off") await tx.office.saveDaysOff(effect.year, effect.add, effect.remove);
  else await tx.office.saveHoursOn(effect.add, effect.remove);
  await tx.settings.set("recalculate", true);
}
