import { describe, expect, test } from "vitest";
import type { Effect } from "../../../../src/core/effect.ts";
import type { Case } from "../../../../src/core/procedure/case.ts";
import { commands, steps, verifier } from "../../procedure/world.ts";
import { hole, road } from "../cases.ts";
import { budi, createRoom, type Filed, nobody, type Said } from "../room.ts";

const number = "K7M4-2QX";
const other = "4WRC-7PN";
const pupr = { type: "agency", agency: "PUPR", contact: 1002 } as const;

function forwarded(one: Filed, change: Partial<Case> = {}): Filed {
  const [step] = steps(one.case, commands.forward, verifier, "2026-11-30 08:30");
  if (step === undefined) throw new Error("not forwarded");
  return { ...one, case: { ...step.after, agency: "PUPR", ...change } };
}

const closed = { stage: "closed", outcome: "resolved", clock: null } as const;
const atAgency = (change: Partial<Case> = {}) =>
  createRoom([forwarded(road, change), forwarded(hole)], { room: pupr });

function events(effects: readonly Effect[]) {
  return effects.flatMap((effect) => (effect.type === "steps" ? effect.steps.map(({ event }) => event) : []));
}

const asks = "Kirim ini sebagai jawaban K7M4-2QX (jalan rusak)?";
const kinds = "Apa jawaban untuk K7M4-2QX (jalan rusak)?";
const silence = "";

/** What a part-time officer types, and what the room says to it. None of it changes anything by itself. */
const typed: readonly (readonly [string, Said, string])[] = [
  [
    "a command with a slip",
    { text: "/jawap K7M4 selesai Sudah" },
    "Mungkin /jawab K7M4 selesai Sudah? Semua: /bantuan",
  ],
  ["a kind as a command", { text: "/selesai" }, "Mungkin /jawab selesai? Semua: /bantuan"],
  [
    "a kind with a case",
    { text: "/selesai K7M4 Sudah" },
    "Mungkin /jawab K7M4 selesai Sudah? Semua: /bantuan",
  ],
  [
    "a kind of two words",
    { text: "/tidak bisa K7M4 Anggaran habis" },
    "Mungkin /jawab K7M4 tidak bisa Anggaran habis?",
  ],
  ["a word that is nothing", { text: "/lapor K7M4" }, "Perintah /lapor tidak ada. Semua: /bantuan"],
  ["a command of the other room", { text: "/tutup K7M4" }, "/tutup"],
  ["no case", { text: "/jawab selesai Sudah" }, "Laporan yang mana?"],
  ["a wrong number", { text: "/jawab K7M9 selesai Sudah" }, "Mungkin: K7M4-2QX"],
  [
    "no slash, and the place in a list",
    { text: "jawab 3 sudah" },
    "/jawab NOMOR di depannya. Semua: /bantuan",
  ],
  [
    "no slash, and no case",
    { text: "Jawab: selesai sudah ditambal" },
    "/jawab NOMOR di depannya. Semua: /bantuan",
  ],
  ["no slash, with a case", { text: "jawab K7M4 selesai sudah ditambal" }, asks],
  ["only a case's number and words", { text: "K7M4-2QX sudah ditambal" }, asks],
  ["the same under a photo", { file: "p1", text: "k7m4 sudah ditambal" }, asks],
  ["'selesai pak' to a card", { text: "selesai pak", on: number }, asks],
  ["a number that no menu has", { text: "9", on: number }, kinds],
  ["only the case's number, to its card", { text: "K7M4", on: number }, kinds],
  ["a photo without words", { file: "p1", on: number }, asks],
  ["a question mark", { text: "?", on: number }, "/bantuan"],
  ["'bantuan' without a slash", { text: "bantuan", on: number }, "/bantuan"],
  ["'batal' with nothing to cancel", { text: "batal", on: number }, "/urungkan"],
  ["a place to a card", { unusable: "other", on: number }, "belum bisa dipakai sebagai jawaban"],
  ["a place to a list", { unusable: "other", onList: [number, other] }, "belum bisa dipakai sebagai jawaban"],
  ["a sticker to a card", { unusable: "noise", on: number }, silence],
  ["a place to nobody", { unusable: "other" }, silence],
  ["talk", { text: "besok apel jam 7 ya" }, silence],
  ["talk with a command's word", { text: "proses pengaspalan mulai besok" }, silence],
  ["a number to nobody", { text: "1" }, silence],
  ["a photo to nobody", { file: "p1" }, silence],
];

