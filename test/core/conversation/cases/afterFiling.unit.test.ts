import { describe, expect, test } from "vitest";
import type { AnswerKind } from "../../../../src/core/procedure/case.ts";
import { type Chat, chat } from "../chat.ts";

function filed(options: Parameters<typeof chat>[0] = {}): Chat {
  const c = chat({ buttons: false, ...options });
  c.photo("jln dpn pasar kliwon rusak parah udh 3 bln");
  c.pin();
  c.say("1");
  return c;
}

/** The next working day, so that nothing of the filing is recent. */
function later(c: Chat): Chat {
  c.at("2026-11-27 10:00");
  return c;
}

function answered(kind: Exclude<AnswerKind, "scheduled"> = "done"): Chat {
  const c = filed();
  c.at("2026-11-30 10:00");
  c.office({ type: "forward", agency: "PUPR" });
  c.at("2026-12-04 15:00");
  c.office({ type: "answer", kind, text: "Sudah ditambal.", files: [], day: null });
  return c;
}

function closed(): Chat {
  const c = answered();
  c.say("sudah");
  return c;
}

const happenings = (c: Chat) => c.steps.map(({ event }) => event.happening.type);
const last = (c: Chat) => c.steps.at(-1)?.event;

describe("how it stands is what is told by default", () => {
  test.each(["sampai mana?", "kok lama", "hmm gimana ya", "5", "piye iki", "any update?", "K7M4"])(
    "%j, soon and later",
    (text) => {
      for (const c of [filed(), later(filed())]) {
        expect(c.say(text)).toContain("Sedang diperiksa petugas");
        expect(happenings(c)).toEqual(["filed"]);
        expect(c.state.draft).toBeNull();
      }
    },
  );

  test("and as a reply to our letter", () => {
    const c = later(filed());
    const about = c.mine[0]?.case.id ?? "";
    expect(c.say("sampai mana ini", { quoted: { choices: [], about } })).toContain(
      "Sedang diperiksa petugas",
    );
    expect(happenings(c)).toEqual(["filed"]);
  });

  test("words that may carry something are said to be unadded, and one choice adds them whole", () => {
    const c = later(filed());
    expect(c.say("mobil lewat")).toContain("belum ditambahkan ke laporan");
    expect(c.say("agak miring")).toContain("1. Tambahkan pesan tadi\n2. Ini laporan baru");
    expect(c.say("1")).toContain("masuk ke laporan K7M4-2QX");
    expect(last(c)?.text).toBe("mobil lewat\nagak miring");
  });

  test("TAMBAH takes them along too, but not a day later", () => {
    const c = later(filed());
    c.say("agak miring");
    c.say("tambah");
    expect(last(c)?.text).toBe("agak miring");
    const d = later(filed());
    d.say("agak miring");
    d.at("2026-11-30 10:00");
    expect(d.say("tambah")).toContain("Tulis tambahannya");
  });

  test("'tambah keterangan' after a mere question adds nothing by itself", () => {
    const c = later(filed());
    c.say("kok lama");
    expect(c.say("1")).toContain("Tulis tambahannya");
    expect(happenings(c)).toEqual(["filed"]);
  });
});

test.each([
  "sampai mana?",
  "update dong",
  "kok lama",
  "any update?",
  "batalkan laporan saya",
  "where is my report",
])("%j of somebody with nothing on file begins no report", (text) => {
  const c = chat();
  expect(c.say(text)).toContain("Belum ada laporan");
  expect(c.state.draft).toBeNull();
});

