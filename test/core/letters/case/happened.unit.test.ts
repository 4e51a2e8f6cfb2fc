import { describe, expect, test } from "vitest";
import { card } from "../../../../src/core/letters/case/card.ts";
import type { Report } from "../../../../src/core/procedure/content.ts";
import { lamp, road } from "../../operators/cases.ts";
import { office } from "../../operators/office.ts";
import { createRoom, rina, shown, wati } from "../../operators/room.ts";

const cases: readonly (readonly [Partial<Report>, string])[] = [
  [
    { happened: "senin kmrn jam 10an", moment: { day: "2026-11-23", time: "10:00" } },
    "Kejadian: senin kmrn jam 10an (Senin 23 November, sekitar 10.00 WIB)",
  ],
  [
    { happened: "senin kmrn", moment: { day: "2026-11-23", time: null } },
    "Kejadian: senin kmrn (Senin 23 November)",
  ],
  [{ happened: "tiap senin" }, "Kejadian: tiap senin"],
];

describe("beside when it happened as its reporter said it stands the day, if that is certain", () => {
  test.each(cases)("%j on card and desk, and in a look", (when, said) => {
    const report = { ...lamp.report, ...when };
    const facts = { office, now: lamp.case.filedAt, identity: null };
    for (const audience of ["operators", "agency"] as const)
      expect(shown(card(lamp.case, report, audience, facts)).text.split("\n")).toContain(said);
    const room = createRoom([{ case: lamp.case, report }, road]);
    expect(room.says(rina, "/antrean").split("\n")).toContain(said);
    const [, whisper] = room.effectsOf(wati, { text: "/lihat 9HT2" });
    expect(whisper?.type === "whisper" && shown(whisper.message).text).toContain(said);
  });
});
