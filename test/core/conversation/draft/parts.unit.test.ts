import { describe, expect, test } from "vitest";
import { type Chat, chat } from "../chat.ts";

function summed(): Chat {
  const c = chat({ buttons: false, at: "2026-11-26 13:00" });
  c.photo("jalan depan pasar kliwon rusak parah udh 3 bln");
  c.say("1");
  return c;
}

const parts: readonly (readonly [string, RegExp, readonly string[]])[] = [
  [
    "the time",
    /Tulis kapan kejadiannya/u,
    [
      "waktunya salah",
      "tanggalnya keliru",
      "jam salah",
      "salah jam pak",
      "bulannya salah",
      "tanggal kejadian salah pak",
      "wktunya kliru",
    ],
  ],
  [
    "the place",
    /Lokasi sekarang/u,
    ["lokasinya salah", "titiknya meleset", "tempatnya ngaco", "salah tempat pak", "alamatnya ga cocok"],
  ],
  ["the photo", /Foto dan berkas sekarang/u, ["fotonya salah", "salah foto"]],
  ["the words", /Masalah sekarang/u, ["isinya salah", "keterangannya keliru"]],
];

describe.each(parts)("of %s it is said that it is wrong, and nothing else", (_, asks, texts) => {
  test.each(texts)("%j leads to changing it, under the summary and in the menu", (text) => {
    expect(summed().say(text)).toMatch(asks);
    const c = summed();
    c.say("ubah");
    expect(c.say(text)).toMatch(asks);
  });
});

describe("somebody who believed that it was sent", () => {
  test.each([
    "loh kirain tadi udah otomatis masuk",
    "saya kira udah kekirim pak",
    "tak kiro wis terkirim",
    "kirain udah beres tadi",
    "oh i thought it was sent",
  ])("%j hears that it isn't, and nothing of it gets into the words", (text) => {
    const c = summed();
    expect(c.say(text)).toContain("Laporan ini belum terkirim. Kirim sekarang?");
    expect(c.state.draft?.words).toHaveLength(1);
    const d = chat({ buttons: false });
    d.say("jalan depan pasar kliwon rusak parah udh 3 bln");
    expect(d.say(text)).toContain("Laporan ini belum terkirim.");
    expect(d.state.draft?.words).toHaveLength(1);
  });

  test.each(["saya kira airnya masuk dari got depan", "kirain cuma jalan, ternyata lampunya mati juga"])(
    "%j is of the matter",
    (text) => {
      const c = summed();
      expect(c.say(text)).toContain(`"${text}"`);
    },
  );
});

describe("a way that is described", () => {
  function place(): Chat {
    const c = chat({ buttons: false });
    c.say("jalan depan pasar kliwon rusak parah udh 3 bln");
    c.say("1");
    return c;
  }

  test.each([
    "dari lampu merah itu lurus terus jangan belok, persis abis jembatan kecil",
    "lewat lampu merah belok kiri, abis itu warung bakso di kanan, nah di situ",
    "dari tempat sampah pasar ke kanan 100 meter, depan bengkel",
  ])("is the place, whatever is passed on it: %j", (text) => {
    const c = place();
    c.say(text);
    expect(c.state.draft?.place?.place).toEqual({ type: "typed", text });
  });

  test.each(["lampu jalan mati semua di gang mawar", "dari lampu merah mati terus tiap malam di jl mawar"])(
    "unless something is wrong with that: %j is asked about",
    (text) => {
      expect(place().say(text)).toContain("Ini sepertinya tentang hal lain");
    },
  );
});

describe("'cek' alone asks how it stands", () => {
  test.each(["cek", "cek pak", "mau cek dong", "ngecek min", "status pak"])(
    "%j: that nothing is on file, and how one reports",
    (text) => {
      const c = chat({ buttons: false });
      expect(c.say(text)).toMatch(/^Belum ada laporan dari chat ini\. Ceritakan masalahnya/u);
      expect([c.state.draft, c.state.question]).toEqual([null, null]);
    },
  );

  test("with a report on file, or a draft", () => {
    const c = summed();
    expect(c.say("cek")).toContain("Laporan ini belum terkirim.");
    c.say("kirim");
    expect(c.say("cek pak")).toContain("Sedang diperiksa petugas");
  });

  test.each(["cek cek", "tes cek", "tes"])("%j is only a greeting", (text) => {
    expect(chat({ buttons: false }).say(text)).toMatch(/^Halo\./u);
  });
});