describe("what tells something of the problem", () => {
  test("is added soon after filing, and asked about later, whole", () => {
    const text = "maaf salah, yang rusak depan pasar legi bukan kliwon";
    const soon = filed();
    soon.say(text);
    expect(last(soon)).toMatchObject({ happening: { type: "added" }, text });
    const c = later(filed());
    expect(c.say(text)).toContain("1. Ya, tambahkan\n2. Ini laporan baru");
    c.say("1");
    expect(last(c)).toMatchObject({ happening: { type: "added" }, text });
  });

  test("of another matter, with a place of its own, is a report of its own", () => {
    const c = later(filed());
    expect(c.say("lapor lagi pak, sampah di belakang terminal ga diangkut")).toContain("Ada foto?");
    expect(happenings(c)).toEqual(["filed"]);
  });

  test.each(["sampah juga numpuk di situ", "malamnya gelap soalnya ga ada lampu"])(
    "%j may be either, and is asked about",
    (text) => {
      for (const c of [filed(), later(filed())]) {
        expect(c.say(text)).toContain("1. Ya, tambahkan\n2. Ini laporan baru");
        expect(happenings(c)).toEqual(["filed"]);
      }
    },
  );
});

describe("BARU makes a report of what was just added", () => {
  test("but not days later", () => {
    const c = filed();
    c.say("airnya masuk ke rumah kalau hujan");
    c.at("2026-12-14 10:00");
    c.say("baru");
    expect(c.state.draft?.words).toEqual([]);
  });
});

describe("taking a report back", () => {
  test.each([
    "batal",
    "batalkan laporan saya",
    "salah kirim",
    "tarik aja",
    "gak jadi lapor pak",
    "cancel my report",
  ])("%j is asked about first", (text) => {
    const c = later(filed());
    expect(c.say(text)).toContain("1. Ya, tarik\n2. Tidak, biarkan berjalan");
    expect(happenings(c)).toEqual(["filed"]);
    c.say("1");
    expect(last(c)?.happening.type).toBe("withdrawn");
  });

  test("which one, if there are several", () => {
    const c = filed();
    c.say("baru");
    c.say("lampu jalan di gang mawar mati sudah seminggu");
    for (const text of ["1", "lewati", "kirim"]) c.say(text);
    expect(later(c).say("batalkan laporan saya")).toContain("Laporan yang mana?");
  });

  test("that it is gone while the office works on it is asked about, and doesn't go to the agency", () => {
    const c = later(filed());
    expect(c.say("sdh beres skrg makasih")).toContain("1. Sudah\n2. Belum, tambahkan saja");
    expect(happenings(c)).toEqual(["filed"]);
    c.say("sudah");
    expect(last(c)).toMatchObject({ happening: { type: "withdrawn" }, text: "sdh beres skrg makasih" });
  });

  test("it is added where it isn't gone after all, and a question withdraws nothing", () => {
    const c = later(filed());
    c.say("sudah ditambal warga");
    c.say("belum");
    expect(last(c)).toMatchObject({ happening: { type: "added" } });
    expect(last(c)?.text).toContain("sudah ditambal warga");
    const d = later(filed());
    d.say("sudah ditambal warga");
    d.say("sudah?");
    expect(happenings(d)).toEqual(["filed"]);
  });

  test.each([
    ["bintang 5", 5, ""],
    ["⭐⭐⭐⭐", 4, ""],
    ["5/5", 5, ""],
    ["⭐⭐⭐⭐⭐ jalannya mulus", 5, "⭐⭐⭐⭐⭐ jalannya mulus"],
    ["nilai 3, lama soalnya", 3, "lama soalnya"],
    ["telat, kasih papat", 4, ""],
  ])("%j rates a report that was closed unrated", (text, score, comment) => {
    const c = closed();
    c.say("lewati");
    c.at("2026-12-10 09:00");
    c.say(text);
    expect(last(c)).toMatchObject({ happening: { type: "rated", score }, text: comment });
  });

  test.each(["ga bisa kasih 5", "ada 5 lubang lagi", "sudah?", "salah pencet kemarin"])(
    "%j rates nothing and opens nothing",
    (text) => {
      const c = closed();
      c.say("lewati");
      c.at("2026-12-10 09:00");
      const before = c.steps.length;
      c.say(text);
      expect(c.steps.length).toBe(before);
    },
  );

  test.each([
    "nama saya jgn dikasih tau siapa2 ya",
    "jangan sampai ada yg tau saya yang lapor",
    "identitasku aman ga",
    "sing lapor ojo disebut yo",
    "tolong rahasiakan nama saya",
    "please keep my name secret",
  ])("%j is told who sees what, and one choice passes it on whole", (text) => {
    for (const c of [filed(), later(filed())]) {
      expect(c.say(text)).toContain("tidak ditampilkan ke petugas atau dinas");
      expect(happenings(c)).toEqual(["filed"]);
      c.say("1");
      expect(last(c)).toMatchObject({ happening: { type: "added" }, text });
    }
  });

  test.each([
    "nama jalannya ga tau pak",
    "ga kelihatan kalo malam",
    "sudah rahasia umum jalan itu rusak terus",
  ])("%j asks for no secrecy", (text) => {
    expect(later(filed()).say(text)).not.toContain("Rahasiakan");
  });

  test.each([
    "sekalian tiang listrik miring di dpn musholla tolong dicek",
    "selain itu jembatan di rt 5 juga mau ambruk",
    "di rt sebelah ada pohon tumbang",
    "oh iya pak got di depan sd juga mampet",
    "ada lagi pak di depan pos ronda lubangnya lebih dalam",
  ])("%j may be another matter, and is asked about", (text) => {
    for (const c of [filed(), later(filed())]) {
      expect(c.say(text)).toContain("Ini laporan baru");
      expect(happenings(c)).toEqual(["filed"]);
    }
  });
});

