import { describe, expect, test } from "vitest";
import { chat } from "../chat.ts";

const words = "jalan depan pasar kliwon rusak parah, belum diaspal";

describe("what isn't sent is said", () => {
  test.each([
    ["status", "Laporan Anda belum terkirim.\nAda foto?"],
    ["laporan saya", "Laporan Anda belum terkirim.\nAda foto?"],
    ["halo", "Halo. Laporan Anda belum terkirim. Kita lanjutkan:\nAda foto?"],
  ])("to %s, while it is being written", (asked, said) => {
    const c = chat({ buttons: false });
    c.say(words);
    expect(c.say(asked)).toContain(said);
    expect(c.state.question).toMatchObject({ type: "draft", step: "photo" });
  });

  test.each(["status", "laporan saya"])("to %s at the summary, which is shown whole", (asked) => {
    const c = chat({ buttons: false });
    c.photo(words);
    c.say("depan pasar kliwon");
    expect(c.say("makasih")).not.toContain(words);
    const said = c.say(asked);
    expect(said).toContain("Laporan ini belum terkirim.");
    expect(said).toContain(`Masalah: ${words}`);
    expect(c.say("kirim")).toContain("K7M4-2QX");
  });

  test.each(["status", "laporan saya", "halo"])(
    "to %s, when it was put aside, with the word for it",
    (asked) => {
      const c = chat({ buttons: false });
      c.photo(words);
      c.say("batal");
      const said = c.say(asked);
      expect(said).toContain(`Laporan Anda belum terkirim: "${words}"`);
      expect(said).toContain("Ketik LANJUT, periksa, lalu KIRIM.");
      expect(c.say("lanjut")).toContain("Di mana");
    },
  );

  test("a second greeting isn't left unanswered while a draft waits", () => {
    const c = chat({ buttons: false });
    c.photo(words);
    c.say("batal");
    c.say("halo");
    expect(c.say("p")).toContain("belum terkirim");
  });

  test.each(["status", "laporan saya"])("to %s beside a report on file", (asked) => {
    const c = chat({ buttons: false });
    c.photo(words);
    c.say("depan pasar kliwon");
    c.say("kirim");
    c.say("baru");
    c.say("lampu jalan di jl melati 5 mati sudah seminggu");
    const said = c.say(asked);
    expect(said).toContain("K7M4-2QX");
    expect(said).toContain('Laporan Anda belum terkirim: "lampu jalan di jl melati 5 mati sudah seminggu"');
  });

  test("of a confidential one nothing but that, beside a report on file", () => {
    const c = chat({ buttons: false });
    c.photo(words);
    c.say("depan pasar kliwon");
    c.say("kirim");
    c.say("baru");
    c.say("saya dimintai uang 300rb waktu ngurus surat pindah di kelurahan sukamaju");
    const said = c.say("status");
    expect(said).toContain("Satu laporan lain belum terkirim.");
    expect(said).not.toMatch(/300rb|sukamaju/u);
  });

  test("words that an open question keeps survive LANJUT", () => {
    const c = chat({ buttons: false });
    c.photo(words);
    c.say("depan pasar kliwon");
    c.say("eh salah, depan pasar legi jl ahmad yani");
    expect(c.state.question?.type).toBe("replace");
    c.say("lanjut");
    expect(JSON.stringify(c.state.draft)).toContain("depan pasar legi jl ahmad yani");
  });
});
