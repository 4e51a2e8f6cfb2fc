import { describe, expect, test } from "vitest";
import type { Case } from "../../../src/core/procedure/case.ts";
import type { Actor, Command } from "../../../src/core/procedure/command.ts";
import type { Step } from "../../../src/core/procedure/event.ts";
import { notices, occasionOf } from "../../../src/core/procedure/notices/notices.ts";
import { undo } from "../../../src/core/procedure/undo.ts";
import { endsWaiting } from "../../../src/core/procedure/waiting.ts";
import {
  calendar,
  citizen,
  commands,
  designated,
  inStage,
  next,
  officer,
  otherOfficer,
  refusal,
  setting,
  steps,
  supervisor,
  ticked,
  verifier,
} from "./world.ts";

const now = "2026-12-01 10:00";
const later = "2026-12-01 11:00";
const propose = { ...commands.answer, type: "propose" } as const;
const approve = { type: "approve", text: null } as const;
const sendBack = { type: "send_back", reason: "Kapan?" } as const;
const withhold = { type: "withhold" } as const;

const waiting = (
  stage: Case["stage"] = "forwarded",
  more: Partial<typeof propose> = {},
  who: Actor = officer,
) => next(inStage(stage), { ...propose, ...more }, who, now);

function undoneOf(step: Step): Case {
  const undoing = undo(step.after, step, officer, setting(later));
  if (!undoing.ok) throw new Error(undoing.reason);
  return undoing.step.after;
}