describe("a person", () => {
  test.each(["bisa bicara dengan petugas?", "nomor telepon kantor berapa", "ini bot ya", "ada orang?"])(
    "%j hears who reads when, and the telephone",
    (text) => {
      const told = later(filed()).say(text);
      expect(told).toContain("dibaca petugas Pemkab Maju pada jam kerja");
      expect(told).toContain("Kantor buka hari ini sampai pukul 16.00 WIB.");
      expect(told).toContain("Telepon kantor: (0271) 642020.");
    },
  );

  test("at night when it opens, and no telephone where none is set", () => {
    const told = filed({ office: { phone: null } }).say("ada orang?");
    expect(told).toContain("Kantor buka lagi Jumat 27 November pukul 08.00 WIB.");
    expect(told).not.toContain("Telepon");
  });
});

describe("after a closing", () => {
  test.each([
    "belum beres min, lubangnya kebuka lagi",
    "ehh yg kmrn blm beres",
    "rusak lagi pak",
    "butut deui kang",
    "kok rusak lagi baru 3 hari",
  ])("%j leads back to the case, with the rating still open or not", (text) => {
    for (const c of [closed(), closed()]) {
      const asked = c.say(text);
      expect(asked).toContain("Dibuka lagi, atau ini laporan baru?\n\n1. Buka lagi\n2. Ini laporan baru");
      expect(c.say("1")).toContain("dibuka lagi");
      expect(last(c)).toMatchObject({ happening: { type: "reopened" }, text });
      expect(c.state.draft).toBeNull();
    }
  });

  test("BUKA takes the words along and asks for no reason again", () => {
    const c = closed();
    c.say("lewati");
    c.say("rusak lagi pak");
    expect(c.say("buka")).toContain("dibuka lagi");
    expect(last(c)).toMatchObject({ happening: { type: "reopened" }, text: "rusak lagi pak" });
  });

  test("a photo too, and it goes with the reopening", () => {
    const c = closed();
    c.say("lewati");
    expect(c.photo()).toContain("1. Buka lagi");
    c.say("1");
    expect(last(c)).toMatchObject({ happening: { type: "reopened" }, files: [expect.any(String)] });
  });

  test("[Ini laporan baru] begins one with the same words", () => {
    const c = closed();
    c.say("lewati");
    c.say("jebol lagi kena hujan");
    expect(c.say("2")).toContain("Ada foto?");
    expect(c.state.draft?.words[0]?.text).toBe("jebol lagi kena hujan");
  });

  test.each(["mantap 👍", "makasih banyak pak", "gapapa pak sudah bagus kok"])(
    "%j changes nothing",
    (text) => {
      const c = closed();
      c.say("lewati");
      c.say(text);
      expect(happenings(c).at(-1)).toBe("accepted");
      expect(c.state.draft).toBeNull();
    },
  );

  test("another matter is a report of its own", () => {
    const c = closed();
    c.say("lewati");
    expect(c.say("lampu di gang mawar mati pak")).toContain("Ada foto?");
  });

  test("three misses decide nothing: the words stay as a report that isn't sent", () => {
    const c = closed();
    c.say("lewati");
    for (const text of ["ternyata cuma ditambal separo", "entahlah", "apa ya"]) c.say(text);
    expect(c.say("gimana")).toContain("Belum jelas apakah K7M4-2QX (jalan rusak) perlu dibuka lagi");
    expect(happenings(c).at(-1)).toBe("accepted");
    expect(c.state.draft?.words[0]?.text).toBe("ternyata cuma ditambal separo");
  });

  test("'belum' alone is no greeting", () => {
    const c = closed();
    c.say("lewati");
    expect(c.say("belum")).toContain("1. Buka lagi");
  });
});

