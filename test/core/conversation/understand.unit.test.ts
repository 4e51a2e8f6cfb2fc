import { describe, expect, test } from "vitest";
import { isAboutConduct } from "../../../src/core/conversation/understand/conduct.ts";
import { withoutGreeting } from "../../../src/core/conversation/understand/noise.ts";
import { placeIn } from "../../../src/core/conversation/understand/place.ts";
import { correctionIn } from "../../../src/core/conversation/understand/report.ts";
import { scoreIn } from "../../../src/core/conversation/understand/verdict.ts";
import { momentIn } from "../../../src/core/conversation/understand/when.ts";
import { menuNumber } from "../../../src/core/message/menuNumber.ts";
import { calendar, when } from "../procedure/world.ts";

describe("a place inside the first words", () => {
  test.each([
    ["min jalan depan pasar kliwon rusak parah udh 3 bln, banyak motor jatoh", "depan pasar kliwon"],
    ["jln dpn pasar kliwon rusak parah udh 3 bln", "dpn pasar kliwon"],
    ["jl ahmad yani berlubang besar", "jl ahmad yani"],
    ["sy ngurus surat pindah di kelurahan sukamaju dimintai 300rb", "kelurahan sukamaju"],
    ["lampu jalan mati di gang mawar sejak minggu lalu", "gang mawar"],
    ["sampah menumpuk di samping SMPN 3, bau", "samping SMPN 3"],
    ["ada pohon tumbang di RT 05 RW 02 desa Sukaraja", "RT 05 RW 02 desa Sukaraja"],
    ["banjir di sukamulya tiap hujan", "sukamulya"],
    ["the light near the market is broken", "near the market"],
    ["jalan rusak parah", null],
    ["air pdam mati sudah tiga hari di sini", null],
    ["pelayanan lambat", null],
  ])("%j → %j", (text, place) => {
    expect(placeIn(text)).toBe(place);
  });
});

describe("when it happened, said on Thursday 26 November 2026", () => {
  const now = when("2026-11-26 19:12");
  test.each([
    ["senin kmrn jam 10an", "2026-11-23", "10:00"],
    ["kemarin sore jam 4", "2026-11-25", "16:00"],
    ["tadi pagi", "2026-11-26", null],
    ["kmrn lusa", "2026-11-24", null],
    ["3 hari lalu", "2026-11-23", null],
    ["dua hari yang lalu pukul 13.30", "2026-11-24", "13:30"],
    ["20 nov", "2026-11-20", null],
    ["20/11/2026 jam 2 siang", "2026-11-20", "14:00"],
    ["5 desember", "2025-12-05", null],
    ["tgl 20", "2026-11-20", null],
    ["tanggal 30", "2026-10-30", null],
    ["hari minggu", "2026-11-22", null],
    ["jumat malam jam 8", "2026-11-20", "20:00"],
    ["yesterday at 9", "2026-11-25", "09:00"],
  ])("%j → %s %s", (text, day, time) => {
    expect(momentIn(text, now, calendar)).toEqual({ day, time });
  });

  test.each(["minggu lalu", "pas lebaran", "lupa", "jam 10", "31/02/2026", "tiap hari", ""])(
    "%j isn't guessed at",
    (text) => {
      expect(momentIn(text, now, calendar)).toBeNull();
    },
  );
});

describe("conduct in office", () => {
  test.each([
    "dimintai 300rb sama pak budi",
    "ada pungli di terminal",
    "petugas loket membentak ibu saya",
    "disuruh bayar uang pelicin",
    "the officer asked for a bribe",
  ])("%j is", (text) => {
    expect(isAboutConduct(text)).toBe(true);
  });

  test.each([
    "jalan rusak",
    "minta tolong lampu diperbaiki",
    "mohon diperiksa, air mati",
    "bau kasar aspalnya",
  ])("%j isn't", (text) => {
    expect(isAboutConduct(text)).toBe(false);
  });
});

test.each([
  ["1", 1],
  ["1.", 1],
  [" (2) ", 2],
  ["satu", 1],
  ["0", 0],
  ["1 2", null],
  ["-1", null],
  ["1a", null],
  ["saru", null],
])("menu number %j → %j", (text, number) => {
  expect(menuNumber(text)).toBe(number);
});

test.each([
  ["5 mantap", { score: 5, comment: "mantap" }],
  ["lima", { score: 5, comment: "" }],
  ["3, lama sekali", { score: 3, comment: "lama sekali" }],
  ["6", null],
  ["0", null],
  ["12", null],
  ["bagus", null],
])("score %j", (text, score) => {
  expect(scoreIn(text)).toEqual(score);
});

test.each([
  ["eh salah, pasar legi", "pasar legi"],
  ["maaf salah lokasinya jl mawar", "jl mawar"],
  ["ralat: pasar legi", "pasar legi"],
  ["harusnya depan masjid", "depan masjid"],
  ["jalan rusak", null],
  ["salah", null],
])("correction %j → %j", (text, said) => {
  expect(correctionIn(text)).toBe(said);
});

test.each([
  ["min jalan rusak", "jalan rusak"],
  ["assalamualaikum min, jln rusak", "jln rusak"],
  ["Assalamu'alaikum wr. wb. Jalan rusak", "Jalan rusak"],
  ["halo", "halo"],
  ["pak lurah minta uang", "pak lurah minta uang"],
])("without its greeting %j → %j", (text, rest) => {
  expect(withoutGreeting(text)).toBe(rest);
});
