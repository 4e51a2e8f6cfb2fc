import type { CaseId } from "../../core/procedure/case.ts";
import { recalculate } from "../../core/procedure/time/recalculate.ts";
import { wakeAt } from "../../core/procedure/time/timeline.ts";
import type { Tx } from "../../ports/store.ts";
import { emptyBatch, hold } from "../handle/batch.ts";
import type { Context } from "../handle/context.ts";
import { slice, type Work } from "./job.ts";
import { settingOf, takeSteps, writeSteps } from "./writeSteps.ts";

/**
 * Value of the setting while clocks are being moved to a changed calendar; still there if a run ended before
 * it was done.
 */
const underWay = "under way";

/** Recalculates the clocks of all open cases if the calendar has changed. */
export async function recalculateIfAsked({ store, offices, context, wakeSenders }: Work): Promise<number> {
  const asked = await store.transaction((tx) => tx.settings.get("recalculate"));
  if (asked !== true && asked !== underWay) return 0;
  await store.transaction((tx) => tx.settings.set("recalculate", underWay));
  offices.forget();
  const fresh = { ...context, office: await offices.read() };
  for (let after: CaseId | null = ""; after !== null; ) {
    const from: CaseId = after;
    after = await store.transaction((tx) => recalculateFrom(tx, from, fresh));
    wakeSenders();
  }
  // If the calendar was changed again meanwhile, the setting is `true` again and all is repeated.
  await store.transaction(async (tx) => {
    if ((await tx.settings.get("recalculate")) === underWay) await tx.settings.set("recalculate", false);
  });
  return 0;
}

/**
 * Recalculates a slice of the open cases after `after`; returns the last of them, or null if there are no
 * more.
 */
async function recalculateFrom(tx: Tx, after: CaseId, context: Context): Promise<CaseId | null> {
  const cases = await tx.cases.open(after, slice);
  const set = emptyBatch();
  hold(set, cases, new Map());
  const idle: { id: string; wakeAt: Date | null }[] = [];
  const untold = cases.flatMap((one) => {
    const setting = settingOf(one, context);
    const step = recalculate(one, setting);
    if (step === null) idle.push({ id: one.id, wakeAt: wakeAt(one, setting) });
    return takeSteps(set, step === null ? [] : [step]);
  });
  await tx.cases.reschedule(idle);
  await writeSteps(tx, set, untold, context);
  return cases.length < slice ? null : (cases.at(-1)?.id ?? null);
}
