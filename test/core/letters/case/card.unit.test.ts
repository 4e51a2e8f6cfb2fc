import { describe, expect, test } from "vitest";
import { card } from "../../../../src/core/letters/case/card.ts";
import { office } from "../../operators/office.ts";
import { shown } from "../../operators/room.ts";
import { createStory, report } from "../world.ts";

const line = "Pelapor mendengar dari orang lain, tidak melihat sendiri.";
const facts = { office, now: new Date("2026-11-27T02:00:00Z"), identity: null };

describe("what the reporter has from others", () => {
  test("is said on the card that verifiers read", () => {
    const { case: current } = createStory();
    expect(shown(card(current, { ...report, secondHand: true }, "operators", facts)).text).toContain(line);
  });

  test.each([
    ["seen by themselves", { ...report, secondHand: false }],
    ["not asked", report],
  ])("isn't said of a report that was %s", (_, told) => {
    const { case: current } = createStory();
    expect(shown(card(current, told, "operators", facts)).text).not.toContain(line);
  });

  test.each(["ordinary", "contactable", "confidential"] as const)(
    "isn't the agency's to read: %s",
    (privacy) => {
      const { case: current } = createStory({ privacy });
      expect(shown(card(current, { ...report, secondHand: true }, "agency", facts)).text).not.toContain(line);
    },
  );

  test("of a confidential case stands on no card", () => {
    const { case: current } = createStory({ privacy: "confidential" });
    expect(shown(card(current, { ...report, secondHand: true }, "operators", facts)).text).not.toContain(
      line,
    );
  });
});
