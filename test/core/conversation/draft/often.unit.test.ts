import { describe, expect, test } from "vitest";
import { often } from "../../../../src/core/conversation/draft/often.ts";
import { type Chat, chat } from "../chat.ts";

const problems = [
  ["jalan depan pasar kliwon rusak parah", "depan pasar kliwon"],
  ["lampu jalan mati sudah seminggu", "gang melati"],
  ["sampah menumpuk sudah seminggu", "jalan mawar"],
  ["pohon tumbang menutup selokan", "jalan anggrek"],
  ["saluran air mampet bau sekali", "jalan kenanga"],
] as const;
const filed = (c: Chat) => c.steps.filter(({ event }) => event.happening.type === "filed");

/** Files these in the usual way, up to the answer to "Kirim" of the last. */
function report(c: Chat, from: number, to: number): string {
  let told = "";
  for (const [words, place] of problems.slice(from, to)) {
    c.say("lapor");
    c.say(words);
    if (c.state.question?.type === "draft" && c.state.question.step === "photo") c.say("tidak ada foto");
    c.say(place);
    told = c.say("kirim");
  }
  return told;
}

describe("a person's reports within an hour", () => {
  test("the first three are sent as ever, and the fourth is asked about once and refused never", () => {
    expect(often).toEqual({ reports: 3, minutes: 60 });
    const c = chat({ buttons: false });
    expect(report(c, 0, 3)).toContain("Nomornya");
    const asked = report(c, 3, 4);
    expect(asked).toContain("Ini laporan ke-4 dalam satu jam. Laporan ini belum terkirim.");
    expect(asked).toContain("1. Kirim sebagai laporan sendiri\n2. Tambahkan ke T6VN-3HA\n3. Ubah\n4. Batal");
    expect(filed(c)).toHaveLength(3);
    expect(c.say("1")).toContain("Nomornya");
    expect(filed(c)).toHaveLength(4);
  });

  test.each(["kirim", "ya", "kirim sebagai laporan sendiri"])("%j sends it as its own", (text) => {
    const c = chat({ buttons: false });
    report(c, 0, 4);
    expect(c.say(text)).toContain("Nomornya");
    expect(filed(c)).toHaveLength(4);
  });

  test.each(["2", "tambahkan ke T6VN-3HA"])(
    "%j adds all of it to the latest, and nothing is lost",
    (text) => {
      const c = chat({ buttons: false });
      report(c, 0, 4);
      expect(c.say(text)).toContain("T6VN-3HA");
      expect(filed(c)).toHaveLength(3);
      const added = c.steps.at(-1);
      expect(added?.event.happening.type).toBe("added");
      expect(added?.event.text).toContain("pohon tumbang menutup selokan");
      expect(c.state.draft).toBeNull();
    },
  );

  test("is changed or given up as at the summary", () => {
    const c = chat({ buttons: false });
    report(c, 0, 4);
    expect(c.say("3")).toContain("Bagian mana yang diubah?");
    const other = chat({ buttons: false });
    report(other, 0, 4);
    other.say("4");
    expect(filed(other)).toHaveLength(3);
  });

  test("an hour later there is no question", () => {
    const c = chat({ buttons: false });
    report(c, 0, 3);
    c.wait(often.minutes);
    expect(report(c, 3, 4)).toContain("Nomornya");
  });

  test("danger is never asked about", () => {
    const c = chat({ buttons: false });
    report(c, 0, 3);
    c.say("tolong ada kebakaran di gang mawar, api sudah besar");
    c.say("gang mawar nomor 3");
    expect(c.say("kirim")).toContain("Nomornya");
    expect(filed(c)).toHaveLength(4);
  });

  test("one that accuses somebody isn't offered to an open case", () => {
    const c = chat({ buttons: false });
    report(c, 0, 3);
    c.say("lapor");
    c.say("pak lurah minta uang 300 ribu buat surat pengantar");
    c.say("rahasia");
    c.say("kemarin");
    for (let more = 0; more < 3 && c.state.question?.type !== "draft"; more += 1) c.say("lewati");
    let asked = c.say("kirim");
    if (!asked.includes("ke-4")) asked = c.say("kirim");
    expect(asked).toContain("Ini laporan ke-4");
    expect(asked).not.toContain("Tambahkan ke");
  });

  test("an album of ten photos is one report and meets no question", () => {
    const c = chat({ buttons: false });
    report(c, 0, 2);
    c.photo("jalan depan pasar kliwon rusak parah", "album");
    for (let photo = 1; photo < 10; photo += 1) c.photo("", "album");
    expect(c.state.draft?.files).toHaveLength(10);
    c.say("depan pasar kliwon");
    expect(c.say("kirim")).toContain("Nomornya");
    expect(filed(c)).toHaveLength(3);
    expect(c.reports.at(-1)?.files).toHaveLength(10);
  });

  test("a word a message over an hour is one report and meets no question", () => {
    const c = chat({ buttons: false });
    const words =
      "jalan di depan pasar kliwon rusak parah dan banyak motor jatuh tiap hari tolong segera diperbaiki pak";
    for (const word of words.split(" ")) {
      c.say(word);
      c.wait(4);
      expect(filed(c)).toHaveLength(0);
    }
    for (let said = 0; said < 6 && filed(c).length === 0; said += 1) c.say(said === 0 ? "kirim" : "1");
    expect(filed(c)).toHaveLength(1);
    const told = JSON.stringify(c.reports[0]);
    for (const word of ["jalan", "kliwon", "rusak", "parah", "motor", "jatuh"]) expect(told).toContain(word);
  });
});
