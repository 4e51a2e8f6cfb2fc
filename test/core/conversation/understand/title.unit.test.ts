import { expect, test } from "vitest";
import office from "../../../../prisma/office.json" with { type: "json" };
import { titleOf } from "../../../../src/core/conversation/understand/title.ts";
import { categoryOf } from "../../../../src/core/message/category.ts";

const categories = office.categories.map((category) => ({ ...category, active: true }));

/** What letters call a report with these words, among the categories that the program starts with. */
const titled = (text: string) => titleOf(text, categoryOf(text, categories));

test.each([
  ["jalan depan pasar kliwon rusak parah", "jalan rusak"],
  ["banjir di rt 5 sampai lutut", "banjir"],
  ["got depan rumah mampet", "got mampet"],
  ["saluran air di gang 3 mampet", "saluran air mampet"],
  ["pohon tumbang nutup jalan", "pohon tumbang"],
  ["pohon hampir tumbang menimpa rumah", "pohon hampir tumbang"],
  ["ktp saya dari januari blm jadi2", "KTP"],
  ["bpjs sy nonaktif tiba2", "BPJS nonaktif"],
  ["bau TPA sampai ke rumah", "bau TPA"],
  ["bau kandang ayam", "bau kandang ayam"],
  ["there is a hole in the road", "hole road"],
])("%s is called %s", (text, title) => {
  expect(titled(text)).toBe(title);
});

test.each([
  ["jln dpn psr rusk prah", "JALAN", "jalan rusak"],
  ["lmpu jln mti di gang melati", "LAMPU", "lampu jalan"],
  ["smph menumpuk dpn smp 2", "SAMPAH", "sampah"],
  ["bnjr di rt 5", "BANJIR", "banjir"],
])("%s, typed without vowels, is still of %s", (text, code, title) => {
  expect(categoryOf(text, categories)?.code).toBe(code);
  expect(titled(text)).toBe(title);
});

test.each([
  ["pohon lapuk di depan puskesmas", "BENCANA", "pohon lapuk"],
  ["pohon miring mau roboh dekat sekolah", "BENCANA", "pohon miring"],
  ["pohon keropos samping kantor dinas kesehatan", "BENCANA", "pohon keropos"],
  ["jalan ke puskesmas berlubang", "JALAN", "jalan berlubang"],
  ["lampu jalan depan puskesmas mati", "LAMPU", "lampu jalan"],
  ["sampah numpuk seberang terminal", "SAMPAH", "sampah"],
  ["got mampet belakang rumah sakit", "BANJIR", "got mampet"],
  ["depan sekolah jalan berlubang", "JALAN", "jalan berlubang"],
  ["pelayanan puskesmas lama", "KESEHATAN", "puskesmas lama"],
  ["obat di puskesmas habis", "KESEHATAN", "obat"],
  ["jembatan dekat pasar roboh", "JALAN", "jembatan roboh"],
  ["ada lubang dekat jembatan", "JALAN", "lubang"],
])("%s is of %s, whatever place it names", (text, code, title) => {
  expect(categoryOf(text, categories)?.code).toBe(code);
  expect(titled(text)).toBe(title);
});

test.each([
  ["tiang listrik miring dekat sekolah", "tiang listrik miring"],
  ["pagar keropos depan puskesmas", "pagar keropos"],
  ["ada tawuran sekitar terminal, bahaya", "tawuran"],
])("%s is of no category that only its place has", (text, title) => {
  expect(categoryOf(text, categories)).toBeNull();
  expect(titled(text)).toBe(title);
});

test("a place is all that tells what it is about, if nothing else does", () => {
  expect(categoryOf("jembatan dekat jembatan", categories)?.code).toBe("JALAN");
  expect(categoryOf("yang di depan puskesmas", categories)?.code).toBe("KESEHATAN");
});

test("an address alone is no title", () => {
  expect(titled("jln")).toBe("");
  expect(titled("jl dpn psr")).toBe("");
});

test.each([
  ["I am Ann, NIK 3372010101800001, phone 081234567890, the road in front of the market is broken", "road"],
  ["nama saya Budi Santoso, mau lapor pohon tumbang nutup gang", "pohon tumbang"],
  ["perkenalkan saya Sari dari RT 3, got mampet depan rumah", "got mampet"],
  ["saya Budi Santoso NIK 3372010101800001 hp 081234567890 mau lapor bansos", "bansos"],
  ["saya Wulan, tolong pak", ""],
])("no name of who writes stands in it: %s", (text, title) => {
  const made = titled(text);
  expect(made).toBe(title);
  expect(made).not.toMatch(/ann|budi|sari|wulan|nik|santoso/iu);
});
