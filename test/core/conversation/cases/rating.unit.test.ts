import { describe, expect, test } from "vitest";
import { type Chat, chat } from "../chat.ts";

/** The report is settled, and it is asked how it was handled. */
function settled(): Chat {
  const c = chat({ buttons: false });
  c.photo("jalan depan pasar kliwon rusak parah");
  c.say("1");
  c.say("1");
  c.at("2026-11-30 10:00");
  c.office({ type: "forward", agency: "PUPR" });
  c.at("2026-12-04 15:00");
  c.office({ type: "answer", kind: "done", text: "Lubang sudah ditambal.", files: [], day: null });
  expect(c.say("sudah")).toContain("1 (buruk) sampai 5");
  return c;
}

const score = (c: Chat) => c.mine[0]?.case.rating;

describe("words of praise and blame are the score that they name, and it is said which", () => {
  test.each([
    ["bagus pak", 4],
    ["puas", 4],
    ["mantap", 4],
    ["alhamdulillah baik bu", 4],
    ["bagus sekali", 5],
    ["sangat puas pak, makasih", 5],
    ["luar biasa", 5],
    ["mantap banget 👍", 5],
    ["cukup puas", 3],
    ["tidak jelek", 3],
    ["kurang pak", 2],
    ["kurang bagus", 2],
    ["tidak baik", 2],
    ["gak puas saya", 2],
    ["mengecewakan", 2],
    ["jelek", 1],
    ["buruk sekali", 1],
    ["parah pak", 1],
    ["pelayanannya jelek banget", 1],
  ])("%j: %i", (text, expected) => {
    const c = settled();
    expect(c.say(text)).toContain(`penilaiannya dicatat: ${expected} (`);
    expect(score(c)).toBe(expected);
  });

  test("what is said beside it is its comment", () => {
    const c = settled();
    c.say("cukup, agak lama nunggunya");
    expect(score(c)).toBe(3);
    expect(c.steps.at(-1)?.event.text).toBe("cukup, agak lama nunggunya");
  });

  test.each([
    "jelek, rusak lagi",
    "bagus?",
    "bagus 🙄",
    "makasih",
    "bagus tapi jelek",
    "ga usah",
    "lumayan lah",
    "biasa aja",
    "jalannya rusak lagi pak",
  ])("but not %j", (text) => {
    const c = settled();
    c.say(text);
    expect(score(c)).toBeNull();
  });
});

describe("a rating that was given stands", () => {
  test.each(["salah maksudnya 5", "eh harusnya 5 pak", "salah pencet, bagus", "ralat, bintang lima"])(
    "%j",
    (text) => {
      const c = settled();
      c.say("1");
      expect(c.say(text)).toBe(
        "Maaf, penilaian untuk K7M4-2QX (jalan rusak) sudah tercatat: 1 (Buruk). Dari sini tidak bisa diubah lagi.",
      );
      expect(score(c)).toBe(1);
    },
  );

  test.each(["salah, rusak lagi", "salah satu lampu mati 5 hari", "bukan jalan itu"])(
    "%j says something else",
    (text) => {
      const c = settled();
      c.say("1");
      expect(c.say(text)).not.toContain("tidak bisa diubah");
    },
  );
});
