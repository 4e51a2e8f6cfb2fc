import { expect, test } from "vitest";
import type { Case } from "../../../src/core/procedure/case.ts";
import { pile, pilesUp } from "../../../src/core/procedure/heed.ts";
import { undo } from "../../../src/core/procedure/undo.ts";
import { citizen, commands, inStage, next, officer, refusal, setting, steps, verifier } from "./world.ts";

const added = (one: Case, at = "2026-12-01 10:00") => steps(one, commands.add, citizen, at)[0];
const after = (step: ReturnType<typeof added>): Case => {
  if (step === undefined) throw new Error("no step");
  return step.after;
};

/** The case with so many additions, and which of them piled up. */
function withAdditions(start: Case, count: number) {
  const piled: number[] = [];
  let current = start;
  for (let n = 1; n <= count; n += 1) {
    const step = added(current);
    if (step !== undefined && pilesUp(step)) piled.push(n);
    current = after(step);
  }
  return { current, piled };
}

test("additions pile up once, at the third that the agency left without an act", () => {
  expect(withAdditions(inStage("forwarded"), 7).piled).toEqual([pile]);
  expect(withAdditions(inStage("received"), 7).piled).toEqual([]);
});

test.each([
  ["progress by the agency", (one: Case) => next(one, commands.progress, officer, "2026-12-01 11:00")],
  [
    "progress that a verifier relays",
    (one: Case) => next(one, commands.progress, verifier, "2026-12-01 11:00"),
  ],
  ["a planned date", (one: Case) => next(one, commands.schedule, officer, "2026-12-01 11:00")],
  ["another agency", (one: Case) => next(one, commands.reassign, verifier, "2026-12-01 11:00")],
] as const)("%s begins a new pile", (_what, acts) => {
  const { current } = withAdditions(inStage("forwarded"), 5);
  expect(withAdditions(acts(current), 4).piled).toEqual([pile]);
});

test("what a verifier corrects, or a reminder, heeds nothing", () => {
  const { current } = withAdditions(inStage("forwarded"), 2);
  const changed = next(current, commands.change, verifier, "2026-12-01 11:00");
  const reminded = next(changed, commands.remind, verifier, "2026-12-01 11:05");
  expect(withAdditions(reminded, 1).piled).toEqual([1]);
});

test("an agency is reminded by hand once a day, and how often is counted until another has the case", () => {
  const once = next(inStage("forwarded"), commands.remind, verifier, "2026-12-01 10:00");
  expect(once.nudged?.times).toBe(1);
  expect(refusal(once, commands.remind, verifier, "2026-12-01 16:00")).toEqual({
    reason: "reminded_already",
  });
  const twice = next(once, commands.remind, verifier, "2026-12-02 08:00");
  expect(twice.nudged?.times).toBe(2);
  expect(next(twice, commands.reassign, verifier, "2026-12-02 09:00").nudged).toBeNull();
  expect(next(twice, commands.answer, officer, "2026-12-02 09:00").nudged).toBeNull();
  expect(next(twice, commands.progress, officer, "2026-12-02 09:00").nudged?.times).toBe(2);
});

test("a reminder that is undone doesn't count", () => {
  const before = inStage("forwarded");
  const [step] = steps(before, commands.remind, verifier, "2026-12-01 10:00");
  if (step === undefined) throw new Error("no step");
  const undone = undo(step.after, step, verifier, setting("2026-12-01 10:00"));
  expect(undone.ok && undone.step.after.nudged).toBe(before.nudged);
  expect(undone.ok && refusal(undone.step.after, commands.remind, verifier, "2026-12-01 10:01")).toBeNull();
});

test("only where an agency has to answer", () => {
  for (const stage of ["received", "incomplete", "scheduled", "answered", "closed"] as const)
    expect(refusal(inStage(stage), commands.remind, verifier, "2026-12-01 10:00")?.reason).toBe("stage");
});
