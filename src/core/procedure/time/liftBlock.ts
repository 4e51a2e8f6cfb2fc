import { dayOf } from "../../calendar/day.ts";
import type { Case } from "../case.ts";
import type { Setting } from "../decision.ts";
import type { Step } from "../event.ts";
import { stepTo } from "../step.ts";

/** Ends a block whose last day is over; null if there is none such. */
export function liftBlock(current: Case, setting: Setting): Step | null {
  const { block } = current;
  if (block == null || block.until >= dayOf(setting.now, setting.calendar)) return null;
  const happening = { type: "unblocked", contact: block.contact, why: "time" } as const;
  return stepTo(current, { set: { block: null }, happening }, { type: "system" }, setting);
}
