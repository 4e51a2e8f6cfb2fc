import { dayOf } from "../../calendar/day.ts";
import { workingDayFrom, workingDaysBetween } from "../../calendar/workingDays.ts";
import type { Case, Clock } from "../case.ts";
import { daysUntil, dueOn, limitDay, promisedDay, startPromise } from "../clock.ts";
import type { Setting } from "../decision.ts";
import type { Step } from "../event.ts";
import { isOfDelay } from "../marks.ts";
import { stepTo } from "../step.ts";
import { owedByCitizen } from "./moment.ts";

/**
 * Moves an open clock to a changed calendar (`setting.calendar`). Null if the limit stays; `wakeAt(case,
 * setting)` may differ even then and has to be stored.
 */
export function recalculate(current: Case, setting: Setting): Step | null {
  const { clock } = current;
  if (clock === null) return null;
  const moved = underCalendar(clock, current, setting);
  if (moved.due.getTime() === clock.due.getTime()) return null;
  const promised = clock.kind === "promise" ? dayOf(moved.due, setting.calendar) : current.promised;
  const ahead = moved.due > setting.now;
  // The limit lies ahead again: if it passes, people are told again.
  const marks = ahead ? current.marks.filter((mark) => !isOfDelay(mark)) : current.marks;
  return stepTo(
    current,
    {
      set: { clock: moved, promised, marks },
      happening: { type: "recalculated", from: clock.due, to: moved.due },
    },
    { type: "system" },
    setting,
  );
}

function underCalendar(clock: Clock, current: Case, setting: Setting): Clock {
  const { calendar } = setting;
  const oldDay = dayOf(clock.due, calendar);
  if (clock.kind === "promise") {
    const { due } = startPromise(promisedDay(current.promised ?? oldDay, calendar), setting);
    return { ...clock, due };
  }
  const { lastDay } = clock;
  if (lastDay !== undefined) {
    const days = daysUntil(lastDay, clock.startedAt, calendar);
    return { ...clock, days, due: dueOn(clock.kind, limitDay(clock.startedAt, days, calendar), calendar) };
  }
  const due = dueOn(clock.kind, limitDay(clock.startedAt, clock.days, calendar), calendar);
  // Citizens were told the old day, and no letter tells them of an earlier one: their time is never cut.
  const toldDay = workingDayFrom(oldDay, calendar);
  if (!owedByCitizen(clock.kind) || dayOf(due, calendar) >= toldDay) return { ...clock, due };
  const days = workingDaysBetween(dayOf(clock.startedAt, calendar), toldDay, calendar);
  return { ...clock, days, due: dueOn(clock.kind, toldDay, calendar) };
}
