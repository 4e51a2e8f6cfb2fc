import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { buildCalendar } from "../../../src/core/calendar/build.ts";
import { at } from "../../../src/core/calendar/day.ts";
import {
  closeOf,
  endOf,
  inOfficeHours,
  morningAfter,
  nextMorning,
  nextOpening,
} from "../../../src/core/calendar/hours.ts";
import { calendar, when } from "./office.ts";

describe("office hours", () => {
  test.each([
    ["2026-11-26 08:00", true],
    ["2026-11-26 15:59", true],
    ["2026-11-26 16:00", false],
    ["2026-11-26 07:59", false],
    ["2026-11-28 10:00", true],
    ["2026-11-29 10:00", false],
    ["2026-12-24 10:00", false],
  ])("at %s the office is open: %s", (now, open) => {
    expect(inOfficeHours(when(now), calendar)).toBe(open);
  });

  test.each([
    ["2026-11-26 10:30", "2026-11-26 10:30"],
    ["2026-11-26 05:00", "2026-11-26 08:00"],
    ["2026-11-26 19:12", "2026-11-27 08:00"],
    ["2026-11-27 16:00", "2026-11-28 08:00"],
    ["2026-11-28 12:00", "2026-11-30 08:00"],
    ["2026-12-23 18:00", "2026-12-26 08:00"],
  ])("from %s the next opening is %s", (now, opening) => {
    expect(nextOpening(when(now), calendar)).toEqual(when(opening));
  });

  test("the next morning is that of a working day", () => {
    expect(nextMorning(when("2026-11-27 16:00"), calendar)).toEqual(when("2026-11-30 08:00"));
    expect(nextMorning(when("2026-12-23 07:00"), calendar)).toEqual(when("2026-12-28 08:00"));
  });

  test("the next opening is always in office hours and never in the past", () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 60 * 24 * 700 }), (minutes) => {
        const now = new Date(Date.parse("2026-01-01T00:00:00Z") + minutes * 60_000);
        const opening = nextOpening(now, calendar);
        expect(opening >= now).toBe(true);
        expect(inOfficeHours(opening, calendar)).toBe(true);
      }),
    );
  });

  test("each weekday closes at its own hour", () => {
    const friday = buildCalendar({
      zone: "Asia/Makassar",
      workWeek: [4, 5],
      hours: { 4: [{ open: "07:30", close: "16:00" }], 5: [{ open: "07:30", close: "11:30" }] },
      holidays: [],
      decrees: [],
    });
    expect(closeOf("2026-11-27", friday).toISOString()).toBe("2026-11-27T03:30:00.000Z");
    expect(() => closeOf("2026-11-28", friday)).toThrow(RangeError);
  });
});

describe("the end of a day", () => {
  test.each([
    ["Asia/Jakarta", "2026-12-11", "2026-12-11T16:59:59.999Z"],
    ["Asia/Jayapura", "2026-12-31", "2026-12-31T14:59:59.999Z"],
    // The night in which Lebanon's clock goes from 24.00 to 23.00, and the one in which it skips from 0.00 to 1.00.
    ["Asia/Beirut", "2026-10-24", "2026-10-24T21:59:59.999Z"],
    ["Asia/Beirut", "2026-03-28", "2026-03-28T21:59:59.999Z"],
  ])("in %s %s lasts until %s", (zone, day, end) => {
    expect(endOf(day, { zone }).toISOString()).toBe(end);
  });
});

describe("the next morning of a working day", () => {
  test.each([
    ["2026-12-15 00:01", "2026-12-15 08:00"],
    ["2026-12-15 08:00", "2026-12-16 08:00"],
    ["2026-12-12 00:01", "2026-12-14 08:00"],
    ["2026-12-24 00:01", "2026-12-28 08:00"],
  ])("after %s is %s", (now, morning) => {
    expect(morningAfter(when(now), calendar)).toEqual(when(morning));
  });
});

describe("building a calendar", () => {
  const hours = { 1: [{ open: "08:00", close: "16:00" }] } as const;
  const parts = { zone: "Asia/Jakarta", workWeek: [1], hours, holidays: [], decrees: [] } as const;

  test("a year with its decree has only the decree's days, another the general list's public ones", () => {
    const built = buildCalendar({
      ...parts,
      holidays: [
        { date: "2026-01-16 00:00:00 -0600", name: "Maulid Nabi Muhammad", type: "public" },
        { date: "2027-12-25 00:00:00", name: "Hari Raya Natal", type: "public" },
        { date: "2027-04-21 00:00:00", name: "Hari Kartini", type: "observance" },
      ],
      decrees: [{ year: 2026, daysOff: [{ day: "2026-12-24", name: "Cuti Bersama Natal" }] }],
    });
    expect(built.daysOff).toEqual([
      { day: "2026-12-24", name: "Cuti Bersama Natal" },
      { day: "2027-12-25", name: "Hari Raya Natal" },
    ]);
    expect(built.decreedYears).toEqual([2026]);
  });

  test.each([
    ["no day in the work week", { ...parts, workWeek: [] }],
    ["a working day without hours", { ...parts, workWeek: [1, 2] as const }],
    ["hours that end before they begin", { ...parts, hours: { 1: [{ open: "16:00", close: "08:00" }] } }],
  ])("%s is refused", (_fault, faulty) => {
    expect(() => buildCalendar(faulty)).toThrow(RangeError);
  });

  test("a time is read on the office's clock, and nonsense is refused", () => {
    expect(at("2026-11-26", "19:12", calendar).toISOString()).toBe("2026-11-26T12:12:00.000Z");
    expect(() => at("2026-02-30", "08:00", calendar)).toThrow(RangeError);
  });
});
