import { describe, expect, test } from "vitest";
import { budi, createRoom, rina } from "../room.ts";
import { atAgency, events, forwardedCase, number } from "./agencyRoom.ts";

const words = "lubang di depan ruko sudah ditambal";

/** A room in which it was asked what these words are. */
function askedWhich(change: Parameters<typeof atAgency>[0] = {}) {
  const room = atAgency(change);
  room.says(budi, { text: words, on: number, ref: "m1" });
  return room;
}

/** A room in which a press asks for the words. */
function askedFor(act: string) {
  const room = atAgency();
  room.says(budi, { press: [`answer.${act}`, number], on: number });
  return room;
}

describe("to the question what words are", () => {
  test.each([
    "ya",
    "iya pak",
    "betul",
    "kirim",
    "siap pak",
    "makasih",
    "?",
    "maksudnya apa pak",
    "bukan selesai",
  ])("'%s' is asked again with the choices, and sends nothing", (text) => {
    const room = askedWhich();
    const again = room.effectsOf(budi, { text, on: number });
    expect(events(again)).toEqual([]);
    expect(again).toMatchObject([{ type: "answer", message: { menu: {} } }]);
    expect(room.stateOf(budi).kept[0]?.parts).toHaveLength(1);
  });

  test("a yes sends where only one thing can be meant; a nod doesn't", () => {
    const room = askedWhich({ stage: "answered" });
    expect(events(room.effectsOf(budi, { text: "siap", on: number }))).toEqual([]);
    expect(events(room.effectsOf(budi, { text: "iya kirim pak", on: number }))).toMatchObject([
      { happening: { type: "supplemented" }, text: words },
    ]);
  });

  test.each([
    "tidak",
    "batal",
    "jangan",
    "bukan",
    "gak jadi pak",
    "salah kirim",
    "bukan jawaban",
    "tidak usah",
  ])("'%s' drops them and says so", (text) => {
    const room = askedWhich();
    expect(room.says(budi, { text, on: number })).toContain("tidak dikirim sebagai jawaban");
    expect(room.stateOf(budi).kept).toEqual([]);
  });

  test.each(["nanti dulu", "bentar pak", "belum"])(
    "'%s' keeps them and says that nothing is sent",
    (text) => {
      const room = askedWhich();
      expect(room.says(budi, { text, on: number })).toContain("belum dijawab");
      expect(room.stateOf(budi).kept[0]?.parts).toHaveLength(1);
    },
  );

  test.each([
    ["selesai", { type: "answered", kind: "done" }],
    ["Selesai pak", { type: "answered", kind: "done" }],
    ["tidak dapat", { type: "answered", kind: "cannot" }],
    ["informasi", { type: "answered", kind: "information" }],
    ["catatan", { type: "progressed" }],
    ["kembalikan", { type: "returned" }],
    ["2 ", null],
  ])("'%s' chooses", (text, happening) => {
    const [event] = events(askedWhich().effectsOf(budi, { text, on: number }));
    if (happening === null) return expect(event).toBeUndefined();
    expect(event).toMatchObject({ happening, text: words });
  });

  test("'dijadwalkan' asks for the date and keeps the words", () => {
    expect(askedWhich().says(budi, { text: "dijadwalkan", on: number })).toContain(
      "tanggalnya belum terbaca",
    );
  });

  test("a number that isn't offered says which are, by a reply and without one", () => {
    const room = askedWhich();
    for (const on of [{ on: number }, {}]) {
      expect(room.says(budi, { text: "9", ...on })).toContain("Pilihannya 1 sampai 5.");
    }
    expect(room.stateOf(budi).kept[0]?.parts).toHaveLength(1);
    expect(events(room.effectsOf(budi, { text: "1", on: number }))).toMatchObject([{ text: words }]);
  });

  test("a number that replies to nothing is asked about where several questions are open", () => {
    const other = forwardedCase({ id: "other", number: "H7KD-222" });
    const room = createRoom([forwardedCase(), other], {
      room: { type: "agency", agency: "PUPR", contact: 1002 },
    });
    room.says(budi, { text: words, on: number });
    room.says(budi, { text: words, on: "H7KD-222" });
    expect(room.says(budi, { text: "1" })).toContain("Angka itu untuk yang mana?");
  });

  test("a number some days later that replies to nothing is talk", () => {
    const room = askedWhich();
    room.setNow("2026-12-03 08:30");
    expect(room.effectsOf(budi, { text: "9" })).toEqual([]);
  });

  test("further words are a part of the answer", () => {
    expect(askedWhich().says(budi, { text: "tadi pagi oleh regu dua", on: number })).toContain(
      "Kirim 2 pesan",
    );
  });
});

