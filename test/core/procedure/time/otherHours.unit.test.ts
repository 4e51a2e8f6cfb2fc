import { describe, expect, test } from "vitest";
import type { Calendar, HoursOn } from "../../../../src/core/calendar/calendar.ts";
import { occasionOf } from "../../../../src/core/procedure/notices/notices.ts";
import { recalculate } from "../../../../src/core/procedure/time/recalculate.ts";
import { wakeAt } from "../../../../src/core/procedure/time/timeline.ts";
import * as w from "../world.ts";

const on = (day: string, open: string, close: string): HoursOn => ({
  day,
  hours: [{ open, close }],
  name: "Ramadan",
});
const withHours = (...hoursOn: readonly HoursOn[]): Calendar => ({ ...w.calendar, hoursOn });

// Forwarded on Friday 27 November: five working days, to Monday 7 December, 16.00.
describe("other hours, set while a clock runs", () => {
  const forwarded = w.inStage("forwarded");
  const due = forwarded.clock?.due;

  test("on the last day move its limit to the close of that day, without a letter", () => {
    expect(due).toEqual(w.when("2026-12-07 16:00"));
    const calendar = withHours(on("2026-12-07", "08:00", "15:00"));
    const step = recalculate(forwarded, w.setting("2026-12-01 09:00", { calendar }));
    expect(step?.after.clock?.due).toEqual(w.when("2026-12-07 15:00"));
    if (step !== null) expect(occasionOf(step, calendar)).toBe("recalculated_slightly");
  });

  test.each([
    ["on another day", on("2026-12-04", "08:00", "15:00")],
    ["on a Saturday", on("2026-12-05", "08:00", "12:00")],
  ])("%s change nothing of it", (_name, other) => {
    const setting = w.setting("2026-12-01 09:00", { calendar: withHours(other) });
    expect(recalculate(forwarded, setting)).toBeNull();
  });

  test("move the morning of a reminder to that day's opening", () => {
    const usual = w.setting("2026-12-01 09:00");
    expect(wakeAt(forwarded, usual)).toEqual(w.when("2026-12-03 08:00"));
    const calendar = withHours(on("2026-12-03", "09:30", "15:00"));
    expect(wakeAt(forwarded, { ...usual, calendar })).toEqual(w.when("2026-12-03 09:30"));
  });
});