describe("what the office asked", () => {
  function asked(): Chat {
    const c = later(filed());
    c.office({ type: "ask", question: { type: "written", text: "Di depan nomor berapa?" } });
    return c;
  }

  test.each(["2", "ya", "17", "kan sudah ada di foto", "bukan di depan nomor, tapi di tengah pertigaan"])(
    "takes %j",
    (text) => {
      const c = asked();
      c.say(text);
      expect(last(c)).toMatchObject({ happening: { type: "supplied" }, text });
    },
  );

  test.each([
    ["besok saya cek ke sana", "Petugas masih menunggu jawaban"],
    ["pertanyaannya apa ya", "Di depan nomor berapa?"],
    ["batal aja pak", "1. Ya, tarik"],
    ["salah kirim pak", "1. Ya, tarik"],
    ["bisa bicara dengan petugas?", "pada jam kerja"],
    ["laporan saya gimana", "Petugas menunggu keterangan"],
  ])("but not %j", (text, told) => {
    const c = asked();
    expect(c.say(text)).toContain(told);
    expect(c.mine[0]?.case.stage).toBe("incomplete");
  });
});

describe("an answer", () => {
  test("'sudah' to a 'we can't' accepts it, and isn't told as settled", () => {
    const c = answered("cannot");
    const told = c.say("sudah pak, makasih");
    expect(last(c)?.happening.type).toBe("accepted");
    expect(told).not.toMatch(/beres|selesai dalam/u);
  });

  test.each(["beres dari mana", "cukup tau aja", "hebat ya dinas kita", "bagus apanya"])(
    "irony settles nothing: %j",
    (text) => {
      for (const c of [answered(), answered("cannot")]) {
        c.say(text);
        expect(c.mine[0]?.case.stage).toBe("answered");
      }
    },
  );

  test.each(["5", "ya", "sip"])("%j is no reason of a 'belum', and is asked for again", (text) => {
    const c = answered();
    c.say("2");
    expect(c.say(text)).not.toContain("masuk ke laporan");
    expect(last(c)?.happening.type).toBe("replied");
    c.say("masih ada dua lubang");
    expect(last(c)).toMatchObject({ happening: { type: "added" }, text: "masih ada dua lubang" });
  });

  test.each(["ga usah", "nanti aja", "gausah", "males ah"])("rating is declined by %j", (text) => {
    const c = closed();
    expect(c.say(text)).toContain("dilewati");
    expect(c.state.question).toBeNull();
  });

  test.each([
    ["nilainya 2", 2],
    ["saya kasih nilai 5", 5],
    ["bintang lima", 5],
    ["3 aja ya", 3],
  ])("%j rates", (text, score) => {
    const c = closed();
    c.say(text);
    expect(last(c)?.happening).toEqual({ type: "rated", score });
  });
});
