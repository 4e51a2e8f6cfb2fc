import { describe, expect, test } from "vitest";
import { isYesNoQuestion } from "../../../../src/core/conversation/understand/yesNo.ts";
import { designated } from "../../procedure/world.ts";
import { type Chat, chat } from "../chat.ts";

const ask = (text: string) => ({ type: "ask", question: { type: "written", text } }) as const;
const where = ask("Di depan rumah nomor berapa?");
const whether = ask("Apakah lubangnya di depan toko besi?");

function filed(c: Chat = chat({ buttons: false })): Chat {
  c.photo("jln dpn pasar kliwon rusak parah udh 3 bln");
  c.pin();
  c.say("1");
  c.at("2026-11-27 09:00");
  return c;
}

function secret(): Chat {
  const c = chat({ buttons: false });
  c.say("dimintai 300rb di kelurahan sukamaju");
  c.say("1");
  c.say("kemarin");
  c.say("1");
  c.at("2026-11-27 09:00");
  c.office(where, undefined, designated);
  return c;
}

const stage = (c: Chat, index = 0) => c.mine[index]?.case.stage;
const given = (c: Chat) => c.steps.at(-1)?.event;

describe("what the office asked takes what comes next, whatever it looks like", () => {
  test.each([
    "2",
    "0",
    "b",
    "sama",
    "ya",
    "iya",
    "tidak",
    "gak",
    "tidak tahu",
    "ga tau pak",
    "sudah",
    "baru kemarin pak",
    "12b",
  ])("%j", (text) => {
    const c = filed();
    c.office(where);
    expect(c.say(text)).toContain("Keterangannya masuk ke laporan K7M4-2QX (jalan rusak)");
    expect(given(c)).toMatchObject({ happening: { type: "supplied" }, text });
  });

  test.each([
    ["jalannya ditutup atau masih bisa lewat?", "ditutup pak"],
    ["jalannya ditutup atau masih bisa lewat?", "sudah ditutup pak"],
    ["Tiangnya masih berdiri?", "udah ditarik PLN kemarin pak"],
    ["Tiangnya masih berdiri?", "ditarik pak"],
    ["Rambunya masih ada?", "dicabut"],
    ["Airnya mengalir?", "stop pak"],
    ["Kerja baktinya jadi atau batal?", "batal pak"],
    ["Kerja baktinya jadi atau batal?", "batal"],
    ["Jadi dipasang lampunya?", "gak jadi"],
    ["Ada yang perlu dihapus?", "hapus aja semua pak"],
  ])("%j by %j, which takes no report back", (question, text) => {
    const c = filed();
    c.office(ask(question));
    expect(c.say(text)).toContain("Keterangannya masuk ke laporan K7M4-2QX (jalan rusak)");
    expect(given(c)).toMatchObject({ happening: { type: "supplied" }, text });
  });

  test.each([
    "tarik laporan saya",
    "salah kirim pak maaf",
    "batal aja pak",
    "gak usah dilanjut",
    "laporannya dihapus aja",
    "batalkan laporan jalan saya",
  ])("but %j takes the report back", (text) => {
    const c = filed();
    c.office(where);
    expect(c.say(text)).toContain("Tarik laporan K7M4-2QX");
    expect(stage(c)).toBe("incomplete");
  });

  const status = "Petugas menunggu keterangan";
  const again = "Di depan rumah nomor berapa?";
  const waits = "Petugas masih menunggu jawaban";
  const leaves = "Tarik laporan K7M4-2QX";
  const asksFor = "Jawaban pertanyaan ini belum ada di sini";

  test.each([
    ["kok lama banget sih", status],
    ["kapan nih pak", status],
    ["kapan?", status],
    ["gimana ini pak", status],
    ["lama amat", status],
    ["apa?", again],
    ["apaan", again],
    ["hah?", again],
    ["apa ya pak", again],
    ["lama", waits],
    ["kok ditanya terus sih", waits],
    ["kenapa nanya lagi", waits],
    ["nanya mulu", waits],
    ["udah ga usah pak", leaves],
    ["ngga usah jadi", leaves],
    ["gausah deh", leaves],
    ["ga perlu pak", leaves],
    ["mau tanya syarat bikin ktp", asksFor],
    ["cara pindah kk gimana ya", asksFor],
    ["syarat nikah di kua apa aja", asksFor],
  ])("%j is no answer, is told %j, and the question waits", (text, told) => {
    const quotedNow = (c: Chat) => ({ quoted: { choices: [], about: c.mine[0]?.case.id ?? "" } });
    for (const by of [() => ({}), quotedNow]) {
      const c = filed();
      c.office(where);
      expect(c.say(text, by(c))).toContain(told);
      expect(stage(c)).toBe("incomplete");
    }
    const d = filed();
    d.office(where);
    d.say("status");
    expect(d.say(text)).toContain(told);
    expect(stage(d)).toBe("incomplete");
  });

  test.each([
    ["Sejak kapan rusaknya?", "lama"],
    ["Sejak kapan rusaknya?", "lama, sudah setahun"],
    ["Sudah berapa lama?", "lama banget pak"],
    ["Di depan rumah nomor berapa?", "sudah lama"],
    ["Di depan rumah nomor berapa?", "nggak ada nomornya pak"],
    ["Kantornya yang mana?", "yang lama"],
    ["Apakah perlu rambu sementara?", "ga usah"],
    ["Apakah masih perlu ditambal?", "ga perlu pak"],
    ["Syarat apa yang diminta petugas?", "syarat bikin ktp"],
    ["Jam berapa truknya lewat?", "kapan ya lupa"],
  ])("%j is answered by %j", (question, text) => {
    const c = filed();
    c.office(ask(question));
    expect(c.say(text)).toContain("Keterangannya masuk");
  });

  test("the same in a reply to its letter, with a menu in between", () => {
    const c = filed();
    c.office(ask("jalannya ditutup atau masih bisa lewat?"));
    c.say("status");
    const about = c.mine[0]?.case.id ?? "";
    expect(c.say("ditutup pak", { quoted: { choices: [], about } })).toContain("Keterangannya masuk");
  });

  test("a photo, a voice note, a place", () => {
    for (const send of [
      (c: Chat) => c.photo(),
      (c: Chat) => c.media("voice"),
      (c: Chat) => c.pin("toko besi"),
    ]) {
      const c = filed();
      c.office(where);
      expect(send(c)).toContain("Keterangannya masuk");
      expect(stage(c)).toBe("received");
    }
  });

  test("whatever was being asked before it was sent", () => {
    const c = filed();
    c.say("status");
    c.office(where);
    expect(c.say("2")).toContain("Keterangannya masuk");
    const d = filed();
    d.say("tarik");
    d.office(where);
    expect(d.say("1")).toContain("Keterangannya masuk");
    expect(stage(d)).toBe("received");
  });

  test("but a number is read against a menu that came after the question", () => {
    const c = filed();
    c.office(where);
    expect(c.say("status")).toContain("1. Tambah keterangan atau foto\n2. Tarik laporan");
    expect(c.say("2")).toContain("Tarik laporan K7M4-2QX");
  });

  test("a thumb up says yes where yes or no was asked, and else that the answer is still awaited", () => {
    const c = filed();
    c.office(whether);
    expect(c.say("👍")).toContain("Keterangannya masuk");
    const d = filed();
    d.office(where);
    expect(d.say("👍")).toContain("Petugas masih menunggu jawaban untuk K7M4-2QX (jalan rusak)");
    expect(stage(d)).toBe("incomplete");
  });

  test.each(["makasih", "siap pak", "ok", "halo", "??", "🙃"])(
    "%j answers nothing, and hears what is awaited until when",
    (text) => {
      const c = filed();
      c.office(where);
      expect(c.say(text)).toContain("sampai Jumat 11 Desember");
      expect(stage(c)).toBe("incomplete");
    },
  );

  test.each([
    ["status", "Petugas menunggu keterangan"],
    ["tarik", "Tarik laporan"],
    ["bantuan", "STATUS"],
    ["gmn laporan saya", "Petugas menunggu keterangan"],
    ["/xyz", "Ceritakan masalahnya"],
  ])("%j is a command", (text, told) => {
    const c = filed();
    c.office(where);
    expect(c.say(text)).toContain(told);
    expect(stage(c)).toBe("incomplete");
  });

  test("a draft that is being asked about keeps the chat, and the question waits", () => {
    const c = filed();
    c.say("baru");
    c.say("lampu jalan di gang mawar mati sudah seminggu");
    c.office(where);
    expect(c.say("1")).toContain("Di mana tepatnya?");
    expect(stage(c)).toBe("incomplete");
    c.say("gang mawar");
    c.say("1");
    expect(c.say("nomor 12", { askedSince: [] })).toContain("Keterangannya masuk ke laporan K7M4-2QX");
  });

  test("several questions: asked which, with the words kept", () => {
    const c = filed();
    c.say("baru");
    c.say("lampu jalan di gang mawar mati sudah seminggu");
    for (const text of ["1", "lewati", "kirim"]) c.say(text);
    for (const my of c.mine) c.office(where, my.case.id);
    expect(c.say("2")).toContain('"2"');
    expect(c.say("2")).toContain("Keterangannya masuk ke laporan K7M4-2QX");
    expect(given(c)?.text).toBe("2");
  });

  test("'sudah' while another case waits for a verdict is asked about", () => {
    const c = filed();
    c.office({ type: "forward", agency: "PUPR" });
    c.office({ type: "answer", kind: "done", text: "Sudah ditambal.", files: [], day: null });
    c.say("baru");
    c.say("lampu jalan di gang mawar mati sudah seminggu");
    for (const text of ["1", "lewati", "kirim"]) c.say(text);
    c.office(ask("Apakah sudah lapor ketua RT?"));
    expect(c.say("sudah")).toContain("Pesan ini untuk laporan yang mana?");
    expect(c.mine.map((my) => my.case.stage)).toEqual(["incomplete", "answered"]);
  });
});

