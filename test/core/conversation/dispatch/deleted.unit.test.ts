import { describe, expect, test } from "vitest";
import { type Chat, chat } from "../chat.ts";

const road = "jalan depan pasar kliwon rusak parah, banyak motor jatuh di situ";
const lamp = "lampu jalan mati di jl mawar";
const kia = "mau tanya syarat bikin kia apa aja";
const move = "mau tanya syarat pindah sekolah apa aja";

const ktp = {
  code: "KTP",
  name: "KTP",
  text: "Bawa fotokopi KK.",
  hints: ["ktp"],
  active: true,
};
const office = { standingAnswers: [ktp] };

const edit = (c: Chat, message: string, text: string) => c.hear({ type: "amended", message, text });
const erase = (c: Chat, message: string) => c.hear({ type: "deleted", message });

function filed(c: Chat = chat()): Chat {
  c.say(road, { ref: "report" });
  c.press("draft.no_photo");
  c.press("draft.hint");
  c.press("draft.send");
  return c;
}

describe("a question that is offered to the office", () => {
  test("doesn't go on once its message is deleted, and its writer hears so", () => {
    const c = filed();
    expect(c.say(kia, { ref: "q" })).toContain("Teruskan ke petugas");
    expect(erase(c, "q")).toBe("Pesan yang dihapus tidak kami pakai.");
    expect(c.state.question).toBeNull();
    c.say("ya");
    expect(JSON.stringify(c.state)).not.toContain("kia");
    expect(c.reports).toHaveLength(1);
  });

  test("goes on as it was edited", () => {
    const c = filed();
    c.say(kia, { ref: "q" });
    const shown = edit(c, "q", move);
    expect(shown).toMatch(/^Sudah diubah\.\nJawaban pertanyaan ini belum ada di sini\.\nTeruskan/u);
    c.press("menu.pass_on");
    c.press("draft.send");
    expect(c.reports.at(-1)?.words).toBe(move);
  });

  test("is answered as it was edited", () => {
    const c = filed(chat({ office }));
    c.say(kia, { ref: "q" });
    expect(edit(c, "q", "mau tanya syarat bikin ktp apa aja")).toContain("Bawa fotokopi KK.");
  });

  test("of a state in which its message counts as used up", () => {
    const c = filed(chat({ office }));
    c.say("syarat bikin ktp apa aja", { ref: "q" });
    const traces = c.state.traces.map((one) => (one.ref === "q" ? { ...one, used: true } : one));
    const d = chat({ office, state: { ...c.state, traces } });
    expect(edit(d, "q", move)).toContain("Teruskan ke petugas");
    expect(erase(d, "q")).toBe("Pesan yang dihapus tidak kami pakai.");
  });
});

function summed(c: Chat): void {
  c.press("draft.no_photo");
  c.press("draft.hint");
}

describe("a deleted message of a draft is out of it, and its writer hears so, while it is asked", () => {
  const asked: readonly (readonly [string, (c: Chat) => unknown])[] = [
    ["for a photo", (c) => c.state],
    ["for the place", (c) => c.press("draft.no_photo")],
    ["whether to send", summed],
    [
      "whether to send, briefly",
      (c) => {
        summed(c);
        c.say("makasih");
      },
    ],
    ["what to change", (c) => c.say("ubah")],
    [
      "for another place",
      (c) => {
        c.say("ubah");
        c.press("draft.place");
      },
    ],
    [
      "what words are for",
      (c) => {
        summed(c);
        c.say("eh salah, pasar legi");
      },
    ],
    ["whether it is another matter", (c) => c.say(lamp)],
    ["for the language", (c) => c.say("bahasa")],
    ["whether to erase all", (c) => c.say("hapus data")],
  ];
  test.each(asked)("%s", (_, reach) => {
    const c = chat();
    c.say(road, { ref: "m" });
    reach(c);
    expect(erase(c, "m")).toContain("Pesan yang dihapus sudah dikeluarkan dari laporan ini.");
    expect(JSON.stringify(c.state)).not.toContain("kliwon");
  });

  test("words that waited for a place in it are what is told now", () => {
    const c = chat();
    c.say(road, { ref: "m" });
    expect(c.say(lamp)).toContain("hal lain");
    expect(erase(c, "m")).toMatch(/^Pesan yang dihapus sudah dikeluarkan dari laporan ini\.\nAda foto\?/u);
    expect(c.state.draft?.words).toMatchObject([{ text: lamp }]);
  });
});
