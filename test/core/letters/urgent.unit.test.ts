import { expect, test } from "vitest";
import { letters } from "../../../src/core/letters/letters.ts";
import { type Filing, file } from "../../../src/core/procedure/file.ts";
import { office } from "../operators/office.ts";
import { shown } from "../operators/room.ts";
import * as w from "../procedure/world.ts";
import { report } from "./world.ts";

function ring(filing: Partial<Filing> = {}) {
  const step = file(
    { ...w.filing, title: "kebakaran", ...filing },
    w.citizen,
    w.setting("2026-11-28 02:10", { urgent: true }),
  );
  const words = "kebakaran di belakang pasar, hubungi 081234567890";
  const story = { case: step.after.id, report: { ...report, words }, events: [] };
  const made = letters(step, { office, now: step.event.at, story, into: null });
  const [letter] = made.filter(({ name }) => name === "operators_urgent");
  if (letter === undefined) throw new Error("nobody was rung");
  return letter;
}

test("the ring says what and where, masked, names the verifiers and goes ahead of other letters", () => {
  const letter = ring();
  expect(letter).toMatchObject({ class: "answer", unasked: false, about: "case-1", to: { type: "rooms" } });
  expect(letter.message.calls).toBe(true);
  const { text } = shown(letter.message);
  expect(text).toContain("DARURAT: menurut pelapor K7M4-2QX (kebakaran) ada bahaya sekarang.");
  expect(text).toContain("kebakaran di belakang pasar");
  expect(text).toContain("depan pasar kliwon");
  expect(text).not.toContain("081234567890");
});

test("of a confidential case only the number", () => {
  const { message } = ring({ privacy: "confidential" });
  expect(message.calls).toBe(true);
  expect(shown(message).text).toBe(
    "DARURAT: laporan RAHASIA K7M4-2QX. Petugas yang ditunjuk membukanya dengan /lihat K7M4-2QX.",
  );
});
