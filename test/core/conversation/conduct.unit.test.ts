import { describe, expect, test } from "vitest";
import { isAboutConduct } from "../../../src/core/conversation/understand/conduct.ts";
import { accusing } from "./accusing.ts";

/** Reports of things, not of how somebody in office behaves, though they share words with such. */
const harmless = [
  // an official who is spoken to
  "jalan rusak pak lurah mohon diperbaiki pak",
  "pak lurah tolong lampu jalan gang mawar mati",
  "pak camat, got di depan pasar mampet sudah lama",
  "pak bupati kapan jalan kami diaspal pak",
  "bu lurah minta tolong sampahnya diangkut bu",
  "pak kades, pohon tumbang mengancam rumah warga",
  "pak rt jembatan kayu hampir ambruk pak",
  "min tolong sampaikan ke pak walikota jalan berlubang",
  "pak polisi lampu merah perempatan mati pak",
  "assalamualaikum pak lurah air pdam keruh",
  // what only sounds like it
  "woi kerja gak sih kalian!!! pajak doang dipungut, jalan ancur gak pernah dibenerin",
  "kita bayar pajak terus tapi jalan rusak",
  "sampah dipungut pemulung lalu berserakan",
  "polisi tidur di gang melati terlalu tinggi dan kasar",
  "permukaan jalan kasar sekali pak",
  "bau kasar aspalnya",
  "aspalnya kasar pak bu lurah mohon diratakan",
  "sopir truk mabuk menabrak tiang lampu",
  "pohon besar mengancam keselamatan pengendara",
  "banjir mengancam rumah warga pak",
  "anjing liar menyerang anak-anak di taman",
  "calon jembatan belum dibangun",
  "mohon bantuan dana untuk perbaikan masjid",
  "kami minta dana perbaikan jalan desa",
  "minta uang ganti rugi motor saya rusak kena lubang",
  "saya minta uang parkir dikembalikan karena mesin rusak",
  "kami minta biaya perbaikan ditanggung pemda",
  "minta tolong lampu diperbaiki",
  "mohon diperiksa, air mati",
  "berapa biaya bikin ktp pak",
  "petugas sampah belum datang seminggu",
  "petugas kebersihan tidak pernah lewat gang kami",
  "guru di sd ini kurang, kelas kosong",
  "dokter di puskesmas cuma satu antrean panjang",
  "truk pengangkut uang mogok di jalan",
  "jalan rusak",
  "mobil dinas parkir di trotoar depan pasar",
  "uangnya pemda buat perbaiki jalan dong",
  "jembatan dipukul ombak sampai retak",
  "lampu merah dibanting angin sampai jatuh",
  // said not to be
  "tidak ada pungli kok, cuma antreannya panjang",
  "ini bukan korupsi, cuma lampunya mati",
  "bukan pungli pak, jalannya rusak",
  "gak ada calo di sini, loketnya saja yang tutup",
  "pelayanan bagus tanpa pungli, tapi ac mati",
  "petugas ramah, tidak minta uang sama sekali, terima kasih",
  "petugasnya tidak kasar kok, cuma lama",
  "spanduk anti korupsi di alun-alun roboh",
  "papan bebas pungli di kantor kecamatan rusak",
  // English
  "the road in front of the market is broken, please fix it sir",
  "the street light is dead, can we ask for a new one",
  "nobody asked for money, the counter is just closed",
  "there is no corruption here, only a broken pipe",
  "the speed bump is too rough",
] as const;

describe("conduct in office", () => {
  test.each(accusing)("%j is", (text) => {
    expect(isAboutConduct(text)).toBe(true);
  });

  test.each(harmless)("%j isn't", (text) => {
    expect(isAboutConduct(text)).toBe(false);
  });

  test.each(accusing)("%j is, whatever is written around it, and in capitals", (text) => {
    expect(isAboutConduct(`min, ${text} pak mohon ditindak`)).toBe(true);
    expect(isAboutConduct(`jalan rusak parah. ${text.toUpperCase()}!!!`)).toBe(true);
  });
});

test("a long text costs little time", () => {
  const long = "petugas minta pak lurah tidak ada ".repeat(20_000);
  expect(typeof isAboutConduct(long)).toBe("boolean");
});
