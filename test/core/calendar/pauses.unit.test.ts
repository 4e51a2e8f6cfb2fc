import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { buildCalendar } from "../../../src/core/calendar/build.ts";
import type { Calendar, Day, DayHours, Weekday } from "../../../src/core/calendar/calendar.ts";
import { addDays, at, dayOf } from "../../../src/core/calendar/day.ts";
import {
  closeOf,
  hoursOf,
  inOfficeHours,
  lastOpening,
  morningAfter,
  nextOpening,
  openingOf,
  openStretch,
} from "../../../src/core/calendar/hours.ts";
import { periodsFrom } from "../../../src/core/calendar/periods.ts";
import { isWorkingDay } from "../../../src/core/calendar/workingDays.ts";
import { readHours } from "../../../src/core/calendar/written.ts";
import { pattern } from "../../../src/core/lexicon/entry.ts";
import { besideHours, hourDays, upTo } from "../../../src/core/lexicon/time.ts";
import { dueOn, limitDay } from "../../../src/core/procedure/clock.ts";

const words = {
  days: hourDays.map((entry) => pattern(entry)),
  joins: pattern(upTo),
  fillers: pattern(besideHours),
};

function stretches(text: string): DayHours {
  return text.split(" ").map((one) => {
    const [open = "", close = ""] = one.split("-");
    return { open, close };
  });
}

const usual = stretches("08:00-12:00 13:00-16:00");
const friday = stretches("08:00-11:30 13:00-16:30");
const ramadan = stretches("08:00-15:00");

/** Fridays have a longer pause; from 18 February 2027 it is Ramadan, and on Saturday the 20th there is a service. */
const calendar = buildCalendar({
  zone: "Asia/Jakarta",
  workWeek: [1, 2, 3, 4, 5],
  hours: { 1: usual, 2: usual, 3: usual, 4: usual, 5: friday },
  hoursOn: [
    { day: "2027-02-20", hours: stretches("09:00-11:00"), name: "Layanan keliling" },
    { day: "2027-02-18", hours: ramadan, name: "Ramadan" },
    { day: "2027-02-22", hours: ramadan, name: "Ramadan" },
    { day: "2027-02-23", hours: ramadan, name: "Ramadan" },
  ],
  holidays: [{ date: "2027-02-23", name: "Libur kantor", type: "public" }],
  decrees: [],
});
const when = (text: string) => at(text.slice(0, 10), text.slice(11), calendar);