describe("in an agency's room", () => {
  test.each(typed)("%s is answered", (_, said, answer) => {
    const room = atAgency();
    const effects = room.effectsOf(budi, said);
    expect(events(effects)).toEqual([]);
    const text = atAgency().says(budi, said);
    if (answer === silence) expect(text).toBe(silence);
    else expect(text).toContain(answer);
  });

  test.each(["sudah ditambal", "1", "7"])(
    "'%s' to the card of a closed case says that it is closed",
    (text) => {
      expect(atAgency(closed).says(budi, { text, on: number })).toContain("K7M4-2QX (jalan rusak) selesai.");
    },
  );

  test("a reply about a case that was given to another agency says so, and a nod nothing", () => {
    const room = atAgency({ agency: "DLH" });
    expect(room.says(budi, { text: "sudah ditambal", on: number })).toContain("tidak lagi di dinas ini");
    expect(room.says(budi, { text: "siap pak", on: number })).toBe(silence);
    expect(room.says(nobody, { text: "sudah ditambal", on: number })).toBe(silence);
  });
});

describe("what isn't words is sent to nobody", () => {
  test("a number in place of the words asks for the words again", () => {
    const room = atAgency();
    room.says(budi, { press: ["answer.done", number], on: number });
    expect(room.says(budi, { text: "1", on: number })).toContain("apa yang sudah dikerjakan?");
    expect(events(room.effectsOf(budi, { text: "Sudah ditambal.", on: number }))).toMatchObject([
      { text: "Sudah ditambal." },
    ]);
  });

  test("a number beside words that wait puts the question again", () => {
    const room = atAgency();
    room.says(budi, { text: "Sudah ditambal.", on: number });
    room.says(budi, { text: "9", on: number });
    const [event] = events(room.effectsOf(budi, { press: ["reply.done", number] }));
    expect(event?.text).toBe("Sudah ditambal.");
  });

  test("'batal' to the question drops what waits", () => {
    const room = atAgency();
    room.says(budi, { text: "Sudah ditambal.", on: number });
    expect(room.says(budi, { text: "batal", on: number })).toContain("tidak dikirim");
    expect(room.says(budi, { press: ["reply.done", number] })).toContain("sudah dipakai");
  });

  test("the name of the command without its slash isn't said to the citizen", () => {
    const room = atAgency();
    room.says(budi, { text: "jawab selesai sudah ditambal", on: number });
    const [event] = events(room.effectsOf(budi, { press: ["reply.done", number] }));
    expect(event?.text).toBe("selesai sudah ditambal");
  });
});

test("a bare number two days later sends nothing: the question is put again with its words", () => {
  const room = atAgency();
  room.says(budi, { text: "Sudah ditambal.", on: number });
  room.setNow("2026-12-02 08:41");
  const effects = room.effectsOf(budi, { text: "1" });
  expect(events(effects)).toEqual([]);
  const again = atAgency();
  again.says(budi, { text: "Sudah ditambal.", on: number });
  again.setNow("2026-12-02 08:41");
  expect(again.says(budi, { text: "1" })).toBe(
    'Yang Anda tulis untuk laporan ini belum dikirim: "Sudah ditambal."\nKirim ini sebagai jawaban K7M4-2QX (jalan rusak)?',
  );
  expect(events(room.effectsOf(budi, { text: "1" }))).toMatchObject([{ text: "Sudah ditambal." }]);
});

test("a bare number that fits two open questions chooses in neither, and says so; an old one doesn't count", () => {
  const room = atAgency();
  room.says(budi, { text: "Sudah ditambal.", on: number });
  room.says(budi, { text: "Gorong-gorong dibersihkan.", on: other });
  expect(room.says(budi, { text: "1" })).toBe("Angka itu untuk yang mana? Balas pesannya dengan angka itu.");
  const later = atAgency();
  later.says(budi, { text: "Sudah ditambal.", on: number });
  later.setNow("2026-12-02 08:41");
  later.says(budi, { text: "Gorong-gorong dibersihkan.", on: other });
  expect(events(later.effectsOf(budi, { text: "1" }))).toMatchObject([
    { text: "Gorong-gorong dibersihkan." },
  ]);
});

