import { describe, expect, test } from "vitest";
import { reopenUntil } from "../../../src/core/procedure/clock.ts";
import { recalculate } from "../../../src/core/procedure/time/recalculate.ts";
import {
  calendar,
  citizen,
  commands,
  filed,
  inStage,
  last,
  next,
  night,
  refusal,
  setting,
  supervisor,
  ticked,
  verifier,
  when,
} from "./world.ts";

describe("the examples", () => {
  test("filed Thursday 26 November at 19.12: due Tuesday 1 December, 16.00", () => {
    expect(filed("2026-11-26 19:12").clock).toEqual({
      kind: "verify",
      startedAt: when("2026-11-26 19:12"),
      days: 3,
      due: when("2026-12-01 16:00"),
    });
  });

  test("asked Monday 30 November, supplied Thursday 3 December at 10.00: due Friday 4 December, 16.00", () => {
    const asked = next(filed("2026-11-26 19:12"), commands.ask, verifier, "2026-11-30 14:00");
    expect(asked.clock).toMatchObject({ kind: "complete", days: 10, due: night("2026-12-14") });
    const supplied = next(asked, commands.supply, citizen, "2026-12-03 10:00");
    expect(supplied.clock).toMatchObject({ kind: "verify", days: 1, due: when("2026-12-04 16:00") });
    expect(supplied.verifyLeft).toBeNull();
  });

  test("forwarded Monday 21 December: due Wednesday 30 December, 16.00", () => {
    const forwarded = next(filed("2026-12-18 10:00"), commands.forward, verifier, "2026-12-21 11:00");
    expect(forwarded.clock).toMatchObject({ kind: "follow_up", due: when("2026-12-30 16:00") });
  });
});

describe("pausing", () => {
  test.each([
    ["2026-11-26 20:00", 3, "the evening it was filed"],
    ["2026-11-27 09:00", 2, "day 1"],
    ["2026-11-28 09:00", 2, "the Saturday after day 1"],
    ["2026-11-30 09:00", 1, "day 2"],
    ["2026-12-01 15:59", 1, "day 3"],
    ["2026-12-04 09:00", 1, "overdue"],
  ])("asked at %s, %d working days are kept: %s", (now, left) => {
    expect(next(filed("2026-11-26 19:12"), commands.ask, verifier, now).verifyLeft).toBe(left);
  });

  test("a case that was returned has one day, reopened to the verifiers three", () => {
    const returned = next(inStage("forwarded"), commands.return, verifier, "2026-12-02 09:00");
    expect(returned.clock).toMatchObject({ kind: "verify", days: 1, due: when("2026-12-03 16:00") });
    const rejected = next(returned, commands.reject, verifier, "2026-12-02 10:00");
    const reopened = next(rejected, commands.reopen, citizen, "2026-12-03 10:00");
    expect(reopened).toMatchObject({ stage: "received", clock: { days: 3, due: when("2026-12-08 16:00") } });
  });

  test("another agency gets what was left, at least a day", () => {
    const forwarded = inStage("forwarded");
    expect(next(forwarded, commands.reassign, verifier, "2026-12-02 09:00").clock).toMatchObject({
      kind: "follow_up",
      days: 3,
      due: when("2026-12-07 16:00"),
    });
    expect(next(forwarded, commands.reassign, verifier, "2026-12-09 09:00").clock).toMatchObject({
      days: 1,
      due: when("2026-12-10 16:00"),
    });
  });
});

describe("scheduled", () => {
  test("the promise runs to the close of its day, and on that morning the agency has five days afresh", () => {
    const scheduled = inStage("scheduled");
    expect(scheduled).toMatchObject({
      stage: "scheduled",
      promised: "2027-02-26",
      clock: { kind: "promise", days: 0, due: when("2027-02-26 16:00") },
    });
    const told = last(ticked(scheduled, "2027-02-25 10:00"));
    expect(ticked(told, "2027-02-26 07:59")).toEqual([]);
    const asked = ticked(told, "2027-02-26 08:00");
    expect(asked[0]?.event.happening).toEqual({ type: "promise_due" });
    expect(last(asked)).toMatchObject({
      stage: "forwarded",
      round: 1,
      promised: null,
      clock: { kind: "follow_up", days: 5, due: when("2027-03-05 16:00") },
    });
  });

  test("a day off moves to the next working day", () => {
    const moved = next(
      inStage("forwarded"),
      { ...commands.schedule, day: "2026-12-24" },
      verifier,
      "2026-12-02 09:00",
    );
    expect(moved).toMatchObject({ promised: "2026-12-28", clock: { due: when("2026-12-28 16:00") } });
  });

  test("ninety days ahead are the agency's to promise, ninety-one a supervisor's", () => {
    const forwarded = inStage("forwarded");
    const promise = (day: string) => ({ ...commands.schedule, day });
    expect(refusal(forwarded, promise("2027-02-28"), verifier, "2026-11-30 10:00")).toBeNull();
    expect(refusal(forwarded, promise("2027-03-01"), verifier, "2026-11-30 10:00")).toEqual({
      reason: "needs_role",
      role: "supervisor",
      why: "far_date",
    });
    expect(refusal(forwarded, promise("2027-03-01"), supervisor, "2026-11-30 10:00")).toBeNull();
  });
});

