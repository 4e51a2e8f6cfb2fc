import { describe, expect, test } from "vitest";
import { stageSaid } from "../../../src/core/letters/case/stage.ts";
import type { AnswerKind } from "../../../src/core/procedure/case.ts";
import { acceptanceIn, endedWithAnswer } from "../../../src/core/procedure/outcome.ts";
import * as w from "./world.ts";

/** An answer of this kind, accepted by its citizen. */
function accepted(kind: Exclude<AnswerKind, "scheduled">) {
  const answer = { ...w.commands.answer, kind };
  const answered = w.next(w.inStage("forwarded"), answer, w.officer, "2026-12-02 09:00");
  const [step] = w.steps(answered, w.commands.accept, w.citizen, "2026-12-03 09:00");
  if (step === undefined) throw new Error("not accepted");
  return step;
}

describe("what an acceptance says", () => {
  test.each([
    ["done", "resolved"],
    ["cannot", "accepted"],
    ["information", "informed"],
  ] as const)("of an answer of the kind %s the case and its event keep: %s", (kind, outcome) => {
    const { after, event } = accepted(kind);
    expect(after).toMatchObject({ stage: "closed", outcome });
    expect(event.happening).toEqual({ type: "accepted", outcome });
    expect(stageSaid(after).key).toBe(`outcome.${outcome}`);
  });

  test("is read from the answer where the event is from before it was kept", () => {
    expect(acceptanceIn({ happening: { type: "accepted" } }, "cannot")).toBe("accepted");
    expect(acceptanceIn({ happening: { type: "accepted" } }, "done")).toBe("resolved");
    expect(acceptanceIn({ happening: { type: "accepted", outcome: "informed" } }, "done")).toBe("informed");
  });

  test.each(["done", "cannot", "information"] as const)(
    "of the kind %s can be rated, and reopened to the agency that answered",
    (kind) => {
      const { after } = accepted(kind);
      expect(endedWithAnswer(after)).toBe(true);
      expect(w.next(after, w.commands.rate, w.citizen, "2026-12-03 10:00").rating).toBe(5);
      const reopened = w.next(after, w.commands.reopen, w.citizen, "2026-12-04 10:00");
      expect(reopened).toMatchObject({ stage: "forwarded", agency: "PUPR", outcome: null });
    },
  );
});
