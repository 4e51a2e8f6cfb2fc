import { describe, expect, test } from "vitest";
import { migrate } from "../../../../src/core/conversation/state/migrate.ts";
import type { Input } from "../../../../src/core/message/input.ts";
import type { Language } from "../../../../src/core/office.ts";
import { type Chat, chat } from "../chat.ts";

const road = "jalan depan pasar kliwon rusak parah, banyak motor jatuh di situ";

function filed(c: Chat = chat()): Chat {
  c.say(road, { ref: "report" });
  c.press("draft.no_photo");
  c.press("draft.hint");
  c.press("draft.send");
  return c;
}

function answered(c: Chat): Chat {
  c.office({ type: "forward", agency: "PUPR" });
  c.office({ type: "answer", kind: "done", text: "Sudah ditambal.", files: [], day: null });
  return c;
}

const edit = (c: Chat, message: string, text: string, file?: Extract<Input, { type: "amended" }>["file"]) =>
  c.hear({ type: "amended", message, text, ...(file !== undefined && { file }) });
const erase = (c: Chat, message: string) => c.hear({ type: "deleted", message });
const events = (c: Chat) => c.steps.map(({ event: { happening, text } }) => [happening.type, text]);

describe("an edit that changes nothing", () => {
  const addition = "tambahan: kemarin ada anak jatuh";
  test.each<[string, string, (c: Chat) => void]>([
    ["of a draft", road, (c) => c.say(road, { ref: "m" })],
    ["of a report", road, (c) => filed(c).say("/status", { ref: "other" })],
    ["of an addition", addition, (c) => filed(c).say(addition, { ref: "m" })],
    ["of a choice", "tidak ada foto", (c) => c.say(road) && c.say("tidak ada foto", { ref: "m" })],
    ["of a number", "1", (c) => c.say(road) && c.say("1", { ref: "m" })],
  ])("%s: nothing", (what, text, before) => {
    const c = chat();
    before(c);
    const { length } = c.effects;
    expect(edit(c, what === "of a report" ? "report" : "m", ` ${text}\n`)).toBe("");
    expect(c.effects).toHaveLength(length);
  });

  test("not even the help line again", () => {
    const c = chat();
    c.say("ada kebakaran di jl mawar no 3", { ref: "m" });
    expect(edit(c, "m", "ada kebakaran di jl mawar no 3")).toBe("");
  });
});

describe("in a draft", () => {
  test("words that are taken off a photo leave it", () => {
    const c = chat();
    c.media("photo", "jalan depan rumah Pak Budi rusak parah", null, { ref: "photo" });
    expect(edit(c, "photo", "")).toMatch(/^Sudah diubah\.\nApa masalahnya/u);
    expect(c.state.draft).toMatchObject({ words: [], files: [{ ref: "photo" }] });
    expect(c.say("depan pasar kliwon")).not.toContain("Pak Budi");
  });

  test("words that are put on a photo come in", () => {
    const c = chat();
    c.media("photo", "", null, { ref: "photo" });
    edit(c, "photo", road);
    expect(c.state.draft?.words).toEqual([{ ref: "photo", text: road }]);
  });

  test("a photo in another's place counts", () => {
    const c = chat();
    const photo = {
      type: "media",
      kind: "photo",
      file: "old",
      caption: road,
      album: null,
      quoted: null,
    } as const;
    c.hear({ ...photo, mark: "AQAD1" }, { ref: "photo" });
    edit(c, "photo", road, { id: "new", kind: "photo", mark: "AQAD2" });
    expect(c.state.draft?.files).toEqual([{ ref: "photo", id: "new", kind: "photo" }]);
    expect(c.effects).toContainEqual({ type: "forget_files", files: ["old"] });
  });

  test("the same photo under other words isn't fetched again", () => {
    const c = chat();
    const photo = {
      type: "media",
      kind: "photo",
      file: "old",
      caption: road,
      album: null,
      quoted: null,
    } as const;
    c.hear({ ...photo, mark: "AQAD1" }, { ref: "photo" });
    edit(c, "photo", "trotoar rusak", { id: "again", kind: "photo", mark: "AQAD1" });
    expect(c.state.draft).toMatchObject({ files: [{ id: "old" }], words: [{ text: "trotoar rusak" }] });
    expect(c.effects).toContainEqual({ type: "forget_files", files: ["again"] });
  });

  test("a place that was chosen from the words goes by the words", () => {
    const c = chat({ buttons: false });
    c.say("lampu jalan di jl melati 5 mati", { ref: "m" });
    c.say("1");
    c.say("1", { ref: "choice" });
    expect(edit(c, "m", "lampu jalan di jl melati 15 mati")).toContain("Lokasi: jl melati 15");
    expect(edit(c, "choice", "2")).toContain("tidak dipakai");
    expect(c.state.draft?.place?.place).toEqual({ type: "typed", text: "jl melati 15" });
  });

  test("words that wait for an answer are changed where they wait", () => {
    const c = chat();
    c.say(road);
    expect(c.say("lampu jalan mati di jl mawar", { ref: "second" })).toContain("hal lain");
    expect(edit(c, "second", "lampu jalan mati di jl melati")).toContain('"lampu jalan mati di jl melati"');
    expect(erase(c, "second")).toMatch(/^Pesan yang dihapus tidak kami pakai\.\nAda foto\?/u);
    expect(c.state.draft?.words).toHaveLength(1);
  });

  test("a draft put aside is changed, and its writer hears that it isn't sent", () => {
    const c = chat();
    c.say(road, { ref: "aside" });
    c.say("batal");
    expect(edit(c, "aside", "trotoar rusak")).toContain(
      "Perubahannya dicatat di laporan yang disimpan, belum terkirim.",
    );
    expect(c.state.shelf[0]?.words).toEqual([{ ref: "aside", text: "trotoar rusak" }]);
    expect(erase(c, "aside")).toMatch(/^Pesan yang dihapus sudah dikeluarkan dari [^\n]+$/u);
    expect(c.state.shelf).toEqual([]);
  });
});