describe("a day with a pause, and days with hours of their own", () => {
  test.each([
    ["2027-02-12 11:29", true],
    ["2027-02-12 11:30", false],
    ["2027-02-12 12:59", false],
    ["2027-02-12 13:00", true],
    ["2027-02-12 16:29", true],
    ["2027-02-18 12:30", true],
    ["2027-02-18 15:00", false],
    ["2027-02-20 10:00", true],
    ["2027-02-27 10:00", false],
    ["2027-02-23 10:00", false],
  ])("at %s the office is open: %s", (now, open) => {
    expect(inOfficeHours(when(now), calendar)).toBe(open);
  });

  test.each([
    ["2027-02-12 11:30", "2027-02-12 13:00"],
    ["2027-02-12 12:59", "2027-02-12 13:00"],
    ["2027-02-12 16:30", "2027-02-15 08:00"],
    ["2027-02-18 15:00", "2027-02-19 08:00"],
    ["2027-02-19 17:00", "2027-02-20 09:00"],
    ["2027-02-22 15:30", "2027-02-24 08:00"],
  ])("from %s the next opening is %s", (now, opening) => {
    expect(nextOpening(when(now), calendar)).toEqual(when(opening));
  });

  test("a limit ends with the last hours of its day, and the morning is the first opening of a working day", () => {
    expect(closeOf("2027-02-12", calendar)).toEqual(when("2027-02-12 16:30"));
    expect(openingOf("2027-02-12", calendar)).toEqual(when("2027-02-12 08:00"));
    expect(dueOn("verify", "2027-02-18", calendar)).toEqual(when("2027-02-18 15:00"));
    expect(morningAfter(when("2027-02-19 12:00"), calendar)).toEqual(when("2027-02-22 08:00"));
  });

  test("hours on a Saturday don't make it a working day", () => {
    expect(isWorkingDay("2027-02-20", calendar)).toBe(false);
    expect(limitDay(when("2027-02-19 09:00"), 1, calendar)).toBe("2027-02-22");
    expect(lastOpening(when("2027-02-20 10:00"), calendar)).toEqual(when("2027-02-19 08:00"));
  });

  test.each([
    ["2027-02-22 07:59", "2027-02-19 08:00"],
    ["2027-02-22 08:00", "2027-02-22 08:00"],
    ["2027-02-23 12:00", "2027-02-22 08:00"],
  ])("at %s the office last opened at %s", (now, opening) => {
    expect(lastOpening(when(now), calendar)).toEqual(when(opening));
  });

  test("days of one name are one period, by the weekday", () => {
    expect(periodsFrom("2027-02-21", calendar)).toEqual([
      { name: "Ramadan", from: "2027-02-22", to: "2027-02-23", hours: { 1: ramadan, 2: ramadan } },
    ]);
    expect(periodsFrom("2027-02-01", calendar).map(({ name, from, to }) => [name, from, to])).toEqual([
      ["Ramadan", "2027-02-18", "2027-02-18"],
      ["Layanan keliling", "2027-02-20", "2027-02-20"],
      ["Ramadan", "2027-02-22", "2027-02-23"],
    ]);
  });

  test.each([
    ["overlapping stretches", stretches("08:00-12:00 11:00-16:00")],
    ["stretches that touch", stretches("08:00-12:00 12:00-16:00")],
    ["stretches out of order", stretches("13:00-16:00 08:00-12:00")],
    ["none at all", []],
  ])("%s are refused", (_fault, hours) => {
    const parts = { zone: "Asia/Jakarta", workWeek: [1 as const], holidays: [], decrees: [] };
    expect(() => buildCalendar({ ...parts, hours: { 1: hours } })).toThrow(RangeError);
    const hoursOn = [{ day: "2027-02-18", hours, name: "" }];
    expect(() => buildCalendar({ ...parts, hours: { 1: usual }, hoursOn })).toThrow(RangeError);
  });
});

