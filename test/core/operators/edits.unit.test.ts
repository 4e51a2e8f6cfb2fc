import { describe, expect, test } from "vitest";
import type { Effect } from "../../../src/core/effect.ts";
import { commands, steps, verifier } from "../procedure/world.ts";
import { hole, lamp, road } from "./cases.ts";
import { budi, createRoom, nobody, person, rina } from "./room.ts";

const number = "K7M4-2QX";
const dewi = person(23, "Dewi", "officer");

function atAgency() {
  const [step] = steps(road.case, commands.forward, verifier, "2026-11-30 08:30");
  if (step === undefined) throw new Error("not forwarded");
  const room = { type: "agency", agency: "PUPR", contact: 1002 } as const;
  return createRoom([{ ...road, case: { ...step.after, agency: "PUPR" } }], { room });
}

function events(effects: readonly Effect[]) {
  return effects.flatMap((effect) => (effect.type === "steps" ? effect.steps.map(({ event }) => event) : []));
}

describe("an edited command", () => {
  test("is undone and given anew within the minute", () => {
    const room = atAgency();
    room.says(budi, { text: `/jawab ${number} selesai Sudah ditambal kmrin`, ref: "m1" });
    const effects = room.effectsOf(budi, {
      text: `/jawab ${number} selesai Sudah ditambal kemarin.`,
      edits: "m1",
    });
    expect(events(effects).map(({ happening }) => happening.type)).toEqual(["undone", "answered"]);
    expect(events(effects)[1]?.text).toBe("Sudah ditambal kemarin.");
    expect(effects.map(({ type }) => type)).toEqual(["steps", "take_back", "steps", "answer"]);
    expect(room.caseOf(number).stage).toBe("answered");
  });

  test("means the case that its first words meant, though the desk shows another now", () => {
    const room = createRoom([road, lamp, hole]);
    room.says(rina, "/antrean");
    room.says(rina, { text: "/tolak provinsi", ref: "m1" });
    const edit = room.effectsOf(rina, { text: "/tolak swasta", edits: "m1" });
    expect(new Set(events(edit).map((event) => event.case)).size).toBe(1);
    expect(events(edit)[0]?.happening.type).toBe("undone");
  });

  test("that isn't one any more, or can't be done now, leaves the first in force and says so", () => {
    const room = atAgency();
    room.says(budi, { text: `/jawab ${number} selesai Sudah ditambal.`, ref: "m1" });
    for (const text of ["maaf salah", `/jawab ${number} dijadwalkan 31 Feb Nanti.`]) {
      expect(room.says(budi, { text, edits: "m1" })).toContain("yang pertama tetap berlaku");
    }
    expect(room.caseOf(number).stage).toBe("answered");
  });

  test("isn't followed once somebody else has acted", () => {
    const room = atAgency();
    room.says(budi, { text: `/proses ${number} Tim survei.`, ref: "m1" });
    room.says(dewi, { text: `/jawab ${number} selesai Sudah ditambal.`, ref: "m2" });
    const said = room.says(budi, { text: `/proses ${number} Tim survei besok.`, edits: "m1" });
    expect(said).toContain("yang pertama tetap berlaku");
  });

  test("that did nothing is tried again, and the same words never are", () => {
    const room = atAgency();
    room.says(budi, { text: "/jawap K7M4 selesai Sudah ditambal.", ref: "m1" });
    const edit = { text: "/jawab K7M4 selesai Sudah ditambal.", edits: "m1" };
    expect(events(room.effectsOf(budi, edit))).toMatchObject([{ happening: { type: "answered" } }]);
    expect(room.effectsOf(budi, edit)).toEqual([]);
  });

  test("that is older, or another's, never runs; of talk nobody hears", () => {
    const room = atAgency();
    room.says(budi, { text: `/proses ${number} Tim survei.`, ref: "m1" });
    room.says(budi, { text: `/riwayat ${number}`, ref: "m2" });
    const edit = { text: `/proses ${number} Tim survei besok.`, edits: "m1" };
    expect(room.says(budi, edit)).toContain("Tulis perintahnya sebagai pesan baru");
    expect(room.effectsOf(nobody, edit)).toEqual([]);
    expect(room.effectsOf(budi, { text: "halo semua", edits: "m9" })).toEqual([]);
  });
});

test("words that a button asked for are followed in the same way", () => {
  const room = atAgency();
  room.says(budi, { press: ["answer.done", number], on: number });
  room.says(budi, { text: "Ditambal kmrin.", on: number, ref: "m1" });
  const effects = room.effectsOf(budi, { text: "Ditambal kemarin.", edits: "m1" });
  expect(events(effects).map(({ text }) => text)).toEqual(["", "Ditambal kemarin."]);
});

describe("an edit of words that were sent as an answer", () => {
  test.each([
    ["by a press on the question", { press: ["reply.done", number] as const }],
    ["by a number", { text: "1", on: number }],
  ])("%s is followed while it is the last deed", (_how, sends) => {
    const room = atAgency();
    room.says(budi, { text: "Ditambal kmrin.", on: number, ref: "m1" });
    room.says(budi, { ...sends, ref: "m2" });
    const effects = room.effectsOf(budi, { text: "Ditambal kemarin.", edits: "m1" });
    expect(events(effects).map(({ text }) => text)).toEqual(["", "Ditambal kemarin."]);
  });

  test("is told of once something else was done, and forgotten files or state change nothing of it", () => {
    const room = atAgency();
    room.says(budi, { text: "Ditambal kmrin.", on: number, ref: "m1" });
    room.says(budi, { press: ["reply.done", number] });
    room.says(budi, { text: `/riwayat ${number}`, ref: "m3" });
    const edit = { text: "Ditambal kemarin.", edits: "m1" };
    expect(room.says(budi, edit)).toContain("tetap berlaku kata-kata yang pertama");
    room.restore(budi, { ...room.stateOf(budi), last: null });
    expect(room.effectsOf(budi, edit)).toMatchObject([{ type: "answer", about: room.caseOf(number).id }]);
  });
});

test("words that wait to be said what they are are kept as they are now", () => {
  const room = atAgency();
  room.says(budi, { text: "Ditambal kmrin.", on: number, ref: "m1" });
  expect(room.effectsOf(budi, { text: "Ditambal kemarin.", edits: "m1" })).toEqual([]);
  expect(events(room.effectsOf(budi, { press: ["reply.done", number] }))).toMatchObject([
    { text: "Ditambal kemarin." },
  ]);
});

test("words for the desk are followed too", () => {
  const room = createRoom([road, lamp]);
  room.says(rina, "/antrean");
  room.says(rina, { press: ["desk.ask", "9HT2-XKD"] });
  room.says(rina, { text: "Di depan nomor berpa?", toDesk: true, ref: "m1" });
  const effects = room.effectsOf(rina, { text: "Di depan nomor berapa?", edits: "m1" });
  expect(events(effects).map(({ happening }) => happening.type)).toEqual(["undone", "asked"]);
});
