import { describe, expect, test } from "vitest";
import { stages } from "../../../src/core/procedure/case.ts";
import { notices } from "../../../src/core/procedure/notices/notices.ts";
import { liftBlock } from "../../../src/core/procedure/time/liftBlock.ts";
import { undo } from "../../../src/core/procedure/undo.ts";
import * as w from "./world.ts";

const tuesday = "2026-12-01 10:00";
const until = (day: string) => ({ type: "block", until: day, reason: "Mengirim tautan dagangan." }) as const;
const lift = { type: "unblock" } as const;
const object = { type: "object", reason: "Saya cuma bertanya." } as const;

describe.each(stages)("the reporter of a case, %s,", (stage) => {
  const current = w.inStage(stage);

  test("may be kept from new reports, which changes neither the stage nor the clock", () => {
    const [step] = w.steps(current, until("2026-12-08"), w.verifier, tuesday);
    expect(step?.event.happening).toEqual({ type: "blocked", contact: 1, until: "2026-12-08" });
    expect(step?.event.text).toBe("Mengirim tautan dagangan.");
    expect(step?.after).toMatchObject({ stage, clock: current.clock, closedAt: current.closedAt });
    expect(step?.after.block).toEqual({
      contact: 1,
      until: "2026-12-08",
      reason: "Mengirim tautan dagangan.",
      by: "Rina",
      long: false,
      objected: false,
    });
  });

  test("objects once, and only they", () => {
    const blocked = w.next(current, until("2026-12-08"), w.verifier, tuesday);
    for (const who of [w.follower, w.stranger, w.verifier, w.officer])
      expect(w.refusal(blocked, object, who, tuesday)).not.toBeNull();
    const [step] = w.steps(blocked, object, w.citizen, tuesday);
    expect(step?.after.block?.objected).toBe(true);
    if (step === undefined) throw new Error("no step");
    expect(notices(step, w.calendar).map(({ letter, to }) => [letter, to.type])).toEqual([
      ["supervisors_objected", "supervisors"],
    ]);
    expect(w.refusal(step.after, object, w.citizen, tuesday)).not.toBeNull();
    expect(w.refusal(current, object, w.citizen, tuesday)).not.toBeNull();
  });
});

describe("a block", () => {
  const current = w.inStage("forwarded");

  test.each([
    ["2026-12-01", w.verifier, null],
    ["2026-12-08", w.verifier, null],
    ["2026-12-09", w.verifier, "needs_role"],
    ["2026-12-09", w.supervisor, null],
    ["2027-03-01", w.supervisor, null],
    ["2027-03-02", w.supervisor, "block_too_long"],
    ["2026-11-30", w.supervisor, "date"],
    ["2026-12-02", w.officer, "not_yours"],
    ["2026-12-02", w.administrator, "not_yours"],
  ])("until %s by %o", (day, who, reason) => {
    expect(w.refusal(current, until(day), who, tuesday)?.reason ?? null).toBe(reason);
  });

  test("that needed a supervisor is lifted or replaced by one alone", () => {
    const long = w.next(current, until("2027-01-29"), w.supervisor, tuesday);
    expect(w.refusal(long, lift, w.verifier, tuesday)?.reason).toBe("needs_role");
    expect(w.refusal(long, until("2026-12-02"), w.verifier, tuesday)?.reason).toBe("needs_role");
    expect(w.next(long, lift, w.supervisor, tuesday).block).toBeNull();
    const short = w.next(current, until("2026-12-03"), w.supervisor, tuesday);
    expect(w.next(short, lift, w.verifier, tuesday).block).toBeNull();
  });

  test("is told to that one person alone, as its end and its undoing are", () => {
    const joined = {
      ...current,
      reporters: [...current.reporters, { contact: 2, number: "4WRC-7PN", since: new Date(0) }],
    };
    const [step] = w.steps(joined, until("2026-12-08"), w.verifier, tuesday);
    if (step === undefined) throw new Error("no step");
    const told = (of: typeof step) => notices(of, w.calendar).filter(({ to }) => to.type === "reporter");
    expect(told(step)).toEqual([{ letter: "blocked", unasked: true, to: { type: "reporter", contact: 1 } }]);
    const undone = undo(step.after, step, w.verifier, w.setting(tuesday));
    if (!undone.ok) throw new Error("not undone");
    expect(undone.step.after.block).toBeUndefined();
    expect(told(undone.step).map(({ to }) => to)).toEqual([{ type: "reporter", contact: 1 }]);
    const [lifted] = w.steps(step.after, lift, w.verifier, tuesday);
    if (lifted === undefined) throw new Error("not lifted");
    expect(told(lifted).map(({ letter, to }) => [letter, to])).toEqual([
      ["unblocked", { type: "reporter", contact: 1 }],
    ]);
  });

  test("is told in all chats of that person, who objects from any of them", () => {
    const two = {
      ...current,
      reporters: [
        ...current.reporters,
        { contact: 3, number: "K7M4-2QX", since: new Date(0), of: 1 },
        { contact: 2, number: "4WRC-7PN", since: new Date(0) },
      ],
    };
    const [step] = w.steps(two, until("2026-12-08"), w.verifier, tuesday);
    if (step === undefined) throw new Error("no step");
    expect(notices(step, w.calendar).flatMap(({ to }) => ("contact" in to ? [to.contact] : []))).toEqual([
      1, 3,
    ]);
    expect(w.next(step.after, object, { type: "citizen", contact: 3 }, tuesday).block?.objected).toBe(true);
  });

  test("leaves the correction of another step to all who heard of it", () => {
    const joined = {
      ...w.next(w.inStage("received"), until("2026-12-08"), w.verifier, tuesday),
      reporters: [...current.reporters, { contact: 2, number: "4WRC-7PN", since: new Date(0) }],
    };
    const [step] = w.steps(joined, w.commands.forward, w.verifier, tuesday);
    if (step === undefined) throw new Error("no step");
    // As it is read from the database: the same block, and another object.
    const read = { ...step, before: structuredClone(step.before) };
    const undone = undo(step.after, read, w.verifier, w.setting(tuesday));
    if (!undone.ok) throw new Error("not undone");
    const told = notices(undone.step, w.calendar).flatMap(({ to }) => ("contact" in to ? [to.contact] : []));
    expect(told).toEqual([1, 2]);
  });

  test("is of nobody where no reporter has joined", () => {
    expect(w.refusal({ ...current, reporters: [] }, until("2026-12-02"), w.verifier, tuesday)).toEqual({
      reason: "no_reporter",
    });
  });

  test("lasts to the end of its last day, and ends by time once", () => {
    const blocked = w.next(current, until("2026-12-08"), w.verifier, tuesday);
    expect(liftBlock(blocked, w.setting("2026-12-08 23:59"))).toBeNull();
    const over = liftBlock(blocked, w.setting("2026-12-09 00:00"));
    expect(over?.event.happening).toEqual({ type: "unblocked", contact: 1, why: "time" });
    if (over === null) throw new Error("not over");
    expect(liftBlock(over.after, w.setting("2026-12-09 00:00"))).toBeNull();
  });

  test("that takes the place of another may be objected to anew", () => {
    const blocked = w.next(current, until("2026-12-04"), w.verifier, tuesday);
    const objected = w.next(blocked, object, w.citizen, tuesday);
    expect(w.next(objected, until("2026-12-07"), w.verifier, tuesday).block?.objected).toBe(false);
  });
});