describe("whatever the hours are", () => {
  /** Up to four stretches of a day by quarters of an hour, none touching the next. */
  const dayHours = fc
    .uniqueArray(fc.integer({ min: 0, max: 95 }), { minLength: 2, maxLength: 8 })
    .map((quarters) => quarters.sort((a, b) => a - b))
    .map((quarters) => quarters.slice(0, quarters.length - (quarters.length % 2)))
    .map(
      (quarters): DayHours =>
        Array.from({ length: quarters.length / 2 }, (_, index) => ({
          open: quarter(quarters[2 * index] ?? 0),
          close: quarter(quarters[2 * index + 1] ?? 0),
        })),
    );
  const calendars = fc
    .record({
      zone: fc.constantFrom("Asia/Jakarta", "Asia/Makassar", "Asia/Jayapura"),
      workWeek: fc.uniqueArray(fc.constantFrom<Weekday[]>(1, 2, 3, 4, 5, 6, 7), { minLength: 1 }),
      week: fc.array(dayHours, { minLength: 7, maxLength: 7 }),
      others: fc.array(fc.tuple(fc.integer({ min: 0, max: 40 }), dayHours), { maxLength: 12 }),
      off: fc.uniqueArray(fc.integer({ min: 0, max: 40 }), { maxLength: 8 }),
    })
    .map(({ zone, workWeek, week, others, off }) =>
      buildCalendar({
        zone,
        workWeek,
        hours: Object.fromEntries(week.map((hours, index) => [index + 1, hours])),
        hoursOn: [...new Map(others)].map(([day, hours]) => ({ day: nth(day), hours, name: "Lain" })),
        holidays: off.map((day) => ({ date: nth(day), name: "Libur", type: "public" })),
        decrees: [],
      }),
    );
  const moments = fc.integer({ min: 0, max: 40 * 24 * 60 });
  const moment = (minutes: number, { zone }: Calendar) =>
    new Date(at("2027-02-01", "00:00", { zone }).getTime() + minutes * 60_000);

  test("the next opening isn't past, the office is open then, and was closed until then", () => {
    fc.assert(
      fc.property(calendars, moments, (office, minutes) => {
        const now = moment(minutes, office);
        const opening = nextOpening(now, office);
        expect(opening >= now).toBe(true);
        expect(inOfficeHours(opening, office)).toBe(true);
        const before = new Date(opening.getTime() - 60_000);
        if (before > now) expect(inOfficeHours(before, office)).toBe(false);
      }),
    );
  });

  test("a limit ends at the close of a working day, when the office has just been open and won't be again that day", () => {
    fc.assert(
      fc.property(calendars, moments, fc.integer({ min: 1, max: 10 }), (office, minutes, days) => {
        const now = moment(minutes, office);
        const due = dueOn("follow_up", limitDay(now, days, office), office);
        const day = dayOf(due, office);
        expect(due > now).toBe(true);
        expect(isWorkingDay(day, office)).toBe(true);
        expect(inOfficeHours(new Date(due.getTime() - 1), office)).toBe(true);
        expect(inOfficeHours(due, office)).toBe(false);
        expect(dayOf(nextOpening(due, office), office) > day).toBe(true);
      }),
    );
  });

  test("who comes later, or has more days, is never due earlier", () => {
    fc.assert(
      fc.property(
        calendars,
        moments,
        moments,
        fc.integer({ min: 1, max: 10 }),
        (office, one, other, days) => {
          const [earlier, later] = [
            moment(Math.min(one, other), office),
            moment(Math.max(one, other), office),
          ];
          const due = (from: Date, n: number) =>
            dueOn("follow_up", limitDay(from, n, office), office).getTime();
          expect(due(later, days)).toBeGreaterThanOrEqual(due(earlier, days));
          expect(due(earlier, days + 1)).toBeGreaterThan(due(earlier, days));
          expect(nextOpening(later, office) >= nextOpening(earlier, office)).toBe(true);
        },
      ),
    );
  });

  test("stretches never overlap, and a moment lies in one at most", () => {
    fc.assert(
      fc.property(calendars, moments, (office, minutes) => {
        const now = moment(minutes, office);
        const hours = hoursOf(dayOf(now, office), office);
        for (const [index, { open, close }] of hours.entries()) {
          expect(open < close).toBe(true);
          expect(open > (hours[index - 1]?.close ?? "")).toBe(true);
        }
        expect(openStretch(now, office) !== null).toBe(inOfficeHours(now, office));
      }),
    );
  });

  test("hours are read back as they were written", () => {
    fc.assert(
      fc.property(
        dayHours,
        fc.constantFrom("-", "–", " s/d ", " sampai "),
        fc.constantFrom(" ", ", ", " dan "),
        (hours, to, and) => {
          const text = hours.map(({ open, close }) => `${open.replace(":", ".")}${to}${close}`).join(and);
          expect(readHours(`sen-kam ${text} Ramadan`, words)).toEqual({
            hours: [{ days: [1, 2, 3, 4], hours }],
            rest: "Ramadan",
          });
        },
      ),
    );
  });

  test("reading hours ends, whatever was written", () => {
    fc.assert(
      fc.property(fc.stringMatching(/^[ 0-9a-z:.,–-]{0,40}$/u), (text) => {
        const read = readHours(text, words);
        if ("fault" in read) return;
        for (const { hours } of read.hours)
          for (const { open, close } of hours) expect(open < close).toBe(true);
      }),
    );
  });
});

function quarter(n: number): string {
  return `${String(Math.floor(n / 4)).padStart(2, "0")}:${String((n % 4) * 15).padStart(2, "0")}`;
}

function nth(n: number): Day {
  return addDays("2027-02-01", n);
}
