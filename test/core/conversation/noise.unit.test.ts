import { describe, expect, test } from "vitest";
import { noHotlines } from "../../../src/core/office.ts";
import { chat } from "./chat.ts";

describe("greetings and noise (rule 6)", () => {
  test.each(["p", "tes", "min", "halo", "assalamualaikum", "permisi", "??", "🙃", "Selamat pagi min"])(
    "%j starts no draft and is answered once in ten minutes",
    (text) => {
      const c = chat();
      expect(c.say(text)).toContain("[Buat laporan]");
      expect(c.state.draft).toBeNull();
      expect(c.say(text)).toBe("");
      c.wait(11);
      expect(c.say(text)).toContain("Lapor Maju");
    },
  );

  test("a salam is returned with a salam", () => {
    expect(chat().say("Assalamu'alaikum wr wb")).toMatch(/^Waalaikumsalam\./u);
    expect(chat().say("ass wr wb, jalan rusak di desa sukaraja")).toMatch(/^Waalaikumsalam/u);
    expect(chat().say("assalamualaikum jalan rusak di desa sukaraja")).toMatch(/^Waalaikumsalam/u);
  });

  test.each(["makasih", "ok", "siap", "👍", "nggih", "hatur nuhun", "terima kasih banyak pak"])(
    "%j gets a silent receipt",
    (text) => {
      const c = chat();
      expect(c.say(text)).toBe("");
      expect(c.effects).toEqual([{ type: "react", emoji: "👍" }]);
    },
  );

  test.each(["makasih", "ok", "siap", "👍"])("%j is no acceptance of an answer", (text) => {
    const c = chat({ buttons: false });
    c.photo("jalan depan pasar kliwon rusak");
    c.say("1");
    c.say("1");
    c.office({ type: "forward", agency: "PUPR" });
    c.office({ type: "answer", kind: "done", text: "Sudah ditambal.", files: [], day: null });
    c.say(text);
    expect(c.mine[0]?.case.stage).toBe("answered");
  });

  test("a greeting in the middle of a draft repeats the question", () => {
    const c = chat();
    c.say("jalan rusak depan pasar");
    expect(c.say("p")).toContain("Ada foto?");
    expect(c.state.draft?.words).toHaveLength(1);
  });

  test("a sticker is noise", () => {
    const c = chat();
    expect(c.hear({ type: "noise" })).toContain("Lapor Maju");
    expect(c.hear({ type: "noise" })).toBe("");
  });
});

describe("danger and anger (rule 11)", () => {
  test("a help line comes first and the report goes on", () => {
    const c = chat();
    expect(c.say("ada kebakaran di jl mawar no 3")).toMatch(/^Kalau ada bahaya sekarang, telepon 112 dulu/u);
    expect(c.state.draft?.words[0]?.text).toBe("ada kebakaran di jl mawar no 3");
  });

  test("words of self-harm bring the crisis line", () => {
    expect(chat().say("saya capek, mau mati aja, bansos tidak pernah cair")).toContain("119 ext. 8");
  });

  test("nothing is offered that isn't configured", () => {
    const c = chat({ office: { hotlines: noHotlines } });
    expect(c.say("ada kebakaran di jl mawar no 3")).not.toContain("telepon");
  });

  test("coarse words are kept as they are", () => {
    const c = chat();
    c.say("BANGSAT JALAN RUSAK TERUS GA PERNAH DIBENERIN");
    expect(c.state.draft?.words[0]?.text).toBe("BANGSAT JALAN RUSAK TERUS GA PERNAH DIBENERIN");
  });
});

describe("language (rule 14)", () => {
  test("English is offered once, in English, and a word changes ours", () => {
    const c = chat();
    const first = c.say("the street light near the market is broken since two weeks");
    expect(first).toContain("For English, type ENGLISH.");
    expect(c.say("english")).toContain("Do you have a photo?");
    expect(c.effects).toContainEqual({ type: "speak", language: "en" });
    expect(c.say("no photo")).toContain("[Use: near the market]");
  });

  test("other languages are content", () => {
    const c = chat();
    expect(c.say("dalane rusak ngarep pasar, akeh sing tiba")).toContain("Ada foto?");
    expect(c.say("teu aya")).not.toContain("ENGLISH");
  });

  test("/bahasa asks", () => {
    const c = chat();
    expect(c.say("/bahasa")).toContain("[English]");
    expect(c.press("English")).toContain("All right");
  });
});

describe("robots (rule 13)", () => {
  test("the same sentence in haste, twice, silences us for an hour", () => {
    const c = chat();
    const away = "Terima kasih sudah menghubungi Toko Maju, kami akan segera membalas";
    const hasty = () => {
      c.wait(-19 / 60);
      return c.say(away);
    };
    expect(c.say(away)).not.toBe("");
    expect(hasty()).not.toBe("");
    expect(hasty()).toBe("");
    c.wait(5);
    expect(c.say(away)).toBe("");
    expect(c.say("status")).not.toBe("");
  });
});
