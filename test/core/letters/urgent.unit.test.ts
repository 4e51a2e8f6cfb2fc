import { describe, expect, test } from "vitest";
import { card } from "../../../src/core/letters/case/card.ts";
import { letters } from "../../../src/core/letters/letters.ts";
import { message } from "../../../src/core/message/message.ts";
import type { Command } from "../../../src/core/procedure/command.ts";
import type { Step } from "../../../src/core/procedure/event.ts";
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

describe("words of danger after", () => {
  const night = "2026-11-28 02:10";
  const cry = "apinya membesar lagi";
  const filed = (filing: Partial<Filing>) =>
    file({ ...w.filing, title: "kebakaran", ...filing }, w.citizen, w.setting(night, { urgent: true })).after;

  const ways = {
    "a verifier said it isn't urgent": (filing: Partial<Filing>) => {
      const fields = { urgent: false };
      const [no] = w.steps(filed(filing), { type: "change", fields }, w.designated, night);
      return no?.after === undefined
        ? []
        : w.steps(no.after, { type: "add", text: cry, files: [] }, w.citizen, night, { urgent: true });
    },
    "it was closed": (filing: Partial<Filing>) => {
      const reason: Command = { type: "reject", reason: { type: "written", text: "salah alamat" } };
      const [closed] = w.steps(filed(filing), reason, w.designated, night);
      return closed?.after === undefined
        ? []
        : w.steps(closed.after, { type: "amend", text: cry, files: [] }, w.citizen, night, { urgent: true });
    },
  } satisfies Record<string, (filing: Partial<Filing>) => readonly Step[]>;

  test.each([
    ["a verifier said it isn't urgent", {}, "Sebelumnya petugas menandainya bukan darurat.", "darurat ya"],
    [
      "a verifier said it isn't urgent",
      { privacy: "confidential" },
      "sebelumnya ditandai bukan darurat",
      "/lihat",
    ],
    ["it was closed", {}, "ada bahaya sekarang.", "Laporan ini sudah ditutup."],
    ["it was closed", { privacy: "confidential" }, "laporan RAHASIA K7M4-2QX.", "Laporan ini sudah ditutup."],
  ] as const)("%s ring with that, and the card agrees (%j)", (way, filing, said, how) => {
    const [step] = ways[way](filing);
    if (step === undefined) throw new Error("no step");
    const story = { case: step.after.id, report, events: [] };
    const ring = letters(step, { office, now: step.event.at, story, into: null }).find(
      ({ name }) => name === "operators_urgent",
    );
    const { text } = shown(ring?.message ?? message());
    expect(text).toContain(said);
    expect(text).toContain(how);
    for (const audience of ["operators", "agency"] as const) {
      const facts = { office, now: step.event.at, identity: null };
      const top = shown(card(step.after, report, audience, facts)).text.split("\n")[0];
      expect(top).toMatch(way === "it was closed" ? /^DARURAT: / : /^DARURAT\? /);
    }
  });
});
