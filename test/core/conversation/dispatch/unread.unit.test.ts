import { describe, expect, test } from "vitest";
import type { UnreadKind } from "../../../../src/core/message/input.ts";
import { chat } from "../chat.ts";

const brought = (kind?: UnreadKind) =>
  kind === undefined
    ? ({ type: "unknown", what: "of next year" } as const)
    : ({ type: "unknown", what: kind, kind } as const);

describe("what can't be read gets a word", () => {
  test.each<[UnreadKind | undefined, string]>([
    ["poll", "Polling tidak bisa kami baca."],
    ["checklist", "Daftar centang tidak bisa kami baca."],
    ["story", "Cerita (story) tidak bisa kami baca."],
    ["paid", "Foto atau video berbayar tidak bisa kami baca."],
    ["event", "Undangan acara tidak bisa kami baca."],
    ["product", "Produk atau pesanan tidak bisa kami baca."],
    ["game", "Permainan tidak bisa kami baca."],
    [undefined, "Pesan jenis ini tidak bisa kami baca."],
  ])("%s is named, soon after a greeting too", (kind, line) => {
    const c = chat();
    c.start();
    c.say("halo");
    expect(c.hear(brought(kind))).toContain(`${line}\nTulis saja masalahnya, atau kirim foto.`);
    expect(c.hear(brought(kind))).toContain(line);
    expect(c.state.draft).toBeNull();
  });

  test.each([
    ["id", "Polling tidak bisa kami baca.\nAda foto?"],
    ["en", "A poll can't be read here.\nDo you have a photo?"],
  ] as const)("in a draft the open question follows (%s)", (language, words) => {
    const c = chat({ language });
    c.say("jalan depan pasar kliwon rusak parah");
    expect(c.hear(brought("poll"))).toContain(words);
    expect(c.state.draft?.files).toEqual([]);
  });

  test("where the office asked, its question follows", () => {
    const c = chat();
    c.photo("jalan depan pasar kliwon rusak");
    c.press("draft.hint");
    c.press("Kirim");
    c.office({ type: "ask", question: { type: "written", text: "Di depan nomor berapa?" } });
    expect(c.hear(brought("poll"))).toMatch(
      /Polling tidak bisa kami baca\.\nPetugas masih menunggu jawaban/u,
    );
    expect(c.mine[0]?.case.stage).toBe("incomplete");
  });

  test.each([
    [
      "id",
      "Terima kasih, tetapi petugas tidak boleh menerima hadiah.\nTulis saja masalahnya, atau kirim foto.",
    ],
    ["en", "Thank you, but the office may not accept gifts.\nJust write what is wrong, or send a photo."],
  ] as const)("a gift is declined (%s)", (language, words) => {
    expect(chat({ language }).hear(brought("gift"))).toContain(words);
  });

  test("a record of a call gets what a call gets", () => {
    expect(chat().hear(brought("call"))).toMatch(/^Nomor ini tidak menerima telepon\./u);
  });

  test.each([
    ["id", "Perubahan pesan Anda tidak terbaca di sini. Tulis lagi perubahannya."],
    ["en", "The change to your message can't be read here. Write the change again."],
  ] as const)(
    "a change gets one line, begins no report, and leaves what it changed (%s)",
    (language, line) => {
      const c = chat({ language });
      c.start();
      expect(c.hear(brought("edit"))).toBe(line);
      expect(c.state.draft).toBeNull();
      c.say("jalan depan pasar kliwon rusak parah");
      const words = c.state.draft?.words;
      expect(c.hear(brought("edit"))).toMatch(new RegExp(`^${line}\n`, "u"));
      expect(c.state.draft?.words).toEqual(words);
    },
  );

  test("reactions, which say nothing, get no answer", () => {
    const c = chat();
    c.say("jalan depan pasar kliwon rusak parah");
    expect(c.hear({ type: "reacted", emoji: "👍", message: "ours" })).toBe("");
  });
});

describe("a contact card", () => {
  test("is no place", () => {
    const c = chat();
    c.say("jalan rusak parah banyak lubang");
    c.press("Tidak ada foto");
    const answer = c.hear(brought("contact"));
    expect(answer).toMatch(
      /^Kartu kontak tidak bisa kami pakai dan tidak kami simpan\.\nDi mana tepatnya\?/u,
    );
    expect(c.state.draft?.place).toBeNull();
  });

  test("is no complaint, and no addition to one", () => {
    const c = chat();
    expect(c.hear(brought("contact"))).toContain("Tulis saja masalahnya, atau kirim foto.");
    expect(c.state.draft).toBeNull();
    c.photo("jalan depan pasar kliwon rusak");
    c.press("draft.hint");
    c.press("Kirim");
    const { length } = c.steps;
    expect(c.hear(brought("contact"))).toContain("tidak kami simpan");
    expect(c.steps).toHaveLength(length);
  });
});
