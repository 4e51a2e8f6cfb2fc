import { describe, expect, test } from "vitest";
import { lastTime } from "../../../src/app/jobs/cronTime.ts";

const jakarta = "Asia/Jakarta";

/** Office time, whatever zone the machine is in. */
const at = (words: string): Date => new Date(`${words.replace(" ", "T")}:00+07:00`);

describe("the last time of a cron expression", () => {
  test.each([
    // 1 December 2026 is a Tuesday.
    ["0 8 * * *", "2026-12-01 08:00", "2026-12-01 08:00"],
    ["0 8 * * *", "2026-12-01 07:59", "2026-11-30 08:00"],
    ["30 7 * * 1-4", "2026-12-06 12:00", "2026-12-03 07:30"],
    ["0 3 * * *", "2026-12-01 00:30", "2026-11-30 03:00"],
    ["0 6 1 * *", "2026-12-31 23:59", "2026-12-01 06:00"],
    ["0 6 L * *", "2026-12-01 06:00", "2026-11-30 06:00"],
    ["0 0 1 1 *", "2026-12-31 23:59", "2026-01-01 00:00"],
    ["*/15 9-16 * * *", "2026-12-01 09:44", "2026-12-01 09:30"],
    ["@monthly", "2026-12-15 00:00", "2026-12-01 00:00"],
  ])("%s is at %s by the office's clock: %s", (expression, now, last) => {
    expect(lastTime([expression], at(now), jakarta)).toEqual(at(last));
  });

  test("is the latest of several", () => {
    const openings = ["0 8 * * 1", "30 7 * * 2", "0 9 * * 5"];
    expect(lastTime(openings, at("2026-12-01 10:00"), jakarta)).toEqual(at("2026-12-01 07:30"));
  });

  test("is none where there is none within a year", () => {
    expect(lastTime(["0 0 29 2 *"], at("2026-12-01 10:00"), jakarta)).toBeNull();
    expect(lastTime([], at("2026-12-01 10:00"), jakarta)).toBeNull();
  });

  test("goes by the clocks of the zone, not of the machine", () => {
    const now = new Date("2026-12-01T02:30:00Z");
    expect(lastTime(["0 8 * * *"], now, jakarta)).toEqual(new Date("2026-12-01T01:00:00Z"));
    expect(lastTime(["0 8 * * *"], now, "Asia/Jayapura")).toEqual(new Date("2026-11-30T23:00:00Z"));
    expect(lastTime(["0 8 * * *"], now, "UTC")).toEqual(new Date("2026-11-30T08:00:00Z"));
  });
});