describe("after filing, an edit stays with its message and its case", () => {
  test.each<[Language, string]>([
    ["id", "Perubahannya dicatat di laporan K7M4-2QX"],
    ["en", "Your change is noted on report K7M4-2QX"],
  ])("an addition that is edited an hour later (%s)", (language, noted) => {
    const c = filed(chat({ language }));
    c.say("tambahan: ada anak jatuh kemarin sampai dibawa ke puskesmas", { ref: "more" });
    c.wait(60);
    const text = "tambahan: ada anak jatuh kemarin sampai dibawa ke rumah sakit";
    expect(edit(c, "more", text)).toContain(noted);
    expect(c.state.draft).toBeNull();
    expect(events(c).at(-1)).toEqual(["amended", text]);
  });

  test("a report's own message after another report was filed", () => {
    const c = filed();
    c.say("baru");
    c.say("lampu jalan di jalan merdeka mati semua sejak senin");
    c.press("draft.no_photo");
    c.say("jalan merdeka");
    c.say("kirim");
    c.at("2026-11-27 10:00");
    expect(edit(c, "report", `${road}, kemarin ada korban lagi`)).toContain("di laporan K7M4-2QX");
    expect(c.steps.at(-1)?.after.number).toBe("K7M4-2QX");
    expect(c.mine).toHaveLength(2);
  });

  test("with another draft open its question follows", () => {
    const c = filed();
    c.say("baru");
    c.say("lampu jalan di jalan merdeka mati semua");
    expect(edit(c, "report", `${road} sekali`)).toMatch(/^Perubahannya dicatat[^\n]*\nAda foto\?/u);
    expect(c.state.draft?.words).toHaveLength(1);
  });

  test("while the case is answered it is kept, and is no verdict", () => {
    const c = answered(filed());
    expect(edit(c, "report", `${road}, sudah`)).toMatch(/dicatat di laporan.*\nLaporan ini sudah dijawab\./u);
    expect(c.mine[0]?.case.stage).toBe("answered");
    expect(events(c).at(-1)).toEqual(["amended", `${road}, sudah`]);
  });

  test("while it is closed too, and opens nothing", () => {
    const c = answered(filed());
    c.say("sudah");
    expect(edit(c, "report", `${road} sekali`)).toContain("Perubahannya dicatat di laporan");
    expect(c.mine[0]?.case.stage).toBe("closed");
  });

  test("while the office asks, it is the answer", () => {
    const c = filed();
    c.office({ type: "ask", question: { type: "written", text: "Di depan nomor berapa?" } });
    expect(edit(c, "report", `${road}, nomor 12`)).toContain("Perubahannya dicatat sebagai jawaban");
    expect(c.mine[0]?.case.stage).toBe("received");
  });

  test("the reason of a verdict", () => {
    const c = answered(filed());
    c.say("belum pak cuma separo", { ref: "reason" });
    edit(c, "reason", "belum pak cuma seperempat");
    expect(events(c).at(-1)).toEqual(["amended", "belum pak cuma seperempat"]);
  });

  test("a caption put on or taken off, and a photo in another's place", () => {
    const c = filed();
    c.hear(
      { type: "media", kind: "photo", file: "old", caption: "", album: null, quoted: null, mark: "AQAD1" },
      { ref: "photo" },
    );
    edit(c, "photo", "depan toko besi", { id: "again", kind: "photo", mark: "AQAD1" });
    expect(c.steps.at(-1)?.event).toMatchObject({ text: "depan toko besi", files: [] });
    edit(c, "photo", "depan toko besi", { id: "new", kind: "photo", mark: "AQAD2" });
    expect(c.steps.at(-1)?.event).toMatchObject({ text: "depan toko besi", files: ["new"] });
    expect(edit(c, "photo", "", { id: "third", kind: "photo", mark: "AQAD2" })).toContain(
      "sudah masuk ke laporan",
    );
    expect(events(c).at(-1)).toEqual(["retracted", ""]);
  });

  test("accusing words that come in by an edit are set apart; those that were there aren't", () => {
    const c = filed();
    c.say("kemarin ada anak jatuh", { ref: "more" });
    expect(edit(c, "more", "kemarin pak lurah minta uang 300rb")).toContain("laporan rahasia tersendiri");
    c.press("mine.add_open");
    expect(edit(c, "more", "kemarin pak lurah minta uang 500rb")).toContain("Perubahannya dicatat");
    expect(c.state.draft).toBeNull();
  });

  test("an older chat's edit finds its report too", () => {
    const { traces: _, ...old } = filed().state;
    expect(migrate(JSON.parse(JSON.stringify(old))).traces).toContainEqual(
      expect.objectContaining({ ref: "report", case: old.filed?.case }),
    );
  });
});

