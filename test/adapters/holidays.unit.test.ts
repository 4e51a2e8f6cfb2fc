import { mkdtemp, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, test } from "vitest";
import { generalHolidays, HolidaysError, readDecrees, yearsAround } from "../../src/adapters/holidays.ts";
import { buildCalendar } from "../../src/core/calendar/build.ts";

const national = ["01-01", "05-01", "06-01", "08-17", "12-25"].map((day) => ({
  day: `2026-${day}`,
  name: "Libur",
}));
const leave = { day: "2026-12-24", name: "Cuti bersama Natal" };

async function file(content: unknown): Promise<string> {
  const path = join(await mkdtemp(join(tmpdir(), "aduan-holidays-")), "decrees.json");
  await writeFile(path, typeof content === "string" ? content : JSON.stringify(content));
  return path;
}

test("the general list has Indonesia's sixteen days of 2026, on their local days, by their Indonesian names", async () => {
  expect((await generalHolidays([2026])).map(({ date, name }) => `${date} ${name}`)).toEqual([
    "2026-01-01 Tahun Baru Masehi",
    "2026-01-16 Isra Mikraj Nabi Muhammad SAW",
    "2026-02-17 Tahun Baru Imlek",
    "2026-03-19 Hari Raya Nyepi",
    "2026-03-20 Hari Raya Idul Fitri",
    "2026-03-21 Hari Raya Idul Fitri",
    "2026-04-03 Wafat Yesus Kristus",
    "2026-05-01 Hari Buruh Internasional",
    "2026-05-14 Kenaikan Yesus Kristus",
    "2026-05-27 Hari Raya Idul Adha",
    "2026-05-31 Hari Raya Waisak",
    "2026-06-01 Hari Lahir Pancasila",
    "2026-06-16 Tahun Baru Islam",
    "2026-08-17 Hari Ulang Tahun Kemerdekaan Republik Indonesia",
    "2026-08-25 Maulid Nabi Muhammad",
    "2026-12-25 Hari Raya Natal",
  ]);
});

test("two holidays on one day are one day off with both names", async () => {
  const days = (await generalHolidays([2027])).filter(({ date }) => date === "2027-12-25");
  expect(days.map(({ name }) => name)).toEqual(["Isra Mikraj Nabi Muhammad SAW, Hari Raya Natal"]);
});

test("a start loads the last year, this one and the next two", () => {
  expect(yearsAround(new Date("2026-11-26T12:12:00Z"))).toEqual([2025, 2026, 2027, 2028]);
});

test("a decree from a file takes the place of the general list in a calendar", async () => {
  const decrees = await readDecrees(await file({ decrees: [{ year: 2026, days: [...national, leave] }] }));
  const week = { workWeek: [1], hours: { 1: [{ open: "08:00", close: "16:00" }] } } as const;
  const holidays = await generalHolidays([2026, 2027]);
  const calendar = buildCalendar({ zone: "Asia/Jakarta", ...week, holidays, decrees });
  expect(calendar.decreedYears).toEqual([2026]);
  expect(calendar.daysOff).toContainEqual(leave);
  expect(calendar.daysOff.filter(({ day }) => day.startsWith("2026"))).toHaveLength(6);
  expect(calendar.daysOff.filter(({ day }) => day.startsWith("2027"))).not.toHaveLength(0);
});

test.each([
  ["what isn't JSON", "{", /can't be read as JSON/],
  ["another shape", { years: [] }, /decrees: /],
  [
    "a day that doesn't exist",
    { decrees: [{ year: 2026, days: [{ day: "2026-02-30", name: "x" }] }] },
    /days\.0\.day: isn't a day/,
  ],
  [
    "a day of another year",
    { decrees: [{ year: 2026, days: [...national, { day: "2027-01-02", name: "x" }] }] },
    /2027-01-02 isn't in 2026/,
  ],
  [
    "a day twice",
    { decrees: [{ year: 2026, days: [...national, leave, leave] }] },
    /2026-12-24 stands there twice/,
  ],
  [
    "a day without a name",
    { decrees: [{ year: 2026, days: [...national, { day: "2026-12-24", name: " " }] }] },
    /name: is empty/,
  ],
  ["cuti bersama alone", { decrees: [{ year: 2026, days: [leave] }] }, /2026-08-17.*missing: list all/],
  [
    "a year twice",
    {
      decrees: [
        { year: 2026, days: national },
        { year: 2026, days: national },
      ],
    },
    /two decrees for 2026/,
  ],
])("a file with %s is refused, saying where", async (_, content, message) => {
  await expect(readDecrees(await file(content))).rejects.toThrow(message);
});

test("a file that isn't there is refused by name", async () => {
  const reading = readDecrees("/nowhere/decrees.json");
  await expect(reading).rejects.toThrow(HolidaysError);
  await expect(reading).rejects.toThrow("/nowhere/decrees.json can't be read");
});
