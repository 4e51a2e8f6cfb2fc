import { describe, expect, test } from "vitest";
import { type Chat, chat } from "./chat.ts";

const filed = (): Chat => {
  const c = chat({ buttons: false });
  c.say("lampu jalan mati di gang mawar");
  for (const said of ["gak ada foto", "gang mawar rt 3", "kirim"]) c.say(said);
  c.at("2026-11-30 10:00");
  return c;
};
const asked = (): Chat => {
  const c = filed();
  c.office({ type: "ask", question: { type: "written", text: "Tiang nomor berapa, mati semua atau satu?" } });
  c.at("2026-11-30 15:00");
  return c;
};
const disputed = (): Chat => {
  const c = filed();
  c.office({ type: "forward", agency: "PUPR" });
  c.office({ type: "answer", kind: "done", text: "Sudah diganti.", files: [], day: null });
  c.at("2026-12-01 09:00");
  c.say("belum pak masih mati");
  return c;
};
const last = (c: Chat) => c.steps.at(-1)?.event;

describe("who just told something goes on with it", () => {
  test.each([["ga tau nomernya"], ["yang kiri"], ["bukan yang depan masjid"], ["tiangnya karatan"]])(
    "after the answer to the office's question: %s",
    (text) => {
      const c = asked();
      c.say("satu aja");
      expect(last(c)).toMatchObject({ happening: { type: "supplied" }, text: "satu aja" });
      expect(c.say(text)).toContain("Sudah masuk ke laporan");
      expect(last(c)).toMatchObject({ happening: { type: "added" }, text });
    },
  );

  test.each([["cuma depan no 15 yang diganti"], ["yang gang sebelah ga diganti"]])(
    "after a verdict with its reason: %s",
    (text) => {
      const c = disputed();
      expect(c.say(text)).toContain("Sudah masuk ke laporan");
      expect(last(c)).toMatchObject({ happening: { type: "added" }, text });
    },
  );

  test.each([["makasih"], ["oke"], ["kapan diperbaiki?"], ["kok lama"], ["sudah sampai mana"]])(
    "but not by %s",
    (text) => {
      const c = asked();
      c.say("satu aja");
      c.say(text);
      expect(last(c)).toMatchObject({ happening: { type: "supplied" }, text: "satu aja" });
    },
  );
});

test.each([["eh no 21 maksudnya bukan 12"], ["bukan gang mawar tapi gang melati"]])(
  "a correction soon after filing is added: %s",
  (text) => {
    const c = chat({ buttons: false });
    c.say("lampu jalan mati di gang mawar");
    for (const said of ["gak ada foto", "gang mawar no 12", "kirim"]) c.say(said);
    c.say(text);
    expect(last(c)).toMatchObject({ happening: { type: "added" }, text });
  },
);

describe("soon after filing", () => {
  const now = (first = "jalan depan pasar kliwon rusak parah", ...more: readonly string[]): Chat => {
    const c = chat({ buttons: false });
    for (const said of [first, ...more, "gak ada foto", "jl mawar no 3", "kirim"]) c.say(said);
    c.wait(10);
    return c;
  };

  test.each([
    "tetangga saya buang limbah ke sungai dekat jl kenanga",
    "pabrik tahu buang limbah ke kali tiap malam",
    "ada yang bakar sampah plastik tiap sore",
    "maling motor di kos jl anggrek",
    "karaoke tetangga berisik tiap malam di gang melati",
    "anjing liar banyak di perumahan griya",
    "saya salah kirim foto tadi",
    "waduh salah kirim video td pak",
    "foto yang tadi salah kirim",
  ])("%j is asked about", (text) => {
    const c = now();
    expect(c.say(text)).toContain("Apakah ini tambahan");
    expect(last(c)).toMatchObject({ happening: { type: "filed" } });
  });

  test.each([
    "banyak motor jatuh dekat warung bu siti",
    "lokasinya di jl kenanga dekat sungai",
    "tetangga saya kemarin jatuh di jl kenanga",
    "truk pasir lewat terus jadi makin rusak",
    "lubangnya makin dalam",
  ])("%j is added", (text) => {
    const c = now();
    expect(c.say(text)).toContain("Sudah masuk ke laporan");
    expect(last(c)).toMatchObject({ happening: { type: "added" }, text });
  });

  test.each(["limbahnya bikin ikan mati semua", "tiap malam pabriknya buang limbah lagi"])(
    "%j goes on with a report of waste",
    (text) => {
      const c = now("limbah pabrik mencemari sungai dekat sd");
      expect(c.say(text)).toContain("Sudah masuk ke laporan");
    },
  );
});

test("a question about words that nobody answered is no longer open the day after; its words wait", () => {
  const c = filed();
  c.office({ type: "forward", agency: "PUPR" });
  c.at("2026-12-01 09:00");
  expect(c.say("makin parah, tiangnya juga miring sekarang")).toContain("Apakah ini tambahan");
  c.at("2026-12-03 09:00");
  const shown = c.say("blm ada yg dateng pak");
  expect(shown).not.toContain("belum paham");
  expect(shown).toContain("belum ditambahkan");
  expect(shown).toContain("1. Tambahkan pesan tadi");
  c.press("mine.add_kept");
  expect(last(c)?.text).toBe("makin parah, tiangnya juga miring sekarang\nblm ada yg dateng pak");
});

test.each([["iya terusin"], ["boleh, tolong sampaikan ya"], ["terusin aja min"]])(
  "a question is passed on by %s",
  (text) => {
    const c = filed();
    c.say("min saya mau tanya syarat bikin ktp");
    expect(c.say(text)).toContain("Pertanyaan ini belum terkirim");
  },
);

test("the problem that is gone is noticed by thanks too", () => {
  const c = filed();
  expect(c.say("lampunya nyala, makasih")).toContain("Masalahnya sudah beres?");
});