describe("a confidential question", () => {
  test("that was read takes the next words", () => {
    const c = secret();
    expect(c.say("lihat")).toContain("Di depan rumah nomor berapa?");
    expect(c.say("2")).toContain("Keterangannya masuk ke laporan K7M4-2QX");
    expect(given(c)).toMatchObject({ text: "2" });
  });

  test("that wasn't read takes none: other words are asked about", () => {
    const c = secret();
    expect(c.say("lampu di gang mawar mati")).toContain("1. Ya, tambahkan");
    expect(stage(c)).toBe("incomplete");
  });

  test("once read, a number goes to a menu that came later", () => {
    const c = secret();
    c.say("lihat");
    c.say("status");
    expect(c.say("2")).toContain("Tarik laporan");
  });

  test("asked anew has to be read anew", () => {
    const c = secret();
    c.say("lihat");
    c.say("nomor 2");
    c.office(where, undefined, { ...designated, roles: ["supervisor", "designated"] } as typeof designated);
    expect(c.say("nomor 12 di sebelah kantor pos")).toContain("1. Ya, tambahkan");
  });
});

test.each([
  ["Apakah lubangnya di depan toko besi?", true],
  ["Benar ini jalan kabupaten?", true],
  ["Masih banjir sampai sekarang?", true],
  ["Is the light still out?", true],
  ["Di depan rumah nomor berapa?", false],
  ["Apa nama jalannya?", false],
  ["Kapan kejadiannya?", false],
  ["Lokasinya di mana, apakah dekat pasar?", false],
  ["", false],
])("%j can be answered by a nod: %j", (text, nod) => {
  expect(isYesNoQuestion(text)).toBe(nod);
});
