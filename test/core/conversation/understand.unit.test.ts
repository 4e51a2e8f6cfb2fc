import { describe, expect, test } from "vitest";
import { isAboutConduct } from "../../../src/core/conversation/understand/conduct.ts";
import { withoutGreeting } from "../../../src/core/conversation/understand/noise.ts";
import { placeIn } from "../../../src/core/conversation/understand/place.ts";
import { correctionIn } from "../../../src/core/conversation/understand/report.ts";
import { scoreIn } from "../../../src/core/conversation/understand/verdict.ts";
import { menuNumber } from "../../../src/core/message/menuNumber.ts";

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
