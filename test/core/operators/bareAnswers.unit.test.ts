import { describe, expect, test } from "vitest";
import { atAgency, events, number } from "./replies/agencyRoom.ts";
import { budi } from "./room.ts";

const happened = (effects: Parameters<typeof events>[0]) => events(effects).map(({ text }) => text);

describe("an answer that says nothing", () => {
  test("is said to say nothing, with what is missing and an example, and is not sent", () => {
    const room = atAgency();
    const effects = room.effectsOf(budi, { text: `/jawab ${number} selesai ok sudah ditindaklanjuti` });
    expect(happened(effects)).toEqual([]);
    expect(room.says(budi, { text: `/jawab ${number} tidak dapat belum bisa` })).toContain(
      "dikirim 60 detik",
    );
  });

  test("goes when the same words come again", () => {
    const room = atAgency();
    expect(room.says(budi, { text: `/jawab ${number} selesai Sudah.`, ref: "m1" })).toContain(
      "apa yang dikerjakan dan kapan",
    );
    const again = room.effectsOf(budi, { text: `/jawab ${number} selesai Sudah.`, ref: "m2" });
    expect(happened(again)).toEqual(["Sudah."]);
    expect(JSON.stringify(again)).not.toContain("left_out");
    expect(room.stateOf(budi).kept).toEqual([]);
  });

  test.each([
    ["its button", { press: ["reply.done", number] as const, on: number }],
    ["its number", { text: "1", on: number }],
    ["a yes", { text: "kirim", on: number }],
  ])("goes as it is by %s", (_how, said) => {
    const room = atAgency();
    room.says(budi, { text: `/jawab ${number} selesai Sudah.`, ref: "m1" });
    expect(happened(room.effectsOf(budi, said))).toEqual(["Sudah."]);
  });

  test("goes with what is added in a reply", () => {
    const room = atAgency();
    room.says(budi, { text: `/jawab ${number} selesai Sudah.`, ref: "m1" });
    const effects = room.effectsOf(budi, { text: "lubang ditambal 4 des", on: number, ref: "m2" });
    expect(happened(effects)).toEqual(["Sudah.\nlubang ditambal 4 des"]);
  });

  test("isn't sent by its other button, and then nothing lies there", () => {
    const room = atAgency();
    room.says(budi, { text: `/jawab ${number} selesai Sudah.`, ref: "m1" });
    expect(happened(room.effectsOf(budi, { press: ["reply.none", number], on: number }))).toEqual([]);
    expect(room.stateOf(budi).kept).toEqual([]);
  });

  test("goes when it is edited into one that says something", () => {
    const room = atAgency();
    room.says(budi, { text: `/jawab ${number} selesai Sudah.`, ref: "m1" });
    const edit = { text: `/jawab ${number} selesai Lubang ditambal.`, edits: "m1" };
    expect(happened(room.effectsOf(budi, edit))).toEqual(["Lubang ditambal."]);
  });

  test("as words for a button is asked about once too", () => {
    const room = atAgency();
    room.says(budi, { press: ["answer.cannot", number], on: number });
    const text = "belum bisa kami tindaklanjuti";
    expect(happened(room.effectsOf(budi, { text, on: number, ref: "m1" }))).toEqual([]);
    expect(happened(room.effectsOf(budi, { press: ["reply.cannot", number], on: number }))).toEqual([text]);
  });

  test("with a photo shows what was done", () => {
    const room = atAgency();
    const effects = room.effectsOf(budi, { text: `/jawab ${number} selesai Sudah.`, file: "f1" });
    expect(happened(effects)).toEqual(["Sudah."]);
  });
});
