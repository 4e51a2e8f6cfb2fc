import { describe, expect, test } from "vitest";
import type { Effect } from "../../../../src/core/effect.ts";
import type { Case } from "../../../../src/core/procedure/case.ts";
import { commands, steps, verifier } from "../../procedure/world.ts";
import { bribe, road } from "../cases.ts";
import { budi, createRoom, nobody, person, rina, shown } from "../room.ts";

const number = "K7M4-2QX";
const pupr = { type: "agency", agency: "PUPR", contact: 1002 } as const;
const dewi = person(23, "Dewi", "officer");

/** The room of the agency that has the case. */
function atAgency(change: Partial<Case> = {}) {
  const [step] = steps(road.case, commands.forward, verifier, "2026-11-30 08:30");
  if (step === undefined) throw new Error("not forwarded");
  return createRoom([{ ...road, case: { ...step.after, agency: "PUPR", ...change } }], { room: pupr });
}

function events(effects: readonly Effect[]) {
  return effects.flatMap((effect) => (effect.type === "steps" ? effect.steps.map(({ event }) => event) : []));
}

describe("a button on the card", () => {
  test.each([
    ["done", "apa yang sudah dikerjakan?", "Sudah ditambal.", { type: "answered", kind: "done" }],
    ["cannot", "apa alasannya?", "Tidak ada anggaran.", { type: "answered", kind: "cannot" }],
    ["information", "apa informasinya?", "Loket buka pukul 8.", { type: "answered", kind: "information" }],
    ["progress", "apa catatannya?", "Tim survei siang ini.", { type: "progressed" }],
    ["return", "mengapa dikembalikan?", "Bukan jalan kami.", { type: "returned" }],
    ["scheduled", "kapan, dan apa yang akan", "26 Feb Diaspal.", { type: "scheduled", day: "2027-02-26" }],
  ])("%s asks that person for the words and takes them from a reply", (act, question, words, happening) => {
    const room = atAgency();
    const [asked] = room.effectsOf(budi, { press: [`answer.${act}`, number], on: number });
    expect(asked).toMatchObject({ type: "answer", message: { asks: { person: budi.contact } } });
    if (asked?.type === "answer") expect(shown(asked.message).text).toContain(question);
    const [event] = events(room.effectsOf(budi, { text: words, on: number }));
    expect(event?.happening).toMatchObject(happening);
    expect(event?.text).toBe(words.replace("26 Feb ", ""));
  });

  test("a date and what will be done may come one by one, in either order", () => {
    for (const words of [
      ["26 Feb", "Masuk pekerjaan Februari."],
      ["Masuk pekerjaan Februari.", "26 Feb"],
    ]) {
      const room = atAgency();
      room.says(budi, { press: ["answer.scheduled", number], on: number });
      const effects = words.map((text) => room.effectsOf(budi, { text, on: number }));
      expect(effects.map(events)).toMatchObject([
        [],
        [{ happening: { type: "scheduled", day: "2027-02-26" }, text: "Masuk pekerjaan Februari." }],
      ]);
    }
  });

  test("a date that can't be is asked for again, and the photo is kept", () => {
    const room = atAgency();
    room.says(budi, { press: ["answer.scheduled", number], on: number });
    room.says(budi, { file: "p1", on: number });
    expect(room.says(budi, { text: "31 Feb Diaspal.", on: number })).toContain("Tidak ada tanggal 31 Feb.");
    const [event] = events(room.effectsOf(budi, { text: "26 Feb Diaspal.", on: number }));
    expect(event).toMatchObject({ text: "Diaspal.", files: ["p1"] });
  });

  test("is refused as the command is, before any words are asked for", () => {
    const room = atAgency({ stage: "closed", clock: null });
    expect(room.says(budi, { press: ["answer.done", number], on: number })).toContain(
      `${number} (jalan rusak)`,
    );
    expect(events(room.effectsOf(budi, { text: "Sudah ditambal.", on: number }))).toEqual([]);
  });

  test("is left by BATAL; what others write meanwhile, and nods, are no words for it", () => {
    const room = atAgency();
    room.says(budi, { press: ["answer.done", number], on: number });
    expect(events(room.effectsOf(dewi, { text: "Sudah kami tambal.", on: number }))).toEqual([]);
    expect(room.effectsOf(budi, { text: "siap pak", on: number })).toEqual([{ type: "react", emoji: "👍" }]);
    expect(room.says(budi, { text: "batal", on: number })).toContain("tidak dikirim");
    expect(events(room.effectsOf(budi, { text: "Sudah ditambal.", on: number }))).toEqual([]);
  });

  test("words that come too late are asked about, not lost", () => {
    const room = atAgency();
    room.says(budi, { press: ["answer.done", number], on: number });
    room.setNow("2026-11-30 11:00");
    expect(room.says(budi, { text: "Ditambal regu dua.", on: number })).toContain(
      "Kirim ini sebagai jawaban",
    );
    expect(events(room.effectsOf(budi, { press: ["reply.done", number] }))).toMatchObject([
      { text: "Ditambal regu dua." },
    ]);
  });
});

