import { describe, expect, test } from "vitest";
import { budi, createRoom } from "../room.ts";
import { atAgency, dewi, events, forgotten, forwardedCase, number } from "./agencyRoom.ts";

const old = "sudah kami tambal tadi pagi";

describe("words that wait to be said what they are", () => {
  test.each([
    ["typed", { text: `/jawab ${number} selesai Diaspal kemarin.` }],
    ["typed in reply to the card", { text: "/jawab selesai Diaspal kemarin.", on: number }],
    ["typed with a part of the number", { text: "/jawab K7M4 selesai Diaspal kemarin." }],
  ])("are left out of an answer that is %s, which says so, and are never sent later", (_how, typed) => {
    const room = atAgency();
    room.says(budi, { text: old, on: number });
    const answered = room.effectsOf(budi, { ...typed, ref: "m2" });
    expect(events(answered)).toMatchObject([{ text: "Diaspal kemarin." }]);
    expect(JSON.stringify(answered)).toContain(old);
    expect(room.stateOf(budi).kept).toEqual([]);
    room.change(number, { stage: "forwarded", round: 2 });
    expect(room.says(budi, { press: ["answer.done", number], on: number })).toContain(
      "apa yang sudah dikerjakan?",
    );
  });

  test("are shown with their photos left out", () => {
    const room = atAgency();
    room.says(budi, { file: "p1", on: number, ref: "m1" });
    const said = room.effectsOf(budi, { text: `/jawab ${number} selesai Diaspal.`, ref: "m2" });
    expect(forgotten(said)).toEqual(["p1"]);
    expect(JSON.stringify(said)).toContain("operators.reply.left_out_files");
  });

  test.each(["answer.done", "reply.done"])(
    "of an earlier round are shown again before %s sends them",
    (press) => {
      const room = atAgency();
      room.says(budi, { text: old, on: number });
      room.says(dewi, `/jawab ${number} selesai Beres.`);
      room.change(number, { stage: "forwarded", round: 2 });
      const shown = room.effectsOf(budi, { press: [press, number], on: number });
      expect(events(shown)).toEqual([]);
      expect(JSON.stringify(shown)).toContain(old);
      expect(events(room.effectsOf(budi, { press: ["reply.done", number] }))).toMatchObject([{ text: old }]);
    },
  );

  test("are shown again before a card's button sends them once anything became of the case", () => {
    const room = atAgency();
    room.says(budi, { text: old, on: number });
    room.says(budi, `/proses ${number} Tim survei.`);
    expect(room.says(budi, { press: ["answer.done", number], on: number })).toContain(
      `belum dikirim: "${old}"`,
    );
  });

  test("of an earlier round don't complete what was asked for in it", () => {
    const room = atAgency();
    room.says(budi, { press: ["answer.done", number], on: number });
    room.says(dewi, `/jawab ${number} selesai Beres.`);
    room.change(number, { stage: "forwarded", round: 2 });
    expect(room.says(budi, { text: "Ditambal lagi.", on: number })).toContain("Kirim ini sebagai jawaban");
  });

  test("of an earlier round are shown beside what is written now", () => {
    const room = atAgency();
    room.says(budi, { text: old, on: number });
    room.change(number, { round: 2 });
    const said = room.says(budi, { text: "Kami ulang besok.", on: number });
    expect(said).toContain(old);
    expect(said).toContain("Kirim 2 pesan ini");
  });

  test("as an older version kept them are shown first", () => {
    const room = atAgency();
    room.says(budi, { text: old, on: number });
    const [kept] = room.stateOf(budi).kept;
    const { stand: _stand, ...stored } = kept ?? { stand: null };
    room.restore(budi, { ...room.stateOf(budi), kept: [stored] });
    expect(room.says(budi, { press: ["reply.done", number] })).toContain(`belum dikirim: "${old}"`);
  });

  test("of long ago aren't sent by a number that replies to nothing", () => {
    const room = atAgency();
    room.says(budi, { text: old, on: number });
    room.setNow("2026-12-02 08:30");
    expect(events(room.effectsOf(budi, { text: "1" }))).toEqual([]);
  });

  test("that say no aren't sent as finished work by a card's button", () => {
    const room = atAgency();
    room.says(budi, { text: "belum kami kerjakan, alat rusak", on: number });
    expect(events(room.effectsOf(budi, { press: ["answer.done", number], on: number }))).toEqual([]);
  });

  test("for a sixth case say which case's are kept no longer", () => {
    const numbers = ["A2A2-222", "B2B2-222", "C2C2-222", "D2D2-222", "E2E2-222", "F2F2-222"];
    const cases = numbers.map((one) => {
      const filed = forwardedCase({ id: one, number: one });
      return { ...filed, case: filed.case };
    });
    const room = createRoom(cases, { room: { type: "agency", agency: "PUPR", contact: 1002 } });
    const said = numbers.map((one) => room.effectsOf(budi, { text: "Foto.", file: `p-${one}`, on: one }));
    expect(forgotten(said.flat())).toEqual(["p-A2A2-222"]);
    expect(JSON.stringify(said.at(-1))).toContain("operators.reply.crowded_out");
  });
});

describe("a file", () => {
  test("that nothing comes of is forgotten, whoever sent it", () => {
    const room = atAgency();
    expect(forgotten(room.effectsOf(budi, { file: "p1" }))).toEqual(["p1"]);
    const riwayat = { file: "p2", text: "/riwayat", on: number, ref: "m2" };
    expect(forgotten(room.effectsOf(budi, riwayat))).toEqual(["p2"]);
    const slip = { file: "p3", text: "/jawap K7M4 selesai Beres.", ref: "m3" };
    expect(forgotten(room.effectsOf(budi, slip))).toEqual([]);
    expect(forgotten(room.effectsOf(budi, { text: "/bantuan", ref: "m4" }))).toEqual(["p3"]);
  });

  test("of an answer stays, whatever is asked for after it", () => {
    const room = atAgency();
    room.says(budi, { file: "p1", text: `/jawab ${number} selesai Beres.`, ref: "m1" });
    expect(forgotten(room.effectsOf(budi, { text: "/bantuan", ref: "m2" }))).toEqual([]);
  });

  test("of an album of which the first was no answer is forgotten with it", () => {
    const room = atAgency();
    room.says(budi, { file: "p1", album: "a", on: number });
    expect(forgotten(room.effectsOf(budi, { press: ["reply.none", number] }))).toEqual(["p1"]);
    expect(forgotten(room.effectsOf(budi, { file: "p2", album: "a" }))).toEqual(["p2"]);
  });
});

describe("a message that is deleted", () => {
  test("isn't sent, and its photo is forgotten", () => {
    const room = atAgency();
    room.says(budi, { text: old, on: number, ref: "m1" });
    room.says(budi, { file: "p1", on: number, ref: "m2" });
    expect(forgotten(room.effectsOf(budi, { deletes: "m2" }))).toEqual(["p1"]);
    expect(room.says(budi, { deletes: "m1" })).toContain("tidak dikirim sebagai jawaban");
    expect(room.stateOf(budi).kept).toEqual([]);
    expect(room.effectsOf(budi, { deletes: "m9" })).toEqual([]);
  });

  test("that was carried out says that it stands", () => {
    const room = atAgency();
    room.says(budi, { text: `/jawab ${number} selesai Sudah ditambal.`, ref: "m1" });
    expect(room.says(budi, { deletes: "m1" })).toContain(`/urungkan ${number}`);
    expect(room.caseOf(number).stage).toBe("answered");
  });
});
