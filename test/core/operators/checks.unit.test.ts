import { describe, expect, test } from "vitest";
import type { Case } from "../../../src/core/procedure/case.ts";
import { office } from "./office.ts";
import { events, forwardedCase, number } from "./replies/agencyRoom.ts";
import { createRoom, person, rina, sari, wati } from "./room.ts";

const checked = {
  ...office,
  agencies: office.agencies.map((one) => ({ ...one, checked: one.code === "PUPR" })),
};
const both = person(19, "Ratna", "supervisor", "designated");

/** The operators' room, where a verifier relays answers for an agency whose answers are checked. */
function atOperators(change: Partial<Case> = {}) {
  return createRoom([forwardedCase(change)], { office: checked });
}

type Room = ReturnType<typeof atOperators>;
const types = (effects: ReturnType<Room["effectsOf"]>) =>
  events(effects).map(({ happening }) => happening.type);
const done = `/jawab ${number} selesai Lubang ditambal 4 Des.`;

describe("an agency whose answers are checked", () => {
  test("has what a verifier relays wait, and not what a supervisor answers", () => {
    expect(types(atOperators().effectsOf(rina, { text: done }))).toEqual(["proposed"]);
    expect(types(atOperators().effectsOf(sari, { text: done }))).toEqual(["answered"]);
  });

  test("a button approves only the answer that it was on", () => {
    const room = atOperators();
    room.effectsOf(rina, { text: done });
    const version = room.caseOf(number).waiting?.version ?? 0;
    room.effectsOf(rina, { text: `/jawab ${number} selesai Tiga lubang ditambal 4 Des.` });
    const stale = { press: ["check.approve", `${number}.${version}`], on: number } as const;
    expect(types(room.effectsOf(sari, stale))).toEqual([]);
    expect(room.says(sari, stale)).toContain("Tiga lubang");
    const now = room.caseOf(number).waiting?.version ?? 0;
    const steps = room.effectsOf(sari, { press: ["check.approve", `${number}.${now}`], on: number });
    expect(events(steps)).toMatchObject([
      { happening: { type: "approved" }, by: { name: "Sari" } },
      { happening: { type: "answered" }, by: { name: "Rina" }, text: "Tiga lubang ditambal 4 Des." },
    ]);
  });

  test("words in its place leave, and the original ones stay in the history", () => {
    const room = atOperators();
    room.effectsOf(rina, { text: done });
    const steps = room.effectsOf(sari, {
      text: `/periksa ${number} perbaiki Tiga lubang ditambal 4 Desember.`,
    });
    expect(events(steps).map(({ text }) => text)).toEqual([
      "Tiga lubang ditambal 4 Desember.",
      "Tiga lubang ditambal 4 Desember.",
    ]);
    expect(room.caseOf(number).stage).toBe("answered");
  });

  test("words that were asked for come in a reply, and can be called off", () => {
    const room = atOperators();
    room.effectsOf(rina, { text: done });
    room.effectsOf(sari, { press: ["check.back", number], on: number });
    expect(types(room.effectsOf(sari, { text: "batal", on: number }))).toEqual([]);
    expect(types(room.effectsOf(sari, { text: "Di ruas mana?", on: number }))).toEqual([]);
    room.effectsOf(sari, { press: ["check.back", number], on: number });
    expect(types(room.effectsOf(sari, { text: "Di ruas mana?" }))).toEqual([]);
    expect(types(room.effectsOf(sari, { text: "Di ruas mana?", on: number }))).toEqual(["sent_back"]);
    expect(room.caseOf(number)).toMatchObject({ stage: "forwarded", waiting: null });
  });

  test("a confidential one shows nothing but its number in the group, and is decided in private", () => {
    const room = atOperators({ privacy: "confidential", title: "" });
    room.effectsOf(wati, { text: `/jawab ${number} selesai Uangnya kembali.`, privately: true });
    expect(room.caseOf(number).waiting).not.toBeNull();
    for (const text of [`/periksa ${number}`, "/periksa", `/kasus ${number}`, "/terlambat"])
      expect(room.says(both, { text })).not.toContain("Uangnya");
    expect(types(room.effectsOf(both, { text: `/periksa ${number} setuju` }))).toEqual([]);
    expect(types(room.effectsOf(sari, { text: `/periksa ${number} setuju`, privately: true }))).toEqual([]);
    const read = room.effectsOf(both, { text: `/periksa ${number}`, privately: true });
    expect(types(read)).toEqual(["looked"]);
    expect(JSON.stringify(read.filter(({ type }) => type === "whisper"))).toContain("Uangnya kembali.");
    const decided = room.effectsOf(both, { text: `/periksa ${number} setuju`, privately: true });
    expect(types(decided)).toEqual(["approved", "answered"]);
  });
});
