import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { addDays } from "../../../src/core/calendar/day.ts";
import { dayFault, leadingDay } from "../../../src/core/operators/days.ts";

describe("a day is read however it is written", () => {
  test.each([
    ["26 Feb Pengaspalan", "2027-02-26", "Pengaspalan"],
    ["26/2/2027 Pengaspalan", "2027-02-26", "Pengaspalan"],
    ["26-02-27", "2027-02-26", ""],
    ["26.2.2027: Pengaspalan", "2027-02-26", "Pengaspalan"],
    ["26 Februari 2027, Pengaspalan", "2027-02-26", "Pengaspalan"],
    ["Jumat 26 Februari 2027", "2027-02-26", ""],
    ["tanggal 5 Desember perbaikan", "2026-12-05", "perbaikan"],
    ["2027-02-26 ok", "2027-02-26", "ok"],
    ["26 February", "2027-02-26", ""],
    ["30 November", "2026-11-30", ""],
    ["29 November", "2027-11-29", ""],
    ["besok", "2026-12-01", ""],
    ["lusa diperbaiki", "2026-12-02", "diperbaiki"],
  ])("%s", (text, day, rest) => {
    expect(leadingDay(text, "2026-11-30")).toEqual({ day, rest });
  });

  test.each([["31 Februari"], ["segera"], ["12 orang datang"], ["32/1/2027"], ["1/13/2027"], [""]])(
    "but not in %j",
    (text) => {
      expect(leadingDay(text, "2026-11-30")).toBeNull();
    },
  );
});

describe("29 February without a year is the next one", () => {
  test.each([
    ["29 Feb Perbaikan", "2027-12-06", "2028-02-29"],
    ["29/2 Perbaikan", "2027-12-06", "2028-02-29"],
    ["Selasa 29 Februari Perbaikan", "2027-12-06", "2028-02-29"],
    ["29 Feb Perbaikan", "2028-02-29", "2028-02-29"],
    ["29 Feb Perbaikan", "2028-03-01", "2032-02-29"],
    ["28 Feb Perbaikan", "2028-03-01", "2029-02-28"],
  ])("%s, written on %s", (text, today, day) => {
    expect(leadingDay(text, today)).toEqual({ day, rest: "Perbaikan" });
  });
});

describe("of several days the last counts, and the first is known", () => {
  test.each([
    ["1-2 Des Pengaspalan", "2026-12-01", "2026-12-02"],
    ["1 - 2 Desember: Pengaspalan", "2026-12-01", "2026-12-02"],
    ["tanggal 1 s/d 2 Des Pengaspalan", "2026-12-01", "2026-12-02"],
    ["1 sampai 2 Des Pengaspalan", "2026-12-01", "2026-12-02"],
    ["1 dan 2 Des Pengaspalan", "2026-12-01", "2026-12-02"],
    ["1/2 Des Pengaspalan", "2026-12-01", "2026-12-02"],
    ["1-2/12 Pengaspalan", "2026-12-01", "2026-12-02"],
    ["1-2 Jan 2027 Pengaspalan", "2027-01-01", "2027-01-02"],
    ["1-2 Jan Pengaspalan", "2027-01-01", "2027-01-02"],
    ["30 Nov - 2 Des Pengaspalan", "2026-11-30", "2026-12-02"],
    ["30/11-2/12 Pengaspalan", "2026-11-30", "2026-12-02"],
    ["30 Des s.d. 2 Jan Pengaspalan", "2026-12-30", "2027-01-02"],
    ["28 Nov - 1 Des Pengaspalan", "2026-11-28", "2026-12-01"],
    ["Selasa 1-2 Des Pengaspalan", "2026-12-01", "2026-12-02"],
  ])("%s", (text, from, day) => {
    expect(leadingDay(text, "2026-11-30")).toMatchObject({ from, day, rest: "Pengaspalan" });
  });

  test("a range never gives a day outside it", () => {
    const date = fc.integer({ min: 1, max: 31 });
    const joins = fc.constantFrom(
      "-",
      " - ",
      "–",
      " s/d ",
      " sd ",
      " sampai ",
      " hingga ",
      " dan ",
      "/",
      ",",
    );
    const month = fc.constantFrom(["Des", "12"], ["Januari", "01"], ["Feb", "02"]);
    fc.assert(
      fc.property(date, date, joins, month, (a, b, join, [name, number]) => {
        const read = leadingDay(`${a}${join}${b} ${name} Perbaikan`, "2026-11-30");
        if (read === null) return;
        const dates = [a, b].map((one) => `${number}-${String(one).padStart(2, "0")}`);
        expect(dates).toContain(read.day.slice(5));
        expect(dates).toContain((read.from ?? read.day).slice(5));
        expect((read.from ?? read.day) <= read.day).toBe(true);
        expect(read.day <= addDays("2026-11-30", 500)).toBe(true);
      }),
    );
  });
});

describe("what can't be taken for a day says why", () => {
  test.each([
    ["31 Feb Libur", "none_such"],
    ["31/4 Libur", "none_such"],
    ["29 Februari 2027 Libur", "none_such"],
    ["30-31 Feb Libur", "none_such"],
    ["1-2 Pengaspalan", "unclear"],
    ["24 dan 26 Des Libur", "unclear"],
    ["5-1 Des Libur", "unclear"],
    ["besok sampai lusa", "unclear"],
    ["besok - 3 Des", "unclear"],
    ["Senin 26 Februari 2027", "weekday"],
    ["Rabu 1-2 Des", "weekday"],
  ])("%s: %s", (text, why) => {
    expect(leadingDay(text, "2026-11-30")).toBeNull();
    expect(dayFault(text, "2026-11-30")?.key).toBe(`operators.refused.date.${why}`);
  });

  test.each(["segera", "12 orang datang", "", "26 Feb ke 3 titik"])("%j has no such fault", (text) => {
    expect(dayFault(text, "2026-11-30")).toBeNull();
  });
});
