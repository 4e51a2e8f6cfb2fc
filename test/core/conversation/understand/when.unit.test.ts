import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { addDays } from "../../../../src/core/calendar/day.ts";
import { momentIn } from "../../../../src/core/conversation/understand/when.ts";
import { calendar, when } from "../../procedure/world.ts";

/** Thursday 26 November 2026, in the evening. */
const now = when("2026-11-26 19:12");

describe("when it happened, said on Thursday 26 November 2026", () => {
  test.each([
    ["senin kmrn jam 10an", "2026-11-23", "10:00"],
    ["kemarin sore jam 4", "2026-11-25", "16:00"],
    ["kemarin jam 2", "2026-11-25", null],
    ["yesterday at 2am", "2026-11-25", "02:00"],
    ["yesterday at 2 am", "2026-11-25", "02:00"],
    ["senin jam setengah 3", "2026-11-23", null],
    ["kemarin jam 5 pagi", "2026-11-25", "05:00"],
    ["kemarin pukul 04.30", "2026-11-25", "04:30"],
    ["tadi pagi", "2026-11-26", null],
    ["kmrn lusa", "2026-11-24", null],
    ["kemarin dulu", "2026-11-24", null],
    ["3 hari lalu", "2026-11-23", null],
    ["dua hari yang lalu pukul 13.30", "2026-11-24", "13:30"],
    ["20 nov", "2026-11-20", null],
    ["20/11/2026 jam 2 siang", "2026-11-20", "14:00"],
    ["2026-11-05", "2026-11-05", null],
    ["jam 10 pagi tgl 20 okt", "2026-10-20", "10:00"],
    ["tgl 20 bulan oktober", "2026-10-20", null],
    ["tgl 20 bulan 10", "2026-10-20", null],
    ["tgl 20 bulan lalu", "2026-10-20", null],
    ["5 desember", "2025-12-05", null],
    ["tgl 20", "2026-11-20", null],
    ["tanggal 30", "2026-10-30", null],
    ["hari minggu", "2026-11-22", null],
    ["hari minggu kemarin", "2026-11-22", null],
    ["senin minggu lalu", "2026-11-16", null],
    ["jumat malam jam 8", "2026-11-20", "20:00"],
    ["Jumat 20 November", "2026-11-20", null],
    ["yesterday at 9", "2026-11-25", "09:00"],
    ["two days ago at 7 pm", "2026-11-24", "19:00"],
    ["about 3 days ago", "2026-11-23", null],
    ["tiga hari kmrn", "2026-11-23", null],
    ["friday at 3pm", "2026-11-20", "15:00"],
    ["last friday", "2026-11-20", null],
    ["sabtu minggu kemarin", "2026-11-21", null],
  ])("%j → %s %s", (text, day, time) => {
    expect(momentIn(text, now, calendar)).toEqual({ day, time });
  });

  test.each([
    "minggu lalu",
    "pas lebaran",
    "lupa",
    "jam 10",
    "31/02/2026",
    "31 februari",
    "tiap hari",
    "5 Desember 2026",
    "Senin 20 November",
    "",
  ])("%j isn't guessed at", (text) => {
    expect(momentIn(text, now, calendar)).toBeNull();
  });
});

describe("hours of the night", () => {
  test.each([
    ["tadi malam jam 2", "2026-11-26", "02:00"],
    ["semalam jam 3", "2026-11-26", "03:00"],
    ["td malam jam 12", "2026-11-26", "00:00"],
    ["tadi malem sekitar jam setengah 2", "2026-11-26", "01:30"],
    ["tadi malam jam 8", "2026-11-25", "20:00"],
    ["semalam jam 9", "2026-11-25", "21:00"],
    ["tadi malam jam 23.30", "2026-11-25", "23:30"],
    ["tadi jam 2 dini hari", "2026-11-26", "02:00"],
    ["last night at 11", "2026-11-25", "23:00"],
    ["tadi siang jam 2", "2026-11-26", "14:00"],
    ["tadi jam 12 siang", "2026-11-26", "12:00"],
    ["kemarin jam 2 siang", "2026-11-25", "14:00"],
    ["kemarin 8.10 pagi", "2026-11-25", "08:10"],
  ])("%j → %s %s", (text, day, time) => {
    expect(momentIn(text, now, calendar)).toEqual({ day, time });
  });

  test.each([
    "senin malam jam 2",
    "kemarin malam jam 1",
    "malam jumat",
    "malam minggu jam 9",
    "kemarin jam 12 malam",
  ])("%j may be either of two days", (text) => {
    expect(momentIn(text, now, calendar)).toBeNull();
  });

  test("what would still be to come was the day before, or isn't guessed at", () => {
    const morning = when("2026-11-26 08:00");
    expect(momentIn("tadi jam 7 malam", morning, calendar)).toEqual({ day: "2026-11-25", time: "19:00" });
    expect(momentIn("tadi jam 9", morning, calendar)).toBeNull();
    expect(momentIn("tadi malam jam 8", when("2026-11-26 22:00"), calendar)).toBeNull();
  });
});

