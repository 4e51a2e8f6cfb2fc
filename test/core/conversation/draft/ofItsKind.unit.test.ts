import { describe, expect, test } from "vitest";
import { type Chat, chat } from "../chat.ts";

const december = { at: "2026-12-03 10:00", buttons: false } as const;
const road = "jalan depan pasar kliwon rusak parah udh 3 bln";
const wish = "kalo bisa di alun2 ada wifi gratis";
const inquiry = "syarat bikin akta lahir apa aja";

function summed(text: string): Chat {
  const c = chat(december);
  if (text !== road) c.say(text);
  else for (const said of [road, "gak ada foto", "1"]) c.say(said);
  return c;
}

const drafts: readonly (readonly [string, string])[] = [
  ["Laporan", road],
  ["Usulan", wish],
  ["Pertanyaan", inquiry],
];

describe.each(drafts)("an unsent %s", (name, text) => {
  const others = drafts.map(([other]) => other.toLowerCase()).filter((other) => other !== name.toLowerCase());
  const said: readonly (readonly [string, RegExp])[] = [
    ["makasih", / ini belum terkirim\. Kirim sekarang\?/u],
    ["lanjut", / ini belum terkirim\. Kirim sekarang\?/u],
    ["lanjut pak", / ini belum terkirim\. Kirim sekarang\?/u],
    ["lanjutkan", / ini belum terkirim\. Kirim sekarang\?/u],
    ["monggo dilanjut", / ini belum terkirim\. Kirim sekarang\?/u],
    ["salah pencet", / ini belum terkirim\. Kirim sekarang\?/u],
    ["nanti aja", / ini belum dikirim\. Kalau sudah siap, ketik KIRIM\./u],
    ["halo", / ini belum terkirim\./u],
    ["status", / ini belum terkirim\./u],
    ["gak jadi", / ini tidak dikirim\./u],
  ];
  test.each(said)("by %j is told so once, as what it is, and isn't sent", (word, shown) => {
    const c = summed(text);
    const answer = c.say(word);
    expect(answer).toMatch(shown);
    expect(answer.match(/belum (?:ter|di)kirim/gu)?.length ?? 1).toBe(1);
    expect(answer.toLowerCase()).toContain(`${name.toLowerCase()} ini`);
    for (const other of others) expect(answer.toLowerCase()).not.toContain(`${other} ini`);
    expect(c.reports).toEqual([]);
  });

  test("while a part is changed", () => {
    const c = summed(text);
    c.say("ubah");
    expect(c.say("makasih")).toMatch(new RegExp(`^${name} ini belum terkirim\\.\nBagian mana`, "u"));
    expect(c.say("nanti dulu")).toMatch(
      new RegExp(`^Baik, kami tunggu\\. ${name} ini belum terkirim\\.\nBagian mana`, "u"),
    );
  });

  test("put aside, and brought up", () => {
    const c = summed(text);
    c.wait(150);
    expect(c.remind()).toContain(`${name} Anda belum terkirim.`);
    c.say("batal");
    expect(c.say("halo")).toContain(`${name} Anda belum terkirim: "${text}"`);
  });
});

describe("'lanjut' is no plain yes", () => {
  test.each(["lanjut", "lanjut aja", "lanjutin pak", "lanjutkan", "terusin aja"])(
    "%j sends nothing, however often it is said",
    (text) => {
      const c = summed(road);
      for (let times = 0; times < 4; times += 1)
        expect(c.say(text)).toContain("Laporan ini belum terkirim. Kirim sekarang?");
      expect(c.reports).toEqual([]);
    },
  );

  test("but beside 'kirim' it is", () => {
    expect(summed(road).say("lanjut kirim aja pak")).toContain("Laporan terkirim");
  });
});

describe("a draft in which nothing was told", () => {
  test("is unsent in no greeting, and no word takes it up", () => {
    const c = chat(december);
    c.say(road);
    c.say("batal");
    c.say("lapor");
    expect(c.say("tarik")).not.toBe("");
    c.say("bahasa");
    c.say("indonesia");
    expect(c.state.draft?.words).toEqual([]);
    expect(c.say("status")).toContain(`Laporan Anda belum terkirim: "${road}"`);
    expect(c.say("lanjut")).toContain("Kita lanjutkan laporan tadi.");
    expect(c.state.draft?.words).toMatchObject([{ text: road }]);
  });

  test("alone lets a second greeting rest", () => {
    const c = chat(december);
    c.say("halo");
    c.say("lapor");
    const { draft } = c.state;
    const d = chat({ ...december, state: { ...c.state, question: null, draft } });
    expect(d.say("halo")).toBe("");
    expect(d.start()).not.toContain("Lanjutkan");
  });
});
