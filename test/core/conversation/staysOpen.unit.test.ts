import { describe, expect, test } from "vitest";
import { chat } from "./chat.ts";

describe("a question that wasn't answered stays open", () => {
  test("photos sent instead of a place are received, and the place is asked once more", () => {
    const c = chat();
    c.say("jalan depan pasar kliwon rusak parah");
    expect(c.press("Tidak ada foto")).toContain("Di mana tepatnya?");
    const again = c.photo();
    expect(again).toContain("Foto diterima.");
    expect(again).toContain("Di mana tepatnya?");
    expect(c.say("depan pasar kliwon")).toContain("Sudah benar?");
  });

  test("evidence sent instead of a choice of privacy doesn't choose it", () => {
    const c = chat();
    c.say("saya dimintai uang sama petugas kelurahan");
    expect(c.photo()).toContain("[Rahasia (disarankan)]");
    expect(c.state.draft?.privacy).toBe("confidential");
  });

  test("a report put aside in the middle asks for its place when it is taken up again", () => {
    const c = chat();
    c.say("sampah di belakang terminal tidak diangkut");
    c.press("Tidak ada foto");
    expect(c.say("lampu jalan di jl melati juga mati sejak kemarin")).toContain("tentang hal lain");
    c.press("Laporan lain (ini disimpan)");
    c.press("Tidak ada foto");
    c.say("jl melati");
    c.press("Kirim");
    expect(c.say("lanjut")).toContain("Di mana tepatnya?");
  });

  test("a report that is left for a new one by BARU does so too", () => {
    const c = chat();
    c.say("sampah di belakang terminal tidak diangkut");
    c.press("Tidak ada foto");
    c.say("baru");
    c.say("batal");
    expect(c.say("lanjut")).toContain("Di mana tepatnya?");
  });
});

/** A report on the road, on file. */
function filed() {
  const c = chat();
  c.photo("jalan depan pasar kliwon rusak parah");
  c.say("depan pasar kliwon");
  c.press("Kirim");
  return c;
}

describe("no line too many", () => {
  test("what the office asked for isn't taken for another report", () => {
    const c = filed();
    c.office({ type: "ask", question: { type: "written", text: "Di depan nomor berapa?" } });
    const answer = c.say("di depan nomor 12, toko besi");
    expect(answer).toContain("Terima kasih.");
    expect(answer).not.toContain("BARU");
  });

  test("an edited message isn't taken for another report", () => {
    const c = filed();
    c.say("airnya masuk ke rumah kalau hujan", { ref: "later" });
    const answer = c.hear({
      type: "amended",
      message: "later",
      text: "airnya masuk ke rumah kalau hujan deras",
    });
    expect(answer).toContain("Perubahannya dicatat");
    expect(answer).not.toContain("BARU");
  });

  test("a rating that is skipped says until when the case can be reopened", () => {
    const c = filed();
    c.office({ type: "forward", agency: "PUPR" });
    c.office({ type: "answer", kind: "done", text: "Sudah ditambal.", files: [], day: null });
    c.say("sudah");
    const skipped = c.say("lewati");
    expect(skipped).toContain("penilaiannya dilewati");
    expect(skipped).toMatch(/sampai \w+ \d+ Desember, balas BUKA/);
  });
});

describe("a command that citizens don't have", () => {
  test.each(["/teruskan PUPR", "/forward@lapor_bot PUPR", "/kasus K7M4", "/xyz"])(
    "%s begins no report",
    (text) => {
      const c = chat();
      expect(c.say(text)).toContain("Ceritakan masalahnya untuk membuat laporan.");
      expect(c.state.draft).toBeNull();
    },
  );

  test("in the middle of a report it asks the same again and adds nothing", () => {
    const c = chat();
    c.say("jalan depan pasar kliwon rusak parah");
    const words = c.state.draft?.words;
    expect(c.say("/teruskan PUPR")).toContain("Ada foto?");
    expect(c.state.draft?.words).toEqual(words);
  });
});

test("whoever only watches a report is offered nothing that its reporter alone may do", () => {
  const c = filed();
  const [my] = c.mine;
  if (my === undefined) throw new Error("nothing on file");
  const watched = { ...my, leads: false, case: { ...my.case, reporters: [] } };
  const shown = c.say("status", { mine: [watched] });
  expect(shown).toContain("Sedang diperiksa petugas");
  expect(shown).not.toContain("[");
});

describe("English is understood as Indonesian is", () => {
  test("a bribe proposes a confidential report", () => {
    const c = chat({ language: "en" });
    expect(c.say("at kelurahan sukamaju the clerk asked me for money for a letter")).toContain(
      "[Confidential (advised)]",
    );
  });

  test("a correction at the summary is asked about whole, and gives the new place alone", () => {
    const c = chat({ language: "en" });
    c.photo("the road in front of pasar kliwon is broken");
    c.say("in front of pasar kliwon");
    expect(c.say("sorry, it is pasar gede")).toContain('"sorry, it is pasar gede": is this the new place?');
    expect(c.press("draft.to_place")).toContain("Place: pasar gede");
  });

  test("not yet, with what is missing", () => {
    const c = filed();
    c.office({ type: "forward", agency: "PUPR" });
    c.office({ type: "answer", kind: "done", text: "Sudah ditambal.", files: [], day: null });
    expect(c.say("not yet, only half of it is patched")).toContain('"not yet, only half of it is patched"');
  });

  test("a report is named by its own words", () => {
    const c = chat({ language: "en" });
    c.photo("the street light in jl melati is dead");
    c.say("jl melati");
    expect(c.press("Send")).toContain("Report sent,");
    expect(c.mine[0]?.case.title).toBe("street light");
  });

  test("it is offered to who starts us from a client in English, and says what to do", () => {
    const c = chat();
    const welcome = c.hear({ type: "start", payload: "" }, { english: true });
    expect(welcome).toContain("For English, type ENGLISH.");
    expect(c.press("English")).toContain("Just tell us here, in your own words.");
    expect(chat().hear({ type: "start", payload: "" })).not.toContain("ENGLISH");
  });
});
