import { describe, expect, test } from "vitest";
import { type Chat, chat } from "../chat.ts";

const road = "jalan depan pasar kliwon rusak parah, banyak motor jatuh di situ";
const lamp = "lampu jalan mati di jl mawar sudah seminggu";
const bribe = "saya dimintai uang 300rb waktu ngurus surat pindah";

function summed(c: Chat): void {
  c.say(road);
  c.press("draft.no_photo");
  c.press("draft.hint");
}

/** Every question of a draft, by talking. */
const asked: readonly (readonly [string, (c: Chat) => void])[] = [
  ["a photo", (c) => c.say(road)],
  [
    "the place",
    (c) => {
      c.say(road);
      c.press("draft.no_photo");
    },
  ],
  ["the privacy", (c) => c.say(bribe)],
  [
    "the time",
    (c) => {
      c.say(bribe);
      c.press("draft.secret");
    },
  ],
  [
    "the office",
    (c) => {
      c.say(bribe);
      c.press("draft.secret");
      c.press("draft.skip");
    },
  ],
  ["who saw it", (c) => witness(c)],
  ["more words", (c) => c.say("lampu")],
  ["whether to send", summed],
  [
    "whether to send, briefly",
    (c) => {
      summed(c);
      c.say("makasih");
    },
  ],
  [
    "what to change",
    (c) => {
      summed(c);
      c.say("ubah");
    },
  ],
  ...(["words", "place", "photo", "when", "privacy"] as const).map(
    (field) =>
      [
        `the ${field} anew`,
        (c: Chat) => {
          summed(c);
          c.say("ubah");
          c.press(`draft.${field}`);
        },
      ] as const,
  ),
  [
    "what words are for",
    (c) => {
      summed(c);
      c.say("eh salah, pasar legi");
    },
  ],
  [
    "whether it is another matter",
    (c) => {
      c.say(road);
      c.say(lamp);
    },
  ],
];

function witness(c: Chat): void {
  c.say(road, { forwardedOften: true });
  c.press("draft.no_photo");
  c.press("draft.hint");
}

const own = (c: Chat) => (c.state.draft === null ? c.state.shelf.at(-1) : c.state.draft);
const told = (c: Chat) => JSON.stringify([own(c)?.words, own(c)?.place, own(c)?.happened]);

describe.each(asked)("while %s is asked", (what, reach) => {
  test.each(["gak jadi", "gak jadi deh pak", "batal aja", "nda jadi", "tidak jadi lapor"])(
    "%j sends nothing, says so and keeps the report as it was, unless only a change is given up",
    (text) => {
      const c = chat();
      reach(c);
      const words = told(c);
      const shown = c.say(text);
      expect(c.reports).toEqual([]);
      if (what.endsWith("anew") && c.state.draft !== null) expect(c.state.question).not.toBeNull();
      else {
        expect(shown).toContain("Laporan ini tidak dikirim.");
        expect(shown).toContain("Kami simpan sampai Kamis 3 Desember; ketik LANJUT kalau jadi.");
        expect(c.state.draft).toBeNull();
        expect(c.say("lanjut")).toContain("Kita lanjutkan laporan tadi.");
      }
      if (what !== "what words are for") expect(told(c)).toBe(words);
    },
  );

  test.each(["jangan dulu", "jangan dulu pak", "nanti aja", "ojo sik"])(
    "%j sends nothing, is no part of the report, and hears that it isn't sent",
    (text) => {
      const c = chat();
      reach(c);
      const words = told(c);
      const shown = c.say(text);
      expect(c.reports).toEqual([]);
      expect(told(c)).toBe(words);
      expect(JSON.stringify(c.state.question)).not.toContain(text);
      expect(shown).toMatch(/belum (?:ter|di)kirim|Bagian mana/u);
    },
  );
});

describe("given up while it is asked whether words are another report", () => {
  test("both are kept apart, neither is sent, and the one given up is taken up by a word", () => {
    const c = chat();
    c.say(road);
    c.say(lamp);
    expect(c.say("gak jadi")).toBe(
      "Laporan ini tidak dikirim.\n" +
        "Kata-kata tadi kami simpan sebagai laporan tersendiri. Kedua laporan belum terkirim.\n" +
        "Kami simpan sampai Kamis 3 Desember; ketik LANJUT kalau jadi.",
    );
    expect(c.state.shelf).toMatchObject([
      { words: [{ text: lamp }], declined: false },
      { words: [{ text: road }], declined: true },
    ]);
    c.say("lanjut");
    expect(c.state.draft?.words).toMatchObject([{ text: road }]);
  });

  test("the same if somebody in office is accused next", () => {
    const c = chat();
    c.say(road);
    c.say(lamp);
    c.say("batal");
    expect(c.say(bribe)).toContain("RAHASIA");
    expect(c.state.shelf.map(({ words }) => words.map(({ text }) => text))).toEqual([[lamp], [road]]);
  });
});

test("the last day named is the day until which it is kept, however old the report is", () => {
  const c = chat();
  c.say(road);
  c.at("2026-12-02 09:00");
  expect(c.say("gak jadi")).toContain("Kami simpan sampai Kamis 3 Desember;");
});

describe("where the problem was to be told", () => {
  test.each(["gak jadi pak", "salah pencet", "nanti aja", "jangan dulu"])("%j tells none", (text) => {
    const c = chat();
    c.say("lapor");
    expect(c.say(text)).toMatch(/tidak dikirim|belum terkirim/u);
    expect(c.state.draft?.words ?? []).toEqual([]);
  });

  test.each(["besok jalan depan pasar ditutup", "nanti malam listrik mati lagi"])("%j does", (text) => {
    const c = chat();
    c.say("lapor");
    c.say(text);
    expect(c.state.draft?.words).toMatchObject([{ text }]);
  });

  test("put off with a report aside, it hears that it isn't sent", () => {
    const c = chat();
    c.say(road);
    c.say("gak jadi");
    expect(c.say("besok aja pak")).toContain(`Laporan Anda belum terkirim: "${road}"`);
    expect(c.state.draft).toBeNull();
  });
});
