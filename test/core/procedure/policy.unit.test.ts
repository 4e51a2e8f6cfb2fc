import { describe, expect, test } from "vitest";
import { dayOf } from "../../../src/core/calendar/day.ts";
import type { Classification } from "../../../src/core/procedure/case.ts";
import { type Policy, policyAt, policyOf } from "../../../src/core/procedure/policy.ts";
import { recalculate } from "../../../src/core/procedure/time/recalculate.ts";
import {
  calendar,
  citizen,
  commands,
  filed,
  last,
  next,
  officer,
  refusal,
  setting,
  supervisor,
  ticked,
  verifier,
} from "./world.ts";

const usual = policyAt("2026-12-01", { oversight: false });
const byClass = policyAt("2026-12-01", { oversight: true });

/** Forwarded on Wednesday 2 December 2026; 24 and 25 December and 1 January are off. */
function forwarded(classification: Classification, policy: Policy) {
  const received = { ...filed("2026-12-01 10:00", { classification }), policy: policy.version };
  return next(received, commands.forward, verifier, "2026-12-02 09:00", { policy });
}

const dueOf = (current: ReturnType<typeof forwarded>) =>
  current.clock === null ? null : dayOf(current.clock.due, calendar);

test("a report keeps the policy of the day on which it was filed", () => {
  expect(policyAt("2026-11-30", { oversight: false }).version).toBe(1);
  expect(policyAt("2026-11-30", { oversight: true }).version).toBe(1);
  expect([usual.version, byClass.version]).toEqual([2, 3]);
});

test("the first policy stays as it was in force", () => {
  expect(policyOf(1)).toEqual({
    version: 1,
    from: "2025-01-01",
    oversight: false,
    verify: 3,
    complete: 10,
    followUp: {
      complaint: { working: 5 },
      oversight: { working: 5 },
      aspiration: { working: 5 },
      information: { working: 5 },
    },
    again: 5,
    extension: null,
    reply: 10,
    reopen: 10,
    returned: 1,
    promiseDays: 90,
    ombudsmanDays: 60,
  });
});

test.each<[Classification, string, string]>([
  ["complaint", "2026-12-09", "2026-12-22"],
  // 60 calendar days lead to Sunday 31 January: the last working day before it.
  ["oversight", "2026-12-09", "2027-01-29"],
  ["aspiration", "2026-12-09", "2026-12-09"],
  ["information", "2026-12-11", "2026-12-11"],
])("the agency answers a %s by its limit", (kind, plainly, classed) => {
  expect(dueOf(forwarded(kind, usual))).toBe(plainly);
  expect(dueOf(forwarded(kind, byClass))).toBe(classed);
});

describe("60 calendar days", () => {
  const oversight = forwarded("oversight", byClass);
  const withDays = (...days: readonly string[]) => ({
    ...calendar,
    daysOff: [...calendar.daysOff, ...days.map((day) => ({ day, name: "Libur" }))],
  });
  const recalculated = (current: typeof oversight, days: readonly string[]) =>
    recalculate(current, setting("2026-12-10 09:00", { policy: byClass, calendar: withDays(...days) }));

  test("don't grow with a day off that is declared later: the last working day among them stays the limit", () => {
    expect(recalculated(oversight, ["2026-12-14", "2027-01-05"])?.after ?? oversight).toMatchObject({
      clock: { due: oversight.clock?.due },
    });
    const off = recalculated(oversight, ["2027-01-29"]);
    expect(off && dueOf(off.after)).toBe("2027-01-28");
  });

  test("don't grow in other hands", () => {
    const other = next(oversight, commands.reassign, verifier, "2026-12-09 09:00", { policy: byClass });
    expect(dueOf(other)).toBe("2027-01-29");
    expect(recalculated(other, ["2026-12-14"])).toBeNull();
  });

  test("begin anew only where the case was given back and is forwarded again", () => {
    const back = next(oversight, commands.return, officer, "2026-12-09 09:00", { policy: byClass });
    const again = next(back, commands.forward, verifier, "2026-12-10 09:00", { policy: byClass });
    // To Monday 8 February.
    expect(dueOf(again)).toBe("2027-02-08");
  });

  test("on file from before their last day was noted are still counted in working days", () => {
    const { lastDay: _, ...clock } = oversight.clock ?? fail();
    const moved = recalculated({ ...oversight, clock }, ["2026-12-14"]);
    expect(moved && dueOf(moved.after)).toBe("2027-02-01");
  });
});

function fail(): never {
  throw new Error("no clock runs");
}

test("under the first policy every kind has 5 days", () => {
  const information = forwarded("information", policyOf(1));
  expect(dueOf(information)).toBe("2026-12-09");
});

describe("an answer to a request for information", () => {
  const put = (day: string) => ({ ...commands.schedule, day });
  const policy = usual;
  const asked = forwarded("information", policy);

  test("is put off by at most 7 working days without a supervisor", () => {
    expect(refusal(asked, put("2026-12-22"), officer, "2026-12-10 09:00", { policy })).toBeNull();
    expect(refusal(asked, put("2026-12-23"), officer, "2026-12-10 09:00", { policy })).toEqual({
      reason: "needs_role",
      role: "supervisor",
      why: "extension",
    });
    expect(refusal(asked, put("2026-12-23"), supervisor, "2026-12-10 09:00", { policy })).toBeNull();
  });

  test("isn't put off twice, and is due a day after that day has come", () => {
    const late = next(asked, put("2026-12-22"), officer, "2026-12-10 09:00", { policy });
    expect(refusal(late, put("2026-12-23"), officer, "2026-12-11 09:00", { policy })).toMatchObject({
      why: "extension",
    });
    const come = last(ticked(late, "2026-12-22 16:00", {}, { policy }));
    expect([come.stage, dueOf(come)]).toEqual(["forwarded", "2026-12-23"]);
    expect(refusal(come, put("2026-12-28"), officer, "2026-12-23 09:00", { policy })).toMatchObject({
      why: "extension",
    });
  });

  test("gets 5 days more when its reader says that it isn't enough", () => {
    const answered = next(asked, { ...commands.answer, kind: "information" }, officer, "2026-12-10 09:00", {
      policy,
    });
    const again = next(answered, commands.reply, citizen, "2026-12-11 09:00", { policy });
    expect(dueOf(again)).toBe("2026-12-18");
  });
});

test("a complaint's plan may lie 90 days ahead", () => {
  const complaint = forwarded("complaint", usual);
  const far = { ...commands.schedule, day: "2027-02-26" };
  expect(refusal(complaint, far, officer, "2026-12-03 09:00", { policy: usual })).toBeNull();
});
