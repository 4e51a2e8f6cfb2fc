import { describe, expect, test } from "vitest";
import { mentionOf } from "../../../src/core/message/mention.ts";
import type { Case } from "../../../src/core/procedure/case.ts";
import { commands, steps, verifier } from "../procedure/world.ts";
import { road } from "./cases.ts";
import { budi, createRoom, joko, person, rina } from "./room.ts";

const number = "K7M4-2QX";
const pupr = { type: "agency", agency: "PUPR", contact: 1002 } as const;
const words = `Sudah ditambal ${mentionOf("Dewi Lestari")} kemarin.`;

function atAgency() {
  const [step] = steps(road.case, commands.forward, verifier, "2026-11-30 08:30");
  if (step === undefined) throw new Error("not forwarded");
  const current: Case = { ...step.after, agency: "PUPR" };
  return createRoom([{ ...road, case: current }], { room: pupr });
}

describe("a colleague whom an answer mentions", () => {
  test.each([
    [
      "in a command",
      (room: ReturnType<typeof atAgency>) =>
        room.effectsOf(budi, { text: `/jawab ${number} selesai ${words}` }),
    ],
    [
      "in a reply",
      (room: ReturnType<typeof atAgency>) => {
        room.says(budi, { text: words, on: number });
        return room.effectsOf(budi, { press: ["reply.done", number] });
      },
    ],
    [
      "under a photo",
      (room: ReturnType<typeof atAgency>) =>
        room.effectsOf(budi, { file: "p1", text: `/jawab ${number} selesai ${words}` }),
    ],
  ])("is no name to the citizen: %s", (_where, answers) => {
    const [effect] = answers(atAgency());
    const [step] = effect?.type === "steps" ? effect.steps : [];
    expect(step?.event.text).toBe("Sudah ditambal petugas kemarin.");
  });

  test("is meant by name where roles are given", () => {
    const dewi = person(23, "Dewi Lestari");
    const room = createRoom([], { people: [joko, dewi] });
    expect(room.says(joko, `/peran ${mentionOf("Dewi Lestari")} verifikator`)).toContain("Dewi Lestari");
  });

  test("is no name in what verifiers ask the citizen", () => {
    const room = createRoom([road]);
    const [effect] = room.effectsOf(rina, {
      text: `/tanya ${number} Apakah ${mentionOf("Budi")} sudah ke sana?`,
    });
    const [step] = effect?.type === "steps" ? effect.steps : [];
    expect(step?.event.text).toBe("Apakah petugas sudah ke sana?");
  });
});
