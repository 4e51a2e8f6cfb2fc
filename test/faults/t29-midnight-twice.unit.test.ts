import { expect, test } from "vitest";
import { dayOf } from "../../src/core/calendar/day.ts";

test.fails.each([
  ["America/Havana", "2026-11-01T04:30:00Z", "2026-11-01"],
  ["Atlantic/Azores", "2026-10-25T00:30:00Z", "2026-10-25"],
])("%s: the first of two midnights begins the day", (zone, moment, day) => {
  expect(dayOf(new Date(moment), { zone })).toBe(day);
});
