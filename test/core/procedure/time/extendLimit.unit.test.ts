import { describe, expect, test } from "vitest";
import type { Case } from "../../../../src/core/procedure/case.ts";
import { extendLimit } from "../../../../src/core/procedure/time/extendLimit.ts";
import * as w from "../world.ts";

const answered = w.inStage("answered");

function reached(current: Case, at: string): Case | null {
  return extendLimit(current, w.setting(at))?.after ?? null;
}

describe("somebody who is reached again", () => {
  test("has until the end of the next working day, where their limit has passed or would pass before", () => {
    expect(reached(answered, "2026-12-17 10:00")?.clock?.due).toEqual(w.night("2026-12-18"));
    expect(reached(answered, "2026-12-14 09:00")?.clock?.due).toEqual(w.night("2026-12-15"));
    expect(reached(w.inStage("incomplete"), "2026-12-17 10:00")?.clock?.due).toEqual(w.night("2026-12-18"));
  });

  test("keeps a limit that leaves them that day", () => {
    expect(reached(answered, "2026-12-11 09:00")).toBeNull();
  });

  test("moves no limit of the office or the agency", () => {
    for (const stage of ["received", "forwarded", "scheduled", "closed"] as const)
      expect(reached(w.inStage(stage), "2027-03-01 09:00"), stage).toBeNull();
  });

  test("isn't held open any more, and the last call that was made counts on", () => {
    const called = w.last(w.ticked(answered, "2026-12-11 08:00"));
    const held = w.last(w.ticked(called, "2026-12-15 00:05", { reachable: false }));
    expect(held.marks).toContain("held_open");
    const back = reached(held, "2026-12-17 10:00");
    if (back === null) throw new Error("the limit stays");
    expect(back.marks).toEqual(held.marks.filter((mark) => mark !== "held_open"));
    // Silence closes it when the new day is over, if the call was sent by then, and not before.
    const sent = { lastCallSentAt: w.when("2026-12-17 10:00") };
    expect(w.said(w.ticked(back, "2026-12-18 23:59", sent))).toEqual([]);
    expect(w.said(w.ticked(back, "2026-12-19 00:02", sent))).toEqual(["lapsed"]);
    const unsent = { lastCallSentAt: null };
    expect(w.said(w.ticked(back, "2026-12-19 00:02", unsent))).toEqual(["held_open last_call_unsent"]);
  });
});
