import { describe, expect, test } from "vitest";
import { saysCourteously } from "../../../../src/core/conversation/understand/words/courtesy.ts";
import { hasNo } from "../../../../src/core/conversation/understand/words/no.ts";
import { isSpelled } from "../../../../src/core/conversation/understand/words/spelling.ts";
import { exactly, roughly, says } from "../../../../src/core/conversation/understand/words/wording.ts";

describe("courtesy around a word", () => {
  const meant = exactly({ id: "skip, tidak ada", en: "" });

  test.each([
    "skip",
    "skip aja kak",
    "Skip ya pak",
    "mohon skip min",
    "tidak ada pak",
    "tidak ada mas 🙏",
    "skip mawon pak",
    "skip wae kang",
    "skip mi daeng",
    "bang skip dah",
  ])("%j says only that", (text) => {
    expect(saysCourteously(text, meant)).toBe(true);
  });

  test.each(["skip makan", "jangan skip", "ada pak", "", "tidak pak", "pak min", "skip makasih"])(
    "%j says more, or less",
    (text) => {
      expect(saysCourteously(text, meant)).toBe(false);
    },
  );
});

describe("a no in any dialect", () => {
  test.each([
    "tidak",
    "belum diaspal",
    "jgn dikirim",
    "gak ada",
    "bukan pasar kliwon",
    "tanpa foto",
    "kagak jadi dah",
    "ora usah",
    "durung, isih bolong",
    "mboten wonten",
    "teu acan",
    "alun juo dipaelok",
    "kada kawa",
    "nyanda ada",
    "trada foto",
    "unang dikirim",
    "don't send it",
    "not yet",
  ])("%j has one", (text) => {
    expect(hasNo(text)).toBe(true);
  });

  test.each(["kirim pak", "sudah beres", "jalan rusak depan pasar", "nggih", "yes please", "ada pak"])(
    "%j has none",
    (text) => {
      expect(hasNo(text)).toBe(false);
    },
  );
});

describe("spelling", () => {
  test.each([
    ["bntar", "bentar"],
    ["krim", "kirim"],
    ["kirm", "kirim"],
    ["kirimmm", "kirim"],
    ["bsok", "besok"],
    ["sebentarr", "sebentar"],
    ["lokasix", "lokasi"],
    ["fotonya", "foto"],
    ["sudahmi", "sudah"],
    ["sampe", "sampai"],
    ["kalo", "kalau"],
    ["mnyusul", "menyusul"],
  ])("%j is %j", (typed, word) => {
    expect(isSpelled(typed, word)).toBe(true);
  });

  test.each([
    ["ga", "ya"],
    ["batas", "batal"],
    ["benar", "bentar"],
    ["malam", "malas"],
    ["12", "13"],
    ["kiri", "kirim"],
    ["1kirim", "kirim"],
  ])("%j isn't %j", (typed, word) => {
    expect(isSpelled(typed, word)).toBe(false);
  });

  test("a slip is read only roughly", () => {
    const wait = { id: "besok, nanti saya, siap*", en: "" };
    expect(says("bsok ya", roughly(wait))).toBe(true);
    expect(says("bsok ya", exactly(wait))).toBe(false);
    expect(says("nanti saya kirim", exactly(wait))).toBe(true);
    expect(says("nanti kami kirim", exactly(wait))).toBe(false);
    expect(says("siapkan dulu", exactly(wait))).toBe(true);
  });
});
