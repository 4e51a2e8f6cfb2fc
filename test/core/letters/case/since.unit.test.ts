import { describe, expect, test } from "vitest";
import { liveCard } from "../../../../src/core/operators/desk/liveCard.ts";
import { office } from "../../operators/office.ts";
import { shown } from "../../operators/room.ts";
import * as w from "../../procedure/world.ts";
import { createStory } from "../world.ts";

/** Asked, answered and added to before anybody forwards it. */
const told = (privacy: "ordinary" | "confidential" = "ordinary", summary = "") =>
  createStory({ privacy }, { summary })
    .does({ type: "ask", question: w.written("Mati semua atau satu?") }, w.designated, "2026-11-27 09:00")
    .does({ type: "supply", text: "satu aja", files: ["photo-2"] }, w.citizen, "2026-11-27 10:00")
    .does({ type: "add", text: "hubungi 081234567890 ya", files: [] }, w.citizen, "2026-11-27 10:05")
    .does(w.commands.forward, w.designated, "2026-11-30 09:00");

const handedOver = (story: ReturnType<typeof told>) => {
  const { content, events } = story;
  const made = story.letters({ story: { case: "case-1", report: content, events } });
  const letter = made.find(({ name }) => name === "agency_forwarded");
  if (letter === undefined) throw new Error("nothing was handed over");
  return { text: shown(letter.message).text, files: letter.message.files };
};

describe("what was asked and told before it is forwarded", () => {
  test("reaches the agency with the case, its files too, and numbers of people masked", () => {
    const { text, files } = handedOver(told());
    expect(text).toContain('Petugas bertanya: "Mati semua atau satu?"\nPelapor: "satu aja" (1 lampiran)');
    expect(text).toContain("Pelapor: ");
    expect(text).not.toContain("081234567890");
    expect(files).toEqual(["photo-1", "voice-1", "photo-2"]);
  });

  test("doesn't where a summary stands for the words, nor of a confidential case", () => {
    for (const story of [told("ordinary", "Lampu mati."), told("confidential", "Lampu mati.")]) {
      const { text, files } = handedOver(story);
      expect(text).not.toContain("satu aja");
      expect(files ?? []).not.toContain("photo-2");
    }
  });

  test("stands on the office's card", () => {
    const story = told();
    const body = liveCard(
      story.case,
      { report: story.content, events: story.events, deliveries: [] },
      "operators",
      { office, now: w.when("2026-11-30 09:00"), identity: null },
    );
    expect(shown(body).text).toContain('Pelapor: "satu aja" (1 lampiran)');
  });
});
