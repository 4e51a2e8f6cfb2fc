import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { mask, masked } from "../../../src/core/message/mask.ts";

describe("numbers and addresses of persons", () => {
  test.each([
    [
      "saya Budi Santoso NIK 3372010101800001 hp 081234567890 mau lapor",
      "saya Budi Santoso NIK ••• hp ••• mau lapor",
    ],
    ["3372 0101 0180 0001", "•••"],
    ["3372.0101.0180.0001", "•••"],
    ["3372-0101-0180-0001", "•••"],
    ["337201 010180 0001", "•••"],
    ["33 72 01 010180 0001", "•••"],
    ["NIK:3372010101800001.", "NIK:•••."],
    ["nik3372010101800001", "nik•••"],
    ["KK 3372010101800001, KTP 3372010101800002", "KK •••, KTP •••"],
    ["337201010180001 (kurang satu)", "••• (kurang satu)"],
    ["081234567890", "•••"],
    ["0812-3456-7890", "•••"],
    ["0812 3456 7890", "•••"],
    ["0812.3456.7890", "•••"],
    ["0812 34 56 78 90", "•••"],
    ["08 12 3456 7890", "•••"],
    ["hub 0812/3456/7890 ya", "hub ••• ya"],
    ["(0812) 3456-7890", "•••"],
    ["O812 3456 7890", "•••"],
    ["o81234567890", "•••"],
    ["+6281234567890", "•••"],
    ["+62 812-3456-7890", "•••"],
    ["+62 (812) 3456 7890", "•••"],
    ["6281234567890", "•••"],
    ["62 812 3456 7890", "•••"],
    ["006281234567890", "•••"],
    ["wa.me/6281234567890", "wa.me/•••"],
    ["+60 12-345 6789", "•••"],
    ["81234567890", "•••"],
    ["812-3456-7890", "•••"],
    ["0812\u200b3456\u200b7890", "•••"],
    ["０８１２３４５６７８９０", "•••"],
    ["٠٨١٢٣٤٥٦٧٨٩٠", "•••"],
    ["0274 512345", "•••"],
    ["(0274) 512345", "•••"],
    ["0274-512345", "•••"],
    ["0274512345", "•••"],
    ["021-5550123", "•••"],
    ["(021) 555 0123", "•••"],
    ["+62 274 512345", "•••"],
    ["telp: 512345 7", "telp: •••"],
    ["Pak RT, +62 815-5555-000", "Pak RT, •••"],
    ["4111 1111 1111 1111", "•••"],
    ["4111111111111111", "•••"],
    ["5500-0000-0000-0004", "•••"],
    ["378282246310005", "•••"],
    ["rek bca 1234567890 an budi", "rek bca ••• an budi"],
    ["no rekening: 0123-01-012345-50-1", "no rekening: •••"],
    ["transfer ke 1234567890123", "transfer ke •••"],
    ["npwp 09.254.294.3-407.000", "npwp •••"],
    ["budi.santoso+1@gmail.com", "•••"],
    ["email saya budi@mail.go.id, balas ya", "email saya •••, balas ya"],
    ["nomor lama 081234567890 nomor baru 085678901234", "nomor lama ••• nomor baru •••"],
    ["081234567890/085678901234", "•••/•••"],
    ["panjang sekali 33720101…", "panjang sekali •••…"],
  ])("%j is shown as %j", (text, shown) => {
    expect(mask(text)).toBe(shown);
  });
});

describe("what says nothing about a person", () => {
  test.each([
    "Rp 1.500.000",
    "Rp1500000000",
    "minta 1.500.000 per bulan",
    "anggaran 12.500.000.000 tahun ini",
    "300rb, 50 ribu, 10 persen",
    "K7M4-2QX",
    "laporan K7M4-2QX dan P3XR-9TK",
    "29-11-2026",
    "08-11-2026",
    "02/11/2026",
    "1.12.2026",
    "2026-11-29",
    "Senin 30 November 2026",
    "08-11-2026 10.15",
    "jam 08.00-16.00",
    "08.00 - 12.00",
    "buka 08.00-12.00, 13.00-16.00",
    "jam 7.30",
    "tahun 2020 2021 2022 2023",
    "2023/2024",
    "jl ahmad yani no 12 rt 03 rw 05",
    "RT 003/RW 005",
    "blok C2 nomor 17-19",
    "rumah 1 2 3 4 5 6 7 8 9 10 11 12 13",
    "-7.80123, 110.36456",
    "-6.20876, 106.84560",
    "-6.2876543210987, 106.8456123",
    "7.80123, 110.36456",
    "telepon 112 atau 119 ext 8",
    "halo kemkes 1500-567",
    "kode pos 55281",
    "tiang nomor 12345",
    "plat AB 1234 CD",
    "truk B 9123 XYZ jam 10.30",
    "2 kali 3 hari 4 jam",
    "sejak 3 bln, 15 rumah, 200 meter",
    "ukuran 2 x 3 m",
    "",
  ])("%j stays", (text) => {
    expect(mask(text)).toBe(text);
  });

  test("numbers that the office has published stay, however they are grouped", () => {
    const spared = ["0811-2222-333", "LPSK 148; KPK 0800 123 4567"];
    expect(mask("hubungi 08112222333 atau 0811 2222 333", spared)).toBe(
      "hubungi 08112222333 atau 0811 2222 333",
    );
    expect(mask("hubungi 0811-2222-334", spared)).toBe("hubungi •••");
  });
});

const digits = (length: number) =>
  fc
    .array(fc.integer({ min: 0, max: 9 }), { minLength: length, maxLength: length })
    .map((all) => all.join(""));
const phone = fc
  .tuple(fc.constantFrom("081", "085", "+628", "628", "0274", "021"), digits(8))
  .map((parts) => parts.join(""));
const identity = fc.tuple(fc.constantFrom("3372", "1101", "9171"), digits(12)).map((parts) => parts.join(""));
const words = fc.constantFrom(
  "saya",
  "nomor",
  "jalan rusak",
  "rt 03",
  "Rp 50.000",
  "tgl 29-11-2026",
  "K7M4-2QX",
  "jam 08.00",
);

test("no number of a person is left in any text, and masking twice masks no more", () => {
  fc.assert(
    fc.property(
      fc.oneof(phone, identity),
      fc.constantFrom("", " ", "-", "."),
      words,
      words,
      fc.constantFrom(" ", ", ", "\n", ": "),
      (number, joint, before, after, gap) => {
        const written = joint === "" ? number : number.replace(/(\d{4})(?=\d{2})/gu, `$1${joint}`);
        const shown = mask(`${before}${gap}${written}${gap}${after}`);
        expect(shown).toContain(masked);
        expect(shown.replace(/\D/gu, "")).not.toContain(number.replace(/\D/gu, "").slice(0, 9));
        expect(mask(shown)).toBe(shown);
        expect(shown.startsWith(before)).toBe(true);
        expect(shown.endsWith(after)).toBe(true);
      },
    ),
    { numRuns: 300 },
  );
});

test("a long text costs little time", () => {
  expect(mask("1 2 3-".repeat(20_000)).length).toBeGreaterThan(0);
});