describe("to the question for words", () => {
  test.each(["tidak", "tidak jadi", "gak jadi pak", "salah pencet", "kepencet pak", "batal", "bukan"])(
    "'%s' is never an answer",
    (text) => {
      for (const act of ["done", "cannot", "information", "progress", "return", "scheduled"]) {
        const room = askedFor(act);
        expect(room.says(budi, { text, on: number })).toContain("tidak dikirim sebagai jawaban");
        expect(room.caseOf(number).version).toBe(forwardedCase().case.version);
      }
    },
  );

  test.each(["nanti dulu", "sebentar ya", "belum", "belum pak"])(
    "'%s' sends nothing, and it goes on",
    (text) => {
      const room = askedFor("done");
      expect(room.says(budi, { text, on: number })).toContain("belum ada yang dikirim");
      expect(events(room.effectsOf(budi, { text: "Sudah ditambal.", on: number }))).toMatchObject([
        { happening: { type: "answered", kind: "done" }, text: "Sudah ditambal." },
      ]);
    },
  );

  test.each(["?", "ya", "iya pak", "1", "selesai"])("'%s' is asked again", (text) => {
    const room = askedFor("done");
    expect(room.says(budi, { text, on: number })).toContain("apa yang sudah dikerjakan?");
    expect(room.stateOf(budi).kept[0]?.parts).toEqual([]);
  });

  test.each([
    "belum kami kerjakan, alat rusak",
    "maaf pak, belum sempat ke sana",
    "tidak ada lubang di sana",
  ])("'%s' is no finished work until it is said to be", (text) => {
    const room = askedFor("done");
    const asked = room.effectsOf(budi, { text, on: number });
    expect(events(asked)).toEqual([]);
    expect(JSON.stringify(asked)).toContain("operators.reply.ask");
  });

  test.each(["sudah rapi pak", "sudah ditambal, tidak ada genangan lagi", "Ditambal regu dua."])(
    "'%s' is one",
    (text) => {
      expect(events(askedFor("done").effectsOf(budi, { text, on: number }))).toMatchObject([{ text }]);
    },
  );

  test("the name of another choice changes to it", () => {
    expect(askedFor("done").says(budi, { text: "tidak dapat", on: number })).toContain("apa alasannya?");
  });

  test("a day is no delay where one is asked for", () => {
    expect(askedFor("scheduled").says(budi, { text: "besok", on: number })).toContain(
      "apa yang akan dikerjakan?",
    );
  });

  test.each(["return", "cannot"])("a photo alone gives no reason: %s", (act) => {
    const room = askedFor(act);
    expect(events(room.effectsOf(budi, { file: "p1", on: number }))).toEqual([]);
    expect(events(room.effectsOf(budi, { text: "Jalan provinsi.", on: number }))).toMatchObject([
      { text: "Jalan provinsi.", files: ["p1"] },
    ]);
  });

  test("a date with a photo alone is no plan", () => {
    const room = askedFor("scheduled");
    expect(room.says(budi, { file: "p1", text: "26 Feb", on: number })).toContain(
      "apa yang akan dikerjakan?",
    );
    expect(events(room.effectsOf(budi, { text: "Diaspal.", on: number }))).toMatchObject([
      { happening: { type: "scheduled", day: "2027-02-26" }, text: "Diaspal.", files: ["p1"] },
    ]);
  });
});

describe("to a card", () => {
  test.each(["?", "??", "maksudnya apa pak"])("'%s' is told what can be done", (text) => {
    expect(atAgency().says(budi, { text, on: number })).toContain("/bantuan");
  });

  test.each(["batal", "tidak jadi", "salah pencet"])("'%s' is told how a step is undone", (text) => {
    expect(atAgency().says(budi, { text, on: number })).toContain("/urungkan");
  });

  test("a plain yes is only read", () => {
    expect(atAgency().effectsOf(budi, { text: "iya pak", on: number })).toEqual([
      { type: "react", emoji: "👍" },
    ]);
  });
});

describe("in the operators' room", () => {
  const designated = (hears: boolean) => [{ agency: "PUPR", designated: false, hears }];

  test("a verifier answers for an agency whose group takes no messages", () => {
    const room = createRoom([forwardedCase()], { designated: designated(false) });
    expect(room.says(rina, { text: "kata dinas sudah ditambal", on: number })).toContain("Kirim ini sebagai");
  });

  test("what is written to a case of an agency that hears us stays talk", () => {
    const room = createRoom([forwardedCase()], { designated: designated(true) });
    expect(room.effectsOf(rina, { text: "kata dinas sudah ditambal", on: number })).toEqual([]);
  });
});
