import { describe, expect, test } from "vitest";
import { passOn, standInDigest } from "../../../src/core/letters/rooms/standIn.ts";
import type { Step } from "../../../src/core/procedure/event.ts";
import type { Filing } from "../../../src/core/procedure/file.ts";
import { when } from "../calendar/office.ts";
import { office } from "../operators/office.ts";
import { shown } from "../operators/room.ts";
import * as w from "../procedure/world.ts";
import { createStory } from "./world.ts";

const facts = { office, now: when("2026-11-27 09:00") };

function forwarded(filing: Partial<Filing> = {}): Step {
  const story = createStory(filing, { summary: "Pungutan di loket." });
  story.does(w.commands.forward, w.designated, "2026-11-27 09:00");
  const step = story.steps.at(-1);
  if (step === undefined) throw new Error("nothing happened");
  return step;
}

describe("a case for an agency that doesn't hear us", () => {
  test("is one line for the room, with how to read it and how to link the group", () => {
    const { number } = forwarded().after;
    const { text } = shown(passOn(forwarded(), "no_group", facts));
    expect(text).toBe(
      `${number} (jalan rusak) untuk Dinas PUPR, yang belum punya grup: sampaikan sendiri. ` +
        `Isinya: /kasus ${number}. Menghubungkan grupnya: /hubungkan PUPR`,
    );
  });

  test("waits for a group that takes no messages", () => {
    expect(shown(passOn(forwarded(), "silent", facts)).text).toContain("menunggu sampai grupnya");
  });

  test.each(["no_group", "silent"] as const)("is no more than a number if it is confidential (%s)", (why) => {
    const step = forwarded({ privacy: "confidential" });
    const { text } = shown(passOn(step, why, facts));
    expect(text).toContain(`/lihat ${step.after.number}`);
    expect(text).not.toMatch(/PUPR|jalan|Pungutan/);
  });
});

test("what the clock has for such agencies is one message, each case with whom to tell by when", () => {
  const { text } = shown(standInDigest([forwarded().after, forwarded({ id: "x" }).after], facts));
  expect(text.split("\n")).toHaveLength(3);
  expect(text).toContain("Tolong sampaikan sendiri (2):");
  expect(text).toContain("Dinas PUPR");
});

describe("the room hears that a question was answered", () => {
  const supplied = (filing: Partial<Filing> = {}) => {
    const by = filing.privacy === "confidential" ? w.designated : w.verifier;
    const story = createStory(filing).does(w.commands.ask, by, "2026-11-27 09:00");
    story.does({ ...w.commands.supply, text: "depan no 12, hp 081234567890" }, w.citizen, "2026-11-27 10:00");
    const letter = story.letters().find(({ name }) => name === "operators_supplied");
    return letter === undefined ? "" : shown(letter.message).text;
  };

  test("in the reporter's words, without their number", () => {
    expect(supplied()).toContain("Pelapor menjawab pertanyaan pada");
    expect(supplied()).toContain('"depan no 12, hp •••"');
  });

  test("and of a confidential report only its number", () => {
    expect(supplied({ privacy: "confidential" })).not.toMatch(/depan|jalan/);
    expect(supplied({ privacy: "confidential" })).toContain("/lihat");
  });

  test("but not of each addition", () => {
    const story = createStory().does(w.commands.add, w.citizen, "2026-11-27 10:00");
    expect(story.letters().filter(({ to }) => to.type === "rooms")).toEqual([]);
  });
});