describe("reopening", () => {
  test("is the citizen's for ten working days, until the last is over", () => {
    const closed = inStage("closed");
    const until = night("2026-12-14");
    expect(reopenUntil(closed, setting("2026-11-30 09:00"))).toEqual(until);
    expect(refusal(closed, commands.reopen, citizen, "2026-12-14 23:59")).toBeNull();
    expect(refusal(closed, commands.reopen, citizen, "2026-12-15 00:00")).toEqual({
      reason: "too_late",
      until,
    });
    const inTime = { writtenAt: when("2026-12-14 23:50") };
    expect(refusal(closed, commands.reopen, citizen, "2026-12-15 00:01", inTime)).toBeNull();
  });

  test("is a supervisor's at any time", () => {
    expect(refusal(inStage("closed"), commands.reopen, supervisor, "2028-01-03 09:00")).toBeNull();
  });

  test("leads back to the agency after an answer, for another round with five days", () => {
    expect(next(inStage("closed"), commands.reopen, citizen, "2026-12-01 09:00")).toMatchObject({
      stage: "forwarded",
      outcome: null,
      closedAt: null,
      agency: "PUPR",
      round: 2,
      clock: { kind: "follow_up", days: 5 },
    });
  });
});

describe("a changed calendar", () => {
  const without = (...days: string[]) => ({
    ...calendar,
    daysOff: calendar.daysOff.filter(({ day }) => !days.includes(day)),
  });
  const withDay = (day: string) => ({ ...calendar, daysOff: [...calendar.daysOff, { day, name: "Libur" }] });

  test("moves an open clock", () => {
    const step = recalculate(
      filed("2026-11-26 19:12"),
      setting("2026-11-27 09:00", { calendar: withDay("2026-12-01") }),
    );
    expect(step?.event.happening).toEqual({
      type: "recalculated",
      from: when("2026-12-01 16:00"),
      to: when("2026-12-02 16:00"),
    });
    expect(step?.after.clock?.due).toEqual(when("2026-12-02 16:00"));
  });

  test("gives no step if the limit stays or the case is closed", () => {
    const changed = setting("2026-11-27 09:00", { calendar: withDay("2026-12-08") });
    expect(recalculate(filed("2026-11-26 19:12"), changed)).toBeNull();
    expect(recalculate(inStage("closed"), changed)).toBeNull();
  });

  test("moves a promise off a new day off, and back if it is one no more", () => {
    const off = recalculate(
      inStage("scheduled"),
      setting("2026-12-01 09:00", { calendar: withDay("2027-02-26") }),
    );
    expect(off?.after).toMatchObject({ promised: "2027-03-01", clock: { due: when("2027-03-01 16:00") } });
  });

  test("brings the office's limits forward, but never a citizen's", () => {
    const forwarded = next(filed("2026-12-18 10:00"), commands.forward, verifier, "2026-12-21 11:00");
    const changed = setting("2026-12-22 09:00", { calendar: without("2026-12-24", "2026-12-25") });
    expect(recalculate(forwarded, changed)?.after.clock?.due).toEqual(when("2026-12-28 16:00"));
    const answered = next(forwarded, commands.answer, verifier, "2026-12-21 12:00");
    expect(recalculate(answered, changed)).toBeNull();
  });

  test("that takes a delay back lets it be told again", () => {
    const late = last(ticked(filed("2026-11-26 19:12"), "2026-12-02 08:00"));
    expect(late.marks).toContain("overdue");
    const moved = recalculate(late, setting("2026-12-02 09:00", { calendar: withDay("2026-12-01") }));
    expect(moved?.after.marks).toEqual([]);
    expect(moved?.after.clock?.due).toEqual(when("2026-12-02 16:00"));
  });
});
