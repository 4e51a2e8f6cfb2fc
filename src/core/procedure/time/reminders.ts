import type { Calendar } from "../../calendar/calendar.ts";
import { dayOf } from "../../calendar/day.ts";
import { openingOf } from "../../calendar/hours.ts";
import { addWorkingDays } from "../../calendar/workingDays.ts";
import type { Clock } from "../case.ts";
import type { Setting } from "../decision.ts";
import { dayBefore, lastCall, type Mark, middle, overdueOffice, twoDaysBefore } from "../marks.ts";
import { type Moment, officeTime } from "./moment.ts";

/** The reminders of a clock that are still to come; of those missed only the last. */
export function reminders(clock: Clock, marks: readonly Mark[], setting: Setting): Moment[] {
  // After a notice of delay no reminders, even if the machine's clock was set back.
  if (marks.includes(overdueOffice)) return [];
  const planned = plan(clock, setting.calendar);
  const done = planned.findLastIndex(({ mark }) => marks.includes(mark));
  const open = planned.slice(done + 1);
  const passed = open.filter(({ at }) => at <= setting.now).length;
  return (
    open
      .slice(Math.max(0, passed - 1))
      // A limit that has passed needs no reminder, except the last call: nothing closes without it.
      .filter(({ mark }) => setting.now < clock.due || mark === lastCall)
      .map(({ at, mark }) => ({ type: "remind", at: officeTime(at, setting), mark }))
  );
}

/** All reminders of a clock, in order; without those that would be before the start of a short clock. */
function plan(clock: Clock, calendar: Calendar): readonly { readonly at: Date; readonly mark: Mark }[] {
  const due = dayOf(clock.due, calendar);
  const before = (days: number) => openingOf(addWorkingDays(due, -days, calendar), calendar);
  const afterStart = ({ at }: { readonly at: Date }) => at > clock.startedAt;
  switch (clock.kind) {
    case "verify":
      return [{ at: before(1), mark: dayBefore }].filter(afterStart);
    case "follow_up":
      return [
        { at: before(2), mark: twoDaysBefore },
        { at: before(1), mark: dayBefore },
      ].filter(afterStart);
    case "complete":
    case "reply": {
      const halfway = openingOf(
        addWorkingDays(dayOf(clock.startedAt, calendar), middleDay, calendar),
        calendar,
      );
      const last = { at: before(1), mark: lastCall };
      return halfway < last.at ? [{ at: halfway, mark: middle }, last] : [last];
    }
    case "promise":
      return [];
  }
}

/** Working day of a citizen's clock on which they are first reminded. */
const middleDay = 5;
