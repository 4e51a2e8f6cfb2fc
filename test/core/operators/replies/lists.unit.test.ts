import { describe, expect, test } from "vitest";
import { mayChoose } from "../../../../src/core/operators/asked.ts";
import { bribe, hole, type road } from "../cases.ts";
import { budi, createRoom } from "../room.ts";
import { atAgency, events, forgotten, forwardedCase, number } from "./agencyRoom.ts";

const other = "4WRC-7PN";
const secret = "P3XR-9TK";
const old = "Sudah ditambal";
const onList = [number, other];

function forwarded(filed: typeof road) {
  const { case: current } = forwardedCase();
  return { ...filed, case: { ...filed.case, stage: current.stage, clock: current.clock, agency: "PUPR" } };
}

function twoCases() {
  return createRoom([forwardedCase(), forwarded(hole), forwarded(bribe)], {
    room: { type: "agency", agency: "PUPR", contact: 1002 },
  });
}

describe("words to an earlier list that were never said to be about a case", () => {
  test("are quoted and dropped by words to another list, and never sent with them", () => {
    const room = twoCases();
    room.says(budi, { text: old, onList, ref: "m1" });
    room.setNow("2026-12-02 08:30");
    const said = room.says(budi, { text: "Masih menunggu material", onList: [other], ref: "m2" });
    expect(said).toContain(`tidak dikirim dan tidak disimpan lagi: "${old}"`);
    room.says(budi, { press: ["reply.at", other] });
    expect(events(room.effectsOf(budi, { press: ["reply.progress", other] }))).toMatchObject([
      { text: "Masih menunggu material" },
    ]);
  });

  test("are dropped with their photos, which is said", () => {
    const room = twoCases();
    room.says(budi, { file: "p1", onList, ref: "m1" });
    room.setNow("2026-12-02 08:30");
    const said = room.effectsOf(budi, { text: "Masih menunggu material", onList: [other], ref: "m2" });
    expect(forgotten(said)).toEqual(["p1"]);
    expect(JSON.stringify(said)).toContain("operators.reply.unplaced_lost_files");
  });

  test("aren't merged into another list's on the same day either", () => {
    const room = twoCases();
    room.says(budi, { text: old, onList: [number], ref: "m1" });
    room.says(budi, { text: "Masih menunggu material", onList: [other], ref: "m2" });
    expect(room.stateOf(budi).unplaced).toMatchObject({ among: [other], parts: [{ ref: "m2" }] });
  });

  test("don't go along with words that begin with a number days later", () => {
    const room = twoCases();
    room.says(budi, { text: old, onList, ref: "m1" });
    room.setNow("2026-12-02 08:30");
    room.says(budi, { text: "4WRC menunggu material", onList: [other], ref: "m2" });
    expect(events(room.effectsOf(budi, { press: ["reply.progress", other] }))).toMatchObject([
      { text: "menunggu material" },
    ]);
  });

  test("are shown wherever they go along", () => {
    const typed = twoCases();
    typed.says(budi, { text: old, onList, ref: "m1" });
    expect(typed.says(budi, { text: "4WRC tinggal dirapikan", onList, ref: "m2" })).toContain(old);
    const pressed = twoCases();
    pressed.says(budi, { text: old, onList, ref: "m1" });
    pressed.setNow("2026-12-02 08:30");
    expect(pressed.says(budi, { press: ["reply.at", other] })).toContain(`belum dikirim: "${old}"`);
    const late = twoCases();
    late.says(budi, { text: old, onList, ref: "m1" });
    late.setNow("2026-12-02 08:30");
    expect(late.says(budi, { text: "2" })).toContain(`belum dikirim: "${old}"`);
  });

  test("stay where the case that is then named can't be answered", () => {
    const room = twoCases();
    room.says(budi, { text: old, onList, ref: "m1" });
    room.change(other, { stage: "closed", outcome: "resolved", clock: null });
    expect(room.says(budi, { text: "4WRC", onList, ref: "m2" })).toContain("selesai");
    expect(room.stateOf(budi).unplaced?.parts).toMatchObject([{ words: old }]);
  });

  test("leave bare numbers to the desk after an hour", () => {
    const room = atAgency();
    room.says(budi, { text: old, on: number });
    const { kept } = room.stateOf(budi);
    const heard = (sentAt: string) => ({
      input: { type: "text", text: "1" } as const,
      ref: "m9",
      sentAt: new Date(sentAt),
      on: null,
    });
    const state = { ...room.stateOf(budi), kept };
    expect(mayChoose(heard("2026-11-30T01:50:00Z"), state)).toBe(false);
    expect(mayChoose(heard("2026-12-02T01:50:00Z"), state)).toBe(true);
    const until = kept[0]?.until ?? "";
    const placing = { ...state, kept: [], unplaced: { among: [number], parts: [], album: null, until } };
    expect(mayChoose(heard("2026-11-30T01:50:00Z"), placing)).toBe(false);
    expect(mayChoose(heard("2026-12-02T01:50:00Z"), placing)).toBe(true);
  });

  test("keep their album open for its further photos once they are placed", () => {
    const room = twoCases();
    room.says(budi, { file: "p1", album: "a", onList, ref: "m1" });
    room.says(budi, { file: "p2", album: "a", onList, ref: "m2" });
    room.says(budi, { press: ["reply.at", other] });
    expect(room.says(budi, { file: "p3", album: "a", onList, ref: "m3" })).toContain("Kirim 3 pesan ini");
    expect(room.stateOf(budi).unplaced).toBeNull();
    expect(events(room.effectsOf(budi, { press: ["reply.done", other] }))).toMatchObject([
      { files: ["p1", "p2", "p3"] },
    ]);
  });
});