describe("more than one day, or none in particular", () => {
  test.each([
    "1-2 Des",
    "7-8 Desember",
    "7 – 8 november",
    "7/8 november",
    "20 nov sampai 22 nov",
    "20/11 - 22/11",
    "tgl 20-22",
    "tgl 20 s/d 22 nov",
    "tanggal 5 dan 6 november",
    "2-3 hari lalu",
    "2 3 hari yang lalu",
    "dua tiga hari lalu",
    "dua atau tiga hari lalu",
    "3-4 bulan",
    "antara senin dan rabu",
    "senin atau selasa kemarin",
    "dari senin sampai kamis",
    "dari kemarin sampai sekarang",
    "kemarin dan tadi pagi",
    "senin jam 9-10 pagi",
    "kemarin jam 9 sampai jam 11",
    "setiap senin",
    "tiap malam sejak kemarin",
    "bukan kemarin tapi senin",
    "minggu kemarin",
    "bulan kemarin",
    "tahun lalu",
    "kemarin-kemarin",
    "2 hari sebelum lebaran",
    "2 or 3 days ago",
    "dua minggu yg lalu hari rabu",
    "rabu 3 minggu lalu",
    "between monday and wednesday",
    "last week",
  ])("%j stays as it was written", (text) => {
    expect(momentIn(text, now, calendar)).toBeNull();
  });
});

describe("numbers that are no day", () => {
  test.each([
    "RT 03/05",
    "rt.03/rw.05",
    "di RT 3/5 sukamaju",
    "rumah no 12/14",
    "nomor 5-7",
    "blok C 7/8",
    "jl 17 agustus",
    "lapangan 17 agustus 1945",
    "17-8-1945",
    "sudah 1/2 jam",
    "3/4 badan jalan",
    "buka 24/7",
    "bayar 1.5 juta",
    "2.10",
    "3 desa terendam",
    "2 sepeda jatuh",
    "0812-3456-7890",
    "skor 2-1",
  ])("%j", (text) => {
    expect(momentIn(text, now, calendar)).toBeNull();
  });

  test.each([
    ["RT 03/05 kemarin", "2026-11-25", null],
    ["kemarin jam 9 di jl mawar no 12/14", "2026-11-25", "09:00"],
    ["tgl 20 di gang 5/6", "2026-11-20", null],
    ["senin di lapangan 17 agustus", "2026-11-23", null],
    ["kemarin dimintai 1.5 juta", "2026-11-25", null],
    ["20 november di desa 3 dusun", "2026-11-20", null],
  ])("beside a day: %j → %s", (text, day, time) => {
    expect(momentIn(text, now, calendar)).toEqual({ day, time });
  });
});

describe("properties", () => {
  const upTo = (most: number) => fc.integer({ min: 1, max: most });
  const joins = fc.constantFrom(
    "-",
    " - ",
    "–",
    " s/d ",
    " sampai ",
    " atau ",
    " dan ",
    "/",
    " sd ",
    " hingga ",
  );

  test("a range of dates never gives a day outside it", () => {
    const months = fc.constantFrom(["nov", 11], ["Oktober", 10], ["sept", 9]);
    fc.assert(
      fc.property(
        upTo(28),
        upTo(28),
        joins,
        months,
        fc.constantFrom("", "tgl ", "antara "),
        (a, b, join, [name, month], lead) => {
          const moment = momentIn(`${lead}${a}${join}${b} ${name}`, now, calendar);
          if (moment === null) return;
          const [, inMonth, date] = moment.day.split("-").map(Number);
          expect(inMonth).toBe(month);
          expect(date).toBeGreaterThanOrEqual(Math.min(a, b));
          expect(date).toBeLessThanOrEqual(Math.max(a, b));
        },
      ),
    );
  });

  test("a range of days ago never gives a day outside it", () => {
    const units = fc.constantFrom("hari lalu", "hr yg lalu", "hari yang lalu", "days ago");
    fc.assert(
      fc.property(upTo(20), upTo(20), joins, units, (a, b, join, unit) => {
        const moment = momentIn(`${a}${join}${b} ${unit}`, now, calendar);
        if (moment === null) return;
        expect(moment.day >= addDays("2026-11-26", -Math.max(a, b))).toBe(true);
        expect(moment.day <= addDays("2026-11-26", -Math.min(a, b))).toBe(true);
      }),
    );
  });

  test("a neighbourhood's or a house's number is never a day", () => {
    const signs = fc.constantFrom("RT ", "rt", "RW ", "no ", "No. ", "nomor ", "blok ", "rt/rw ", "km ");
    fc.assert(
      fc.property(signs, upTo(31), fc.constantFrom("/", "-", "."), upTo(12), (sign, a, join, b) => {
        expect(momentIn(`${sign}${a}${join}${b}`, now, calendar)).toBeNull();
      }),
    );
  });

  test("nothing is in the future, whatever is written", () => {
    const words = fc.array(
      fc.constantFrom(
        "kemarin",
        "senin",
        "jam",
        "9",
        "20",
        "nov",
        "malam",
        "tadi",
        "lalu",
        "hari",
        "12/11",
        "tgl",
        "-",
        "pagi",
      ),
      { maxLength: 6 },
    );
    fc.assert(
      fc.property(words, (given) => {
        const moment = momentIn(given.join(" "), now, calendar);
        expect(moment === null || moment.day <= "2026-11-26").toBe(true);
      }),
    );
  });
});