describe("an answer that waits for a supervisor", () => {
  test("meets no limit and stops no clock", () => {
    const before = { ...inStage("forwarded"), marks: ["remind.2"] } as const;
    const after = next(before, propose, officer, now);
    expect(after.clock).toEqual(before.clock);
    expect(after.marks).toEqual(before.marks);
    expect(after.answer).toBeNull();
    expect(after.stage).toBe("forwarded");
    expect(ticked(after, "2026-12-08 08:00").map(({ event }) => event.happening.type)).toContain("overdue");
  });

  test("is taken back by its agency, and by the office only what the office relayed", () => {
    expect(refusal(waiting(), withhold, verifier, later)).toEqual({ reason: "not_yours" });
    expect(refusal(waiting(), withhold, supervisor, later)).toEqual({ reason: "not_yours" });
    expect(next(waiting(), withhold, officer, later).waiting).toBeNull();
    expect(next(waiting("forwarded", {}, verifier), withhold, verifier, later).waiting).toBeNull();
  });

  test("is refused where the answer would be, but for what a supervisor may", () => {
    const plan = { ...commands.schedule, type: "propose" } as const;
    expect(refusal(inStage("received"), propose, verifier, now)).toMatchObject({ reason: "stage" });
    expect(refusal(inStage("forwarded"), { ...plan, day: null }, officer, now)).toEqual({
      reason: "date",
      why: "missing",
    });
    expect(refusal(inStage("forwarded"), { ...plan, day: "2028-02-26" }, officer, now)).toBeNull();
    expect(refusal(inStage("forwarded"), propose, otherOfficer, now)).toEqual({ reason: "not_yours" });
  });

  test("is decided by a supervisor alone, who didn't write it", () => {
    for (const command of [approve, sendBack]) {
      expect(refusal(waiting(), command, supervisor, later)).toBeNull();
      expect(refusal(waiting(), command, verifier, later)).toEqual({
        reason: "needs_role",
        role: "supervisor",
        why: "check",
      });
      for (const other of [officer, otherOfficer, citizen])
        expect(refusal(waiting(), command, other, later)).toEqual({ reason: "not_yours" });
      expect(refusal(inStage("forwarded"), command, supervisor, later)).toEqual({ reason: "nothing_waits" });
    }
    const boss = supervisor.type === "operator" ? { ...officer, contact: supervisor.contact } : officer;
    const own = waiting("forwarded", {}, boss);
    expect(refusal(own, approve, supervisor, later)).toEqual({ reason: "own_answer" });
    expect(refusal(own, sendBack, supervisor, later)).toBeNull();
  });

  test("of a confidential case is decided by a supervisor who is designated", () => {
    const secret = next(inStage("forwarded", { privacy: "confidential" }), propose, designated, now);
    expect(refusal(secret, approve, supervisor, later)).toMatchObject({ why: "confidential" });
    const both = { ...supervisor, roles: ["supervisor", "designated"] } as const;
    expect(refusal(secret, approve, both, later)).toBeNull();
  });

  test("is replaced by another, and by undoing that one again", () => {
    const first = waiting();
    const [step] = steps(first, { ...propose, text: "tiga lubang ditambal" }, officer, later);
    expect(step?.event.happening).toMatchObject({ type: "proposed", replaces: true });
    expect(step?.after.waiting?.version).toBe(first.version + 1);
    if (step === undefined) throw new Error("no step");
    expect(undoneOf(step).waiting).toEqual(first.waiting);
  });

  test("is taken back by its agency, and not by another", () => {
    expect(next(waiting(), withhold, officer, later).waiting).toBeNull();
    expect(refusal(waiting(), withhold, otherOfficer, later)).toEqual({ reason: "not_yours" });
    expect(refusal(inStage("forwarded"), withhold, officer, later)).toEqual({ reason: "nothing_waits" });
  });

  test.each([
    ["forwarded", commands.withdraw, citizen],
    ["forwarded", commands.reassign, verifier],
    ["forwarded", commands.return, officer],
    ["forwarded", commands.close, supervisor],
    ["forwarded", commands.answer, supervisor],
    ["scheduled", commands.disagree, citizen],
    ["answered", commands.accept, citizen],
    ["answered", commands.reply, citizen],
  ] as const)("at %s ends with %o, of which both sides hear", (stage, command, actor) => {
    const [step] = steps(waiting(stage), command as Command, actor, later);
    if (step === undefined) throw new Error("no step");
    expect(step.after.waiting).toBeNull();
    expect(endsWaiting(step)).toBe(true);
    const told = notices(step, calendar).map(({ letter }) => letter);
    expect(told).toContain("operators_check_ended");
    const byAgency = actor.type === "operator" && actor.agency !== null;
    expect(told.includes("agency_check_ended")).toBe(!byAgency);
  });

  test.each([
    ["forwarded", commands.add, citizen],
    ["forwarded", commands.progress, officer],
    ["scheduled", commands.agree, citizen],
    ["answered", commands.postpone, citizen],
  ] as const)("at %s goes on waiting after %o", (stage, command, actor) => {
    expect(next(waiting(stage), command, actor, later).waiting).not.toBeNull();
  });

  test("goes on waiting when the promised day comes, as nobody decided anything", () => {
    const after = ticked(waiting("scheduled"), "2027-02-26 08:00").at(-1)?.after;
    expect(after?.stage).toBe("forwarded");
    expect(after?.waiting).toMatchObject({ kind: "done" });
  });

  test("is told the supervisors also where a verifier relayed it", () => {
    for (const who of [officer, verifier]) {
      const [step] = steps(inStage("forwarded"), propose, who, now);
      if (step === undefined) throw new Error("no step");
      expect(occasionOf(step, calendar)).toBe("proposed");
      expect(notices(step, calendar).map(({ letter }) => letter)).toEqual(["operators_proposed"]);
    }
  });

  test("that is given back is told its agency, and leaves the case with it", () => {
    const [step] = steps(waiting(), sendBack, supervisor, later);
    if (step === undefined) throw new Error("no step");
    expect(step.after).toMatchObject({ stage: "forwarded", agency: "PUPR", waiting: null });
    expect(notices(step, calendar).map(({ letter }) => letter)).toEqual(["agency_sent_back"]);
    expect(setting(later).now).toEqual(step.event.at);
  });
});