describe("a plain reply", () => {
  test("of long ago is shown and asked about again when another message's button is pressed", () => {
    const room = atAgency();
    room.says(budi, { text: "Alat datang lusa.", on: number });
    room.setNow("2026-12-02 08:30");
    const again = room.says(budi, { press: ["answer.done", number], on: number });
    expect(again).toContain('belum dikirim: "Alat datang lusa."');
    expect(again).toContain("Kirim ini sebagai jawaban");
    expect(events(room.effectsOf(budi, { press: ["reply.done", number] }))).toMatchObject([
      { text: "Alat datang lusa." },
    ]);
  });

  test("of long ago with photos alone is asked about again, too, and can be dropped", () => {
    const room = atAgency();
    room.says(budi, { file: "p1", on: number });
    room.setNow("2026-12-02 08:30");
    expect(room.says(budi, { press: ["answer.done", number], on: number })).toContain("belum dipakai");
    expect(room.says(budi, { press: ["reply.none", number] })).toContain("tidak dikirim");
  });

  test.each([
    ["sudah kami tambal tadi pagi", "Selesai"],
    ["besok alat kami datang", "Dijadwalkan"],
    ["tidak bisa, anggaran habis", "Tidak dapat"],
    ["tim sedang ke lokasi", "Catatan"],
    ["bukan kewenangan kami pak", "Kembalikan"],
    ["lubang di depan ruko", "Selesai"],
    ["sudah kami jadwalkan minggu depan", "Dijadwalkan"],
  ])("'%s' is asked about, with %s first", (text, first) => {
    const buttons = atAgency().buttons(budi, { text, on: number });
    expect(buttons[0]).toContain(`${first} = reply.`);
    expect(buttons.at(-1)).toBe(`Bukan jawaban = reply.none|${number}`);
  });

  test("words, a photo and an album are kept together for one press", () => {
    const room = atAgency();
    room.says(budi, { text: "Sudah kami tambal.", on: number, ref: "m1" });
    room.says(budi, { file: "p1", album: "a", on: number, ref: "m2" });
    const last = room.says(budi, { file: "p2", album: "a", ref: "m3" });
    expect(last).toContain("Kirim 3 pesan ini sebagai jawaban");
    const [event] = events(room.effectsOf(budi, { press: ["reply.done", number] }));
    expect(event).toMatchObject({
      happening: { type: "answered", kind: "done" },
      text: "Sudah kami tambal.",
      files: ["p1", "p2"],
    });
    const more = events(room.effectsOf(budi, { file: "p3", album: "a", ref: "m4" }));
    expect(more).toMatchObject([
      { happening: { type: "undone" } },
      { happening: { type: "answered" }, text: "Sudah kami tambal.", files: ["p1", "p2", "p3"] },
    ]);
    expect(room.says(budi, { press: ["reply.done", number] })).toContain("sudah dipakai");
  });

  test("a date is asked for where it is missing, and the words are kept", () => {
    const room = atAgency();
    room.says(budi, { text: "akan diaspal", on: number });
    expect(room.says(budi, { press: ["reply.scheduled", number] })).toContain("tanggalnya belum terbaca");
    expect(events(room.effectsOf(budi, { text: "26 Feb", on: number }))).toMatchObject([
      { happening: { type: "scheduled", day: "2027-02-26" }, text: "akan diaspal" },
    ]);
  });

  test("only whoever wrote it can send it", () => {
    const room = atAgency();
    room.says(budi, { text: "Sudah kami tambal.", on: number });
    expect(room.says(dewi, { press: ["reply.done", number] })).toContain("ditulis petugas lain");
    expect(events(room.effectsOf(nobody, { press: ["reply.done", number] }))).toEqual([]);
  });

  test("may choose by a bare number while one question is open, and by no other", () => {
    const room = atAgency();
    expect(room.effectsOf(budi, { text: "1" })).toEqual([]);
    room.says(budi, { text: "Sudah kami tambal.", on: number });
    expect(room.effectsOf(dewi, { text: "1" })).toEqual([]);
    expect(room.says(budi, { text: "9" })).toContain("Pilihannya 1 sampai 5.");
    expect(events(room.effectsOf(budi, { text: "1" }))).toMatchObject([{ happening: { type: "answered" } }]);
  });

  test("may be answered by a bare number once the desk shows no case any more", () => {
    const room = createRoom([road]);
    room.says(rina, "/antrean");
    room.says(rina, { press: ["desk.forward", `${number}.PUPR`] });
    expect(room.says(rina, { text: "sudah ditambal kata mereka", on: number })).toContain("Kirim ini");
    expect(events(room.effectsOf(rina, { text: "1" }))).toMatchObject([{ happening: { type: "answered" } }]);
  });

  test("is forgotten as no answer, with its photo", () => {
    const room = atAgency();
    room.says(budi, { file: "p1", on: number });
    expect(room.effectsOf(budi, { press: ["reply.none", number] }).at(-1)).toEqual({
      type: "forget_files",
      files: ["p1"],
    });
  });

  test.each(["ok siap", "makasih pak", "👍", "siap", "noted"])("'%s' is no answer", (text) => {
    expect(atAgency().effectsOf(budi, { text, on: number })).toEqual([{ type: "react", emoji: "👍" }]);
  });

  test("talk among people, of strangers, and what is forwarded stay unheard", () => {
    const room = atAgency();
    expect(room.effectsOf(budi, { text: "sudah kami tambal" })).toEqual([]);
    expect(room.effectsOf(nobody, { text: "sudah kami tambal", on: number })).toEqual([]);
    expect(room.effectsOf(budi, { text: "sudah kami tambal", on: number, secondHand: true })).toEqual([]);
  });

  test("to a confidential case is deleted, whatever it says", () => {
    const room = atAgency({ privacy: "confidential" });
    const effects = room.effectsOf(budi, { text: "sudah kami periksa orangnya", on: number });
    expect(effects.map(({ type }) => type)).toEqual(["delete", "refused", "answer"]);
    expect(JSON.stringify(effects)).not.toContain("orangnya");
  });

  test("names another case by its number", () => {
    const room = atAgency();
    expect(room.says(budi, { text: "K7M4 sudah kami tambal", on: "?" })).toContain(
      "Kirim ini sebagai jawaban",
    );
  });

  test("to a card in the operators' room stays talk", () => {
    expect(createRoom([road, bribe]).effectsOf(rina, { text: "ini yang kemarin ya", on: number })).toEqual(
      [],
    );
  });
});

describe("a command without its words", () => {
  test("/jawab without a kind asks for it and keeps the words", () => {
    const room = atAgency();
    expect(room.says(budi, { text: "/jawab sudah kami tambal", on: number })).toContain("Kirim ini sebagai");
    expect(events(room.effectsOf(budi, { press: ["reply.done", number] }))).toMatchObject([
      { text: "sudah kami tambal" },
    ]);
  });

  test.each(["/jawab K7M4", "/proses K7M4", "/kembalikan K7M4", "/jawab K7M4 selesai"])("%s asks", (text) => {
    expect(atAgency().says(budi, text)).toContain("?");
  });
});
