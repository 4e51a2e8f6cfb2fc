import { describe, expect, test } from "vitest";
import { chat } from "../chat.ts";

describe("one word a message", () => {
  test("is gathered before the next question", () => {
    const c = chat({ buttons: false });
    expect(c.say("jalan")).toContain("Lanjutkan ceritanya di sini.");
    expect(c.say("rusak")).toContain("Ada foto?");
    expect(c.say("parah")).toContain("Ada foto?");
    c.say("depan pasar");
    expect(c.state.draft?.words.map(({ text }) => text)).toEqual(["jalan", "rusak", "parah"]);
    expect(c.state.draft?.place?.place).toEqual({ type: "typed", text: "depan pasar" });
  });

  test.each(["jalan", "rusak", "sampah"])("%j isn't asked about twice", (word) => {
    const c = chat({ buttons: false });
    c.say(word);
    c.say("lewati");
    expect(c.state.question).toMatchObject({ type: "draft", step: "photo" });
  });
});

describe("'salah kirim' while a report is collected", () => {
  test.each(["salah kirim", "salah kirim gan", "kepencet pak"])("%j is no place", (text) => {
    const c = chat({ buttons: false });
    c.say("jalan depan pasar kliwon rusak parah");
    c.say("1");
    expect(c.say(text)).toContain("Laporan ini belum terkirim. Kalau salah tulis, ketik UBAH");
    expect(c.state.draft?.place).toBeNull();
    c.say("1");
    expect(c.say(text)).toContain("Laporan ini belum terkirim. Kirim sekarang?");
  });
});