describe("a reply to a list of several cases", () => {
  const onList = [number, other];

  test("is kept, and asked which it is about", () => {
    const room = atAgency();
    expect(room.says(budi, { text: "sudah ditambal", onList })).toBe(
      "Untuk laporan yang mana? Pesan Anda disimpan dulu, belum dikirim.",
    );
    room.says(budi, { file: "p1", onList });
    expect(room.says(budi, { press: ["reply.at", other] })).toContain(
      `Kirim 2 pesan ini sebagai jawaban ${other}`,
    );
    expect(events(room.effectsOf(budi, { text: "1" }))).toMatchObject([
      { text: "sudah ditambal", files: ["p1"], happening: { type: "answered" } },
    ]);
    expect(room.caseOf(other).stage).toBe("answered");
  });

  test("offers the cases by number, and none of them", () => {
    expect(atAgency().buttons(budi, { text: "sudah ditambal", onList })).toEqual([
      `${number} = reply.at|${number}`,
      `${other} = reply.at|${other}`,
      `Bukan jawaban = reply.nowhere|${number}`,
    ]);
  });

  test("is placed by a bare number, by the case's number in a reply, or by one in its words", () => {
    const bare = atAgency();
    bare.says(budi, { text: "sudah ditambal", onList });
    expect(bare.says(budi, { text: "2" })).toContain(`sebagai jawaban ${other}`);
    const typed = atAgency();
    typed.says(budi, { text: "sudah ditambal", onList });
    expect(typed.says(budi, { text: "4wrc", onList })).toContain(`Kirim ini sebagai jawaban ${other}`);
    expect(events(typed.effectsOf(budi, { press: ["reply.done", other] }))).toMatchObject([
      { text: "sudah ditambal" },
    ]);
    expect(atAgency().says(budi, { text: `sudah, yang ${other} tadi pagi`, onList })).toContain(
      `sebagai jawaban ${other}`,
    );
  });

  test("is only its writer's, is dropped as no answer or by BATAL, and a nod is none", () => {
    const room = atAgency();
    const tini = { ...budi, contact: 24, name: "Tini" };
    room.says(budi, { file: "p1", onList });
    expect(room.says(tini, { press: ["reply.at", number] })).toContain("sudah dipakai");
    expect(room.effectsOf(budi, { press: ["reply.nowhere", number] })[0]).toEqual({
      type: "forget_files",
      files: ["p1"],
    });
    room.says(budi, { text: "sudah ditambal", onList });
    expect(room.says(budi, { text: "batal", onList })).toBe("Baik, tidak dikirim sebagai jawaban.");
    expect(room.effectsOf(budi, { text: "siap pak", onList })).toEqual([{ type: "react", emoji: "👍" }]);
    expect(room.effectsOf(nobody, { text: "sudah ditambal", onList })).toEqual([]);
  });

  test("of which the chosen case is closed meanwhile stays kept for another", () => {
    const room = atAgency(closed);
    room.says(budi, { text: "sudah ditambal", onList });
    expect(room.says(budi, { press: ["reply.at", number] })).toContain("selesai");
    expect(room.says(budi, { press: ["reply.at", other] })).toContain(`sebagai jawaban ${other}`);
  });

  test("never offers a confidential case", () => {
    const room = atAgency({ privacy: "confidential" });
    expect(room.buttons(budi, { text: "sudah ditambal", onList }).join()).not.toContain(`reply.at|${number}`);
    expect(room.says(budi, { press: ["reply.at", number] })).toContain("sudah dipakai");
  });
});

describe("files with a command", () => {
  const under = (text: string): Said => ({ file: "p1", text });

  test.each([
    ["/proses K7M4 Tim berangkat", "progressed"],
    ["/proses K7M4", "progressed"],
    ["/jawab K7M4 selesai", "answered"],
    ["/kembalikan K7M4 Bukan kami", "returned"],
  ])("%s takes them", (text, type) => {
    expect(events(atAgency().effectsOf(budi, under(text)))).toMatchObject([
      { happening: { type }, files: ["p1"] },
    ]);
  });

  test("a note by its button takes a photo alone, as the command does", () => {
    const room = atAgency();
    room.says(budi, { press: ["answer.progress", number], on: number });
    expect(events(room.effectsOf(budi, { file: "p1", on: number }))).toMatchObject([
      { happening: { type: "progressed" }, text: "", files: ["p1"] },
    ]);
  });

  test("giving a case back wants a reason in words, by command and by button, and keeps the photo", () => {
    for (const first of [under("/kembalikan K7M4"), { file: "p1", on: number }] satisfies Said[]) {
      const room = atAgency();
      room.says(budi, { press: ["answer.return", number], on: number });
      expect(room.says(budi, first)).toContain("mengapa dikembalikan?");
      expect(events(room.effectsOf(budi, { text: "Jalan provinsi.", on: number }))).toMatchObject([
        { happening: { type: "returned" }, text: "Jalan provinsi.", files: ["p1"] },
      ]);
    }
  });

  test.each(["/riwayat K7M4", "/kasus K7M4", "/urungkan", "/bantuan"])(
    "%s says that they stay out",
    (text) => {
      const [forget] = atAgency().effectsOf(budi, under(text));
      expect(forget).toEqual({ type: "forget_files", files: ["p1"] });
      expect(atAgency().says(budi, under(text))).toContain("Berkasnya tidak ikut");
      expect(atAgency().says(budi, text)).not.toContain("Berkasnya");
    },
  );
});
