import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { addDays, dayOf, daysBetween, weekdayOf } from "../../../src/core/calendar/day.ts";
import {
  addWorkingDays,
  dayNumber,
  daysOffBetween,
  isProvisional,
  isWorkingDay,
  workingDayFrom,
  workingDaysBetween,
} from "../../../src/core/calendar/workingDays.ts";
import { calendar, when } from "./office.ts";

const days = fc.integer({ min: 0, max: 1000 }).map((n) => addDays("2026-01-01", n));

describe("days", () => {
  test.each([
    ["2026-11-26T12:12:00Z", "2026-11-26"],
    ["2026-11-26T16:59:59Z", "2026-11-26"],
    ["2026-11-26T17:00:00Z", "2026-11-27"],
  ])("%s is %s in Jakarta", (moment, day) => {
    expect(dayOf(new Date(moment), calendar)).toBe(day);
  });

  test("a week runs from Monday to Sunday", () => {
    expect(["2026-11-23", "2026-11-26", "2026-11-29"].map(weekdayOf)).toEqual([1, 4, 7]);
  });

  test("days are added over months and leap years", () => {
    expect(addDays("2028-02-28", 1)).toBe("2028-02-29");
    expect(addDays("2026-03-01", -1)).toBe("2026-02-28");
    expect(daysBetween("2026-12-31", "2027-03-01")).toBe(60);
  });
});

describe("working days", () => {
  test.each([
    ["2026-11-26", true, "a Thursday"],
    ["2026-11-28", false, "a Saturday, although the office has hours"],
    ["2026-11-29", false, "a Sunday"],
    ["2026-12-24", false, "a day off"],
    ["2026-12-28", true, "the Monday after"],
  ])("%s: %s, %s", (day, working) => {
    expect(isWorkingDay(day, calendar)).toBe(working);
  });

  test.each([
    ["2026-11-26", 3, "2026-12-01"],
    ["2026-12-21", 5, "2026-12-30"],
    ["2026-12-14", 10, "2026-12-30"],
    ["2026-12-01", -1, "2026-11-30"],
    ["2026-12-28", -1, "2026-12-23"],
    ["2026-11-28", 0, "2026-11-28"],
  ])("from %s, %d working days on is %s", (day, count, expected) => {
    expect(addWorkingDays(day, count, calendar)).toBe(expected);
  });

  test("adding and counting are each other's reverse", () => {
    fc.assert(
      fc.property(days, fc.integer({ min: 1, max: 60 }), (day, count) => {
        const later = addWorkingDays(day, count, calendar);
        expect(isWorkingDay(later, calendar)).toBe(true);
        expect(workingDaysBetween(day, later, calendar)).toBe(count);
        expect(workingDaysBetween(later, day, calendar)).toBe(-count);
      }),
    );
  });

  test("a day off moves to the next working day, a working day stays", () => {
    expect(workingDayFrom("2026-12-24", calendar)).toBe("2026-12-28");
    expect(workingDayFrom("2026-12-23", calendar)).toBe("2026-12-23");
  });

  test.each([
    ["2026-11-26 20:00", 0],
    ["2026-11-27 07:00", 1],
    ["2026-11-29 12:00", 1],
    ["2026-11-30 09:00", 2],
    ["2026-12-02 09:00", 4],
    ["2026-11-20 09:00", 0],
  ])("a clock started on Thursday evening shows on %s day %d", (now, number) => {
    expect(dayNumber(when("2026-11-26 19:12"), when(now), calendar)).toBe(number);
  });

  test("what was skipped is known by name", () => {
    expect(daysOffBetween("2026-12-21", "2026-12-30", calendar)).toEqual({
      named: [
        { day: "2026-12-24", name: "Cuti Bersama Natal" },
        { day: "2026-12-25", name: "Hari Raya Natal" },
      ],
      weekend: ["2026-12-26", "2026-12-27"],
    });
    expect(daysOffBetween("2026-12-23", "2026-12-23", calendar)).toEqual({ named: [], weekend: [] });
  });

  test("a day in a year without its decree is provisional", () => {
    expect(isProvisional("2026-12-31", calendar)).toBe(false);
    expect(isProvisional("2027-01-04", calendar)).toBe(true);
  });

  test("a calendar without working days is a fault, not an endless loop", () => {
    expect(() => addWorkingDays("2026-01-01", 1, { ...calendar, workWeek: [] })).toThrow(RangeError);
  });
});
