import { describe, expect, test } from "vitest";
import { chat, translate } from "../chat.ts";

const road = "jalan depan pasar kliwon rusak parah udh 3 bln";
const outdated = translate({ key: "stale.button", params: {} }, "id");

describe("a button that no longer counts brings what counts now", () => {
  test("the open question of a draft, and that it is unsent", () => {
    const c = chat();
    c.say(road);
    const told = c.pressOld("draft.send", "former.3");
    expect(told).toMatch(new RegExp(`^${outdated}\nLaporan ini belum terkirim\\.\nAda foto\\?`, "u"));
    expect(c.reports).toEqual([]);
  });

  test("the summary, which says once that it is unsent", () => {
    const c = chat();
    c.photo(road);
    c.press("draft.hint");
    const told = c.pressOld("draft.send", "former.3");
    expect(told).toContain(`${outdated}\nLaporan ini belum terkirim. Sudah benar?`);
    expect(told.match(/belum terkirim/gu)).toHaveLength(1);
  });

  test("a draft put aside, with how to send it", () => {
    const c = chat();
    c.say(road);
    c.say("batal");
    const told = c.pressOld("draft.send", "former.3");
    expect(told).toContain(outdated);
    expect(told).toContain("belum terkirim");
    expect(told).toContain("LANJUT");
  });

  test("the report on file, where it stands until when", () => {
    const c = chat();
    c.photo(road);
    c.press("draft.hint");
    c.press("Kirim");
    const told = c.pressOld("mine.agree", "former.1");
    expect(told).toContain(outdated);
    expect(told).toContain("K7M4-2QX");
    expect(told).toContain("Selasa 1 Desember");
  });

  test("what one can do here, to who has nothing", () => {
    expect(chat().pressOld("draft.send", "former.3")).toContain("Ceritakan masalahnya");
  });
});

describe("words of help", () => {
  test("each say what they do; the seldom ones come on a word", () => {
    const c = chat();
    const told = c.say("bantuan");
    for (const line of ["STATUS: ", "TAMBAH: ", "TARIK: ", "BUKA: ", "LAINNYA: "])
      expect(told).toContain(line);
    expect(told).not.toContain("KODE PANTAU");
    expect(c.say("lainnya")).toContain("KODE PANTAU");
    expect(chat({ language: "en" }).say("more")).toContain("WATCH CODE");
  });

  test("the way to share a place is told where no button does it", () => {
    const c = chat({ buttons: false });
    expect(c.photo(road)).toContain("Kirim lokasi (klip atau +)");
    expect(chat().photo(road)).toContain("Kirim lokasi, atau ketik");
  });

  test("that nobody asks for money is told where the service introduces itself, and with PRIVASI", () => {
    const never = translate({ key: "notice.never", params: {} }, "id");
    expect(chat().start()).toContain(never);
    expect(chat().say("halo")).toContain(never);
    expect(chat().say("privasi")).toContain(never);
  });
});