test("words that were added and turn out to be a report are one as they are now", () => {
  const c = filed();
  c.say("lampu di gang sebelah juga mati semua pak", { ref: "more" });
  edit(c, "more", "lampu di gang mawar juga mati semua pak");
  c.say("baru");
  expect(c.state.draft?.words.map(({ text }) => text)).not.toContain(
    "lampu di gang sebelah juga mati semua pak",
  );
});

describe("what was typed to choose or to ask", () => {
  test.each<[string, (c: Chat) => void, string, string]>([
    ["a choice", (c) => c.say(road), "tidak ada foto", "ada, sebentar saya foto dulu"],
    ["a number", (c) => c.say(road), "1", "2"],
    ["a command", (c) => filed(c), "status", "jalan di depan sekolah juga rusak parah"],
    ["a verdict", (c) => answered(filed(c)), "sudah", "belum"],
  ])("%s that is edited answers nothing else", (_what, before, text, changed) => {
    const c = chat();
    before(c);
    c.say(text, { ref: "typed" });
    const { length } = c.steps;
    const { draft } = c.state;
    expect(edit(c, "typed", changed)).toContain("Perubahan itu tidak dipakai");
    expect(c.steps).toHaveLength(length);
    expect(c.state.draft).toEqual(draft);
  });

  test("a greeting that becomes a choice or a command answers nothing", () => {
    const c = chat({ buttons: false });
    c.say("p", { ref: "p" });
    c.say(road);
    for (const text of ["1", "kirim", "kirim sekarang aja dong pak"])
      expect(edit(c, "p", text)).toMatch(
        /Perubahan itu tidak dipakai\. Tulis saja sebagai pesan baru\.\nAda foto\?/u,
      );
    expect(c.state.draft?.words).toHaveLength(1);
  });

  test("a greeting that becomes a report is one, once", () => {
    const c = chat();
    c.say("p", { ref: "p" });
    expect(edit(c, "p", road)).toContain("Ada foto?");
    edit(c, "p", "trotoar depan pasar rusak");
    expect(c.state.draft?.words).toEqual([{ ref: "p", text: "trotoar depan pasar rusak" }]);
  });
});

describe("a message deleted after filing", () => {
  test.each(["received", "forwarded", "incomplete", "answered", "closed"] as const)(
    "is a note to the office while %s, and its writer hears it once",
    (stage) => {
      const c = filed();
      c.say("tambahan: kemarin ada anak jatuh di situ", { ref: "more" });
      if (stage === "incomplete")
        c.office({ type: "ask", question: { type: "written", text: "Di depan nomor berapa?" } });
      if (stage === "forwarded") c.office({ type: "forward", agency: "PUPR" });
      if (stage === "answered" || stage === "closed") answered(c);
      if (stage === "closed") c.say("sudah");
      const told = erase(c, "report");
      expect(told).toContain("Pesan yang dihapus sudah masuk ke laporan K7M4-2QX");
      expect(told).not.toContain("BARU");
      expect(erase(c, "more")).toBe("");
      expect(erase(c, "more")).toBe("");
      expect(events(c).slice(-2)).toEqual([
        ["retracted", ""],
        ["retracted", ""],
      ]);
      expect(c.mine[0]?.case.stage).toBe(stage);
      expect(c.state.draft).toBeNull();
    },
  );

  test("of which nothing is known means nothing", () => {
    expect(erase(filed(), "another")).toBe("");
  });
});
