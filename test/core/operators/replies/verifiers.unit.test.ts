import { describe, expect, test } from "vitest";
import { bribe, road } from "../cases.ts";
import { budi, createRoom, type Filed, rina } from "../room.ts";
import { events, forwardedCase, number } from "./agencyRoom.ts";

/** The operators' room; the agency has a group of its own, which takes messages. */
function among(...filed: readonly Filed[]) {
  return createRoom(filed, { designated: [{ agency: "PUPR", designated: true, hears: true }] });
}

describe("'jawab' without its slash and with a case's number, among verifiers,", () => {
  test.each(["jawab K7M4 selesai sudah ditambal", `Jawab: ${number} selesai sudah ditambal`])(
    "is asked about: '%s'",
    (text) => {
      const room = among(forwardedCase());
      expect(room.says(rina, text)).toContain("Kirim ini sebagai jawaban K7M4-2QX");
      expect(events(room.effectsOf(rina, { press: ["reply.done", number] }))).toMatchObject([
        { text: "selesai sudah ditambal", happening: { type: "answered" } },
      ]);
    },
  );

  test("is asked about in reply to another message, too", () => {
    const room = among(forwardedCase());
    expect(room.says(rina, { text: "jawab K7M4 sudah ditambal", on: "?" })).toContain("Kirim ini sebagai");
  });

  test("is deleted if the case is confidential", () => {
    const effects = among(road, bribe).effectsOf(rina, {
      text: "jawab P3XR selesai orangnya diperiksa",
    });
    expect(effects.map(({ type }) => type)).toEqual(["delete", "refused", "answer"]);
  });

  test("says why where the case can't be answered", () => {
    const closed = forwardedCase({ stage: "closed", outcome: "resolved", clock: null });
    expect(among(closed).says(rina, "jawab K7M4 selesai sudah ditambal")).toContain("selesai");
  });
});

describe("talk among verifiers", () => {
  test.each(["K7M4 itu yang kemarin ya", "jawab ya bu", "proses K7M4 dulu ya", "jawab selesai saja"])(
    "stays unheard: '%s'",
    (text) => {
      expect(among(forwardedCase()).effectsOf(rina, { text })).toEqual([]);
      expect(among(forwardedCase()).effectsOf(rina, { text, on: number })).toEqual([]);
    },
  );

  test("and of people without a role stays unheard, as a command", () => {
    const said = { text: "jawab K7M4 selesai sudah ditambal" };
    expect(among(forwardedCase()).effectsOf({ ...budi, roles: [] }, said)).toEqual([]);
  });
});
