import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { at, dayOf, dayOn } from "../../../src/core/calendar/day.ts";

describe("the office's day of a moment", () => {
  test.each([
    ["America/Havana", "2026-11-01T04:30:00Z", "2026-11-01"],
    ["America/Havana", "2026-11-01T03:59:59Z", "2026-10-31"],
    ["America/Havana", "2026-11-01T05:30:00Z", "2026-11-01"],
    ["Atlantic/Azores", "2026-10-25T00:30:00Z", "2026-10-25"],
    ["Asia/Beirut", "2026-10-24T21:30:00Z", "2026-10-24"],
  ])("%s, where a clock set back shows midnight twice: %s is %s", (zone, moment, day) => {
    expect(dayOf(new Date(moment), { zone })).toBe(day);
  });

  test.each([
    ["America/Havana", "2026-03-08T05:30:00Z", "2026-03-08"],
    ["Africa/Cairo", "2026-04-23T22:00:00Z", "2026-04-24"],
  ])("%s, where a clock set ahead shows no midnight: %s is %s", (zone, moment, day) => {
    expect(dayOf(new Date(moment), { zone })).toBe(day);
  });

  test("is what the zone's calendar shows, whatever the moment", () => {
    const zones = ["Asia/Jakarta", "Asia/Jayapura", "America/Havana", "Atlantic/Azores", "Africa/Cairo"];
    const shown = new Map(zones.map((zone) => [zone, new Intl.DateTimeFormat("en-CA", { timeZone: zone })]));
    const times = fc.date({ min: new Date("2020-01-01"), max: new Date("2030-01-01"), noInvalidDate: true });
    fc.assert(
      fc.property(times, fc.constantFrom(...zones), (moment, zone) => {
        expect(dayOf(moment, { zone })).toBe(shown.get(zone)?.format(moment));
      }),
    );
  });
});

test("of two moments at which the clock shows the same, the first is meant", () => {
  expect(at("2026-11-01", "00:30", { zone: "America/Havana" }).toISOString()).toBe(
    "2026-11-01T04:30:00.000Z",
  );
});

test.each([
  [2028, 2, 29, "2028-02-29"],
  [2027, 2, 29, null],
  [2026, 2, 31, null],
  [2026, 13, 1, null],
  [2026, 12, 0, null],
])("%s-%s-%s is the day %s", (year, month, date, day) => {
  expect(dayOn(year, month, date)).toBe(day);
});
