import { dayOf } from "../../calendar/day.ts";
import { endOf } from "../../calendar/hours.ts";
import { addWorkingDays, workingDaysBetween } from "../../calendar/workingDays.ts";
import type { Case } from "../case.ts";
import type { Setting } from "../decision.ts";
import type { Step } from "../event.ts";
import { heldOpen } from "../marks.ts";
import { stepTo } from "../step.ts";
import { owedByCitizen } from "./moment.ts";

/**
 * Extends the limit of a citizen who couldn't be reached and now can: if it has passed, or passes before the
 * end of a whole working day, it ends with the next working day, so that what they are told now is true. Null
 * if the limit stays.
 */
export function extendLimit(current: Case, setting: Setting): Step | null {
  const { clock, marks } = current;
  const { now, calendar } = setting;
  if (clock === null || !owedByCitizen(clock.kind)) return null;
  const day = addWorkingDays(dayOf(now, calendar), 1, calendar);
  const due = endOf(day, calendar);
  if (due <= clock.due) return null;
  const days = workingDaysBetween(dayOf(clock.startedAt, calendar), day, calendar);
  return stepTo(
    current,
    {
      set: { clock: { ...clock, days, due }, marks: marks.filter((mark) => mark !== heldOpen) },
      happening: { type: "recalculated", from: clock.due, to: due },
    },
    { type: "system" },
    setting,
  );
}
