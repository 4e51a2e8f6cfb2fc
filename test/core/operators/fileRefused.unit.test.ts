import { describe, expect, test } from "vitest";
import type { Case } from "../../../src/core/procedure/case.ts";
import { commands, steps, verifier } from "../procedure/world.ts";
import { road } from "./cases.ts";
import { budi, createRoom, type RoomOptions } from "./room.ts";

const number = "K7M4-2QX";
const pupr = { type: "agency", agency: "PUPR", contact: 1002 } as const;

function atAgency(options: RoomOptions = {}) {
  const [step] = steps(road.case, commands.forward, verifier, "2026-11-30 08:30");
  if (step === undefined) throw new Error("not forwarded");
  const current: Case = { ...step.after, agency: "PUPR" };
  return createRoom([{ ...road, case: current }], { room: pupr, ...options });
}

describe("a file that can't be used", () => {
  test("takes an answer back that says nothing else", () => {
    const room = atAgency({ files: new Map() });
    room.says(budi, { text: `/jawab ${number} selesai`, file: "v1" });
    expect(room.caseOf(number).stage).toBe("answered");
    const effects = room.effectsOf(budi, { refused: "v1" });
    expect(effects.map(({ type }) => type)).toEqual(["steps", "take_back", "answer"]);
    expect(room.caseOf(number).stage).toBe("forwarded");
  });

  test("leaves an answer that has words, and says that it goes without", () => {
    const room = atAgency({ files: new Map() });
    room.says(budi, { text: `/jawab ${number} selesai Sudah ditambal.`, file: "v1" });
    expect(room.says(budi, { refused: "v1" })).toContain("tetap dikirim, tanpa berkas itu");
    expect(room.caseOf(number).stage).toBe("answered");
  });

  test("leaves an answer another file of which is there", () => {
    const room = atAgency({ files: new Map([["v2", "photo"]]) });
    room.says(budi, { file: "v1", album: "a", on: number });
    room.says(budi, { file: "v2", album: "a", on: number });
    room.says(budi, { press: ["reply.done", number] });
    expect(room.says(budi, { refused: "v1" })).toContain("tetap dikirim, tanpa berkas itu");
    expect(room.caseOf(number).stage).toBe("answered");
  });

  test("leaves what waits for a choice, and its words stay", () => {
    const room = atAgency();
    room.says(budi, { text: "Sudah kami tambal.", on: number });
    room.says(budi, { file: "v1", on: number });
    expect(room.says(budi, { refused: "v1" })).toContain("terlalu besar");
    const [steps] = room.effectsOf(budi, { press: ["reply.done", number] });
    const events = steps?.type === "steps" ? steps.steps.map(({ event }) => event) : [];
    expect(events).toMatchObject([{ text: "Sudah kami tambal.", files: [] }]);
  });
});
