import { describe, expect, test } from "vitest";
import type { Effect } from "../../../../src/core/effect.ts";
import type { File } from "../../../../src/core/procedure/content.ts";
import { bribe, hole, lamp, road } from "../cases.ts";
import { createRoom, type Filed, nobody, rina, wati } from "../room.ts";

const withFiles = (one: Filed, ...kinds: readonly File["kind"][]): Filed => ({
  ...one,
  report: { ...one.report, files: kinds.map((kind, n) => ({ id: `${kind}${n}`, kind })) },
});

const typed = (one: Filed): Filed => ({
  ...one,
  report: { ...one.report, place: { type: "typed", text: "depan pasar" } },
});

function brought(effects: readonly Effect[]) {
  const desk = effects.find((effect) => effect.type === "desk");
  return desk?.type === "desk" ? desk.evidence : undefined;
}

const lastButton = (one: Filed) => createRoom([one]).buttons(rina, { text: "/antrean" }).at(-1);

describe("a desk", () => {
  test("brings the case's files and its place, quietly and not to be passed on", () => {
    const evidence = brought(
      createRoom([withFiles(road, "photo", "voice")]).effectsOf(rina, { text: "/antrean" }),
    );
    expect(evidence).toMatchObject({
      files: ["photo0", "voice1"],
      spot: { latitude: -6.8, longitude: 110.8 },
      guarded: true,
      quiet: true,
    });
  });

  test("names the case under files without a place", () => {
    const evidence = brought(createRoom([typed(road)]).effectsOf(rina, { text: "/antrean" }));
    expect(evidence?.spot).toBeUndefined();
    expect(evidence?.paragraphs).toHaveLength(1);
  });

  test("brings nothing where there is nothing", () => {
    expect(brought(createRoom([hole]).effectsOf(rina, { text: "/antrean" }))).toBeNull();
    expect(lastButton(hole)).toBe("Lewati = desk.skip|4WRC-7PN");
  });

  test("brings nothing of a confidential report, whoever asks", () => {
    const room = createRoom([bribe]);
    expect(brought(room.effectsOf(wati, { text: "/antrean" }))).toBeNull();
    expect(room.buttons(wati, { text: "/antrean" }).join()).not.toContain("desk.files");
    expect(room.says(wati, { press: ["desk.files", "P3XR-9TK"] })).toContain("chat pribadi");
  });

  test.each([
    ["photos", ["photo", "photo"], "Foto (2)"],
    ["recordings", ["voice", "audio"], "Suara (2)"],
    ["films", ["video"], "Video (1)"],
    ["different things", ["photo", "voice", "document"], "Lampiran (3)"],
    ["only a place", [], "Peta"],
  ] as const)("has a button for %s", (_, kinds, label) => {
    expect(lastButton(withFiles(road, ...kinds))).toBe(`${label} = desk.files|K7M4-2QX`);
  });

  test("shows them at the press of the button, and says so where none is left", () => {
    const room = createRoom([lamp, typed(hole)]);
    room.says(rina, "/antrean");
    expect(room.effectsOf(rina, { press: ["desk.files", "9HT2-XKD"] })).toMatchObject([
      { type: "evidence", case: "c1", message: { files: ["f1"] } },
    ]);
    expect(room.says(rina, { press: ["desk.files", "4WRC-7PN"] })).toBe(
      "4WRC-7PN tidak punya foto atau berkas yang bisa ditampilkan.",
    );
    expect(room.effectsOf(nobody, { press: ["desk.files", "9HT2-XKD"] })).toMatchObject([
      { type: "refused" },
    ]);
  });

  test("keeps them beside a list of agencies or questions, which is of the same case", () => {
    const room = createRoom([lamp]);
    room.says(rina, "/antrean");
    expect(brought(room.effectsOf(rina, { press: ["desk.ask", "9HT2-XKD"] }))).toMatchObject({
      files: ["f1"],
    });
  });
});
