import { describe, expect, test } from "vitest";
import type { Stage } from "../../../src/core/procedure/case.ts";
import type { Actor, Command } from "../../../src/core/procedure/command.ts";
import { undo } from "../../../src/core/procedure/undo.ts";
import {
  citizen,
  colleague,
  commands,
  filed,
  inStage,
  next,
  officer,
  setting,
  steps,
  supervisor,
  ticked,
  verifier,
} from "./world.ts";

const now = "2026-12-01 10:00";
const soon = setting("2026-12-01 10:01");

function step(stage: Stage, command: Command, actor: Actor) {
  const [made] = steps(inStage(stage), command, actor, now);
  if (made === undefined) throw new Error("no step");
  return made;
}

describe("undoing", () => {
  test.each([
    ["received", commands.forward, verifier],
    ["received", commands.ask, verifier],
    ["received", commands.reject, verifier],
    ["incomplete", commands.forward, verifier],
    ["forwarded", commands.answer, officer],
    ["forwarded", commands.schedule, officer],
    ["forwarded", commands.return, officer],
    ["forwarded", commands.reassign, verifier],
    ["forwarded", commands.close, supervisor],
    ["answered", commands.answer, officer],
    ["closed", commands.reopen, supervisor],
    ["received", commands.change, verifier],
  ] as const)("%s: %o puts everything back and keeps both in the history", (stage, command, actor) => {
    const before = inStage(stage);
    const [made] = steps(before, command, actor, now);
    if (made === undefined) throw new Error("no step");
    const undone = undo(made.after, made, actor, soon);
    if (!undone.ok) throw new Error(undone.reason);
    const { after, event } = undone.step;
    expect(after).toEqual({ ...before, version: before.version + 2, wakeAt: after.wakeAt });
    expect(after.wakeAt === null).toBe(before.stage === "closed");
    expect(event).toMatchObject({
      from: made.after.stage,
      to: before.stage,
      by: actor,
      happening: { type: "undone", undid: made.event.id },
    });
  });

  test("both halves of a merge are undone, each on its own case", () => {
    const lead = inStage("forwarded");
    const double = filed("2026-11-27 09:00", { id: "case-2", number: "4WRC-7PN", reporter: 2 });
    for (const made of steps(double, { type: "merge", into: lead }, verifier, now)) {
      const undone = undo(made.after, made, verifier, soon);
      expect(undone.ok && undone.step.after.reporters).toHaveLength(1);
    }
  });

  test("is a supervisor's too, but nobody else's", () => {
    const made = step("received", commands.forward, verifier);
    expect(undo(made.after, made, supervisor, soon).ok).toBe(true);
    for (const actor of [colleague, officer, citizen]) {
      expect(undo(made.after, made, actor, soon)).toEqual({ ok: false, reason: "not_yours" });
    }
  });

  test("is over once anybody has acted, the clock included", () => {
    const made = step("received", commands.forward, verifier);
    const added = next(made.after, commands.add, citizen, now);
    expect(undo(added, made, verifier, soon)).toEqual({ ok: false, reason: "somebody_acted" });
    const reminded = ticked(made.after, "2026-12-07 09:00")[0]?.after ?? made.after;
    expect(undo(reminded, made, verifier, soon)).toEqual({ ok: false, reason: "somebody_acted" });
  });

  test("isn't for what a citizen or the clock did, nor for a look, for content or an undoing", () => {
    const looked = step("received", commands.look, verifier);
    const accepted = step("answered", commands.accept, citizen);
    const forwarded = step("received", commands.forward, verifier);
    const placed = step("received", { type: "change", fields: { place: "pasar legi" } }, verifier);
    const undone = undo(forwarded.after, forwarded, verifier, soon);
    if (!undone.ok) throw new Error(undone.reason);
    for (const made of [looked, accepted, placed, undone.step]) {
      expect(undo(made.after, made, verifier, soon)).toEqual({ ok: false, reason: "not_undoable" });
    }
  });

  test("on the same screen twice does it once", () => {
    const made = step("received", commands.forward, verifier);
    const undone = undo(made.after, made, verifier, soon);
    if (!undone.ok) throw new Error(undone.reason);
    expect(undo(undone.step.after, made, verifier, soon)).toEqual({ ok: false, reason: "somebody_acted" });
  });
});