test("a further photo of an album belongs to its case while the date of the plan is asked for", () => {
  const room = twoCases();
  room.says(budi, { file: "p1", album: "a", onList, ref: "m1" });
  room.says(budi, { press: ["reply.at", other] });
  room.says(budi, { press: ["reply.scheduled", other] });
  room.says(budi, { file: "p2", album: "a", onList, ref: "m2" });
  expect(room.stateOf(budi).unplaced).toBeNull();
  expect(events(room.effectsOf(budi, { text: "26 Feb Diaspal.", on: other }))).toMatchObject([
    { text: "Diaspal.", files: ["p1", "p2"] },
  ]);
});

describe("a slip in reply to a list", () => {
  test.each([
    ["9", "Balas pesan ini dengan nomor dan jawabannya, misalnya: K7M4-2QX"],
    ["?", "/bantuan"],
    ["bantuan", "/bantuan"],
    ["batal", "/urungkan"],
  ])("'%s' is no answer", (text, answer) => {
    const room = twoCases();
    expect(room.says(budi, { text, onList })).toContain(answer);
    expect(room.stateOf(budi).unplaced).toBeNull();
  });

  test("that is a yes is none either", () => {
    const room = twoCases();
    expect(room.effectsOf(budi, { text: "iya pak", onList })).toEqual([{ type: "react", emoji: "👍" }]);
  });

  test.each(["9", "?", "bantuan", "iya pak", "bukan selesai"])(
    "'%s' while words wait puts the question again",
    (text) => {
      const room = twoCases();
      room.says(budi, { text: old, onList });
      const again = room.says(budi, { text, onList });
      expect(again).toContain("Untuk laporan yang mana?");
      expect(again).toContain(`"${old}"`);
      expect(room.stateOf(budi).unplaced?.parts).toMatchObject([{ words: old }]);
    },
  );

  test("'9' while words wait is told the range, and '2' chooses", () => {
    const room = twoCases();
    room.says(budi, { text: old, onList });
    expect(room.says(budi, { text: "9", onList })).toContain("Pilihannya 1 sampai 3.");
    expect(room.says(budi, { text: "2", onList })).toContain(`Kirim ini sebagai jawaban ${other}`);
  });

  test("'nanti dulu' while words wait leaves them", () => {
    const room = twoCases();
    room.says(budi, { text: old, onList });
    expect(room.says(budi, { text: "nanti dulu", onList })).toContain("belum dikirim");
    expect(room.stateOf(budi).unplaced?.parts).toHaveLength(1);
  });
});

describe("words to a list of confidential cases", () => {
  test("alone are deleted, whatever they say", () => {
    const room = twoCases();
    const effects = room.effectsOf(budi, { text: "sudah kami periksa orangnya", onList: [secret] });
    expect(effects.map(({ type }) => type)).toEqual(["delete", "refused", "answer"]);
    expect(JSON.stringify(effects)).not.toContain("orangnya");
    expect(room.stateOf(budi).unplaced).toBeNull();
    expect(room.effectsOf(budi, { text: "siap pak", onList: [secret] })).toEqual([]);
    expect(room.says(budi, { text: "?", onList: [secret] })).toContain("/bantuan");
    const photo = room.effectsOf(budi, { file: "p1", onList: [secret] });
    expect(photo.map(({ type }) => type)).toEqual(["delete", "refused", "answer", "forget_files"]);
  });

  test("and others are asked about, with where those of a confidential one go", () => {
    const room = twoCases();
    const said = { text: "sudah kami periksa", onList: [number, secret] };
    expect(room.says(budi, said)).toContain("RAHASIA");
    expect(room.buttons(budi, said).join()).not.toContain(secret);
  });

  test.each([`sudah, yang ${secret} tadi`, `sudah, yang ${number} dan ${secret}`])(
    "that name it in their midst are deleted: '%s'",
    (text) => {
      const effects = twoCases().effectsOf(budi, { text, onList: [number, secret] });
      expect(effects.map(({ type }) => type)).toEqual(["delete", "refused", "answer"]);
    },
  );
});

test("of a list with more cases than buttons it is said how the others are named", () => {
  const numbers = ["A2A2-222", "B2B2-222", "C2C2-222", "D2D2-222", "E2E2-222", "F2F2-222"];
  const room = createRoom(
    numbers.map((one) => forwardedCase({ id: one, number: one })),
    { room: { type: "agency", agency: "PUPR", contact: 1002 } },
  );
  expect(room.says(budi, { text: old, onList: numbers })).toContain("balas dengan nomornya di depan");
  expect(room.says(budi, { text: "F2F2-222", onList: numbers.slice(0, 5) })).toContain(
    "Kirim ini sebagai jawaban F2F2-222",
  );
  expect(room.stateOf(budi).unplaced).toBeNull();
});
