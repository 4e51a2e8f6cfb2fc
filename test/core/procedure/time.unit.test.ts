import { describe, expect, test } from "vitest";
import type { Case } from "../../../src/core/procedure/case.ts";
import { tick } from "../../../src/core/procedure/time/tick.ts";
import { wakeAt } from "../../../src/core/procedure/time/timeline.ts";
import {
  citizen,
  commands,
  filed,
  heard,
  inStage,
  last,
  next,
  night,
  officer,
  said,
  setting,
  ticked,
  verifier,
  when,
} from "./world.ts";

/** Ticks at each moment; what was said at which, without the moments at which nothing was. */
function over(
  current: Case,
  ...moments: readonly string[]
): { readonly said: Record<string, string[]>; readonly end: Case } {
  const log: Record<string, string[]> = {};
  let now = current;
  for (const moment of moments) {
    const made = ticked(now, moment, { lastCallSentAt: null });
    if (made.length > 0) {
      log[moment] = said(made);
      now = last(made);
    }
  }
  return { said: log, end: now };
}

/** From one wake to the next, as the sweep does, until a moment. */
function wakes(current: Case, until: string): Record<string, string[]> {
  const log: Record<string, string[]> = {};
  let now = current;
  for (let at = now.wakeAt; at !== null && at <= when(until); ) {
    const made = tick(now, setting(at), heard(at, { lastCallSentAt: null }));
    const stamp = new Date(at.getTime() + 7 * 3_600_000).toISOString().slice(0, 16).replace("T", " ");
    if (made.length > 0) {
      log[stamp] = said(made);
      now = last(made);
    }
    const following = wakeAt(now, setting(at));
    if (following !== null && following <= at) throw new Error(`wakes again at ${stamp}`);
    at = following;
  }
  return log;
}

describe("reminders", () => {
  test("verifiers hear one working day before, at opening, once", () => {
    expect(
      over(
        filed("2026-11-26 19:12"),
        "2026-11-30 07:59",
        "2026-11-30 08:00",
        "2026-11-30 08:00",
        "2026-12-01 09:00",
      ).said,
    ).toEqual({
      "2026-11-30 08:00": ["reminded remind.1"],
    });
  });

  test("the agency hears two and one before", () => {
    expect(wakes(inStage("forwarded"), "2026-12-07 17:00")).toEqual({
      "2026-12-03 08:00": ["reminded remind.2"],
      "2026-12-04 08:00": ["reminded remind.1"],
    });
  });

  test.each(["incomplete", "answered"] as const)("a citizen hears on day 5 and day 9 while %s", (stage) => {
    expect(wakes(inStage(stage), "2026-12-14 23:59")).toEqual({
      "2026-12-07 08:00": ["reminded reply.5"],
      "2026-12-11 08:00": ["reminded reply.9"],
    });
  });

  test("the last call of an answer of 14 December is on Tuesday 29 December, day 9", () => {
    const answered = next(inStage("forwarded"), commands.answer, officer, "2026-12-14 14:00");
    expect(answered.clock?.due).toEqual(night("2026-12-30"));
    expect(wakes(answered, "2026-12-30 23:59")).toEqual({
      "2026-12-21 08:00": ["reminded reply.5"],
      "2026-12-29 08:00": ["reminded reply.9"],
    });
  });

  test("none go out at night, and of two that were missed only the later", () => {
    const forwarded = inStage("forwarded");
    expect(ticked(forwarded, "2026-12-04 22:00")).toEqual([]);
    expect(said(ticked(forwarded, "2026-12-07 09:00"))).toEqual(["reminded remind.1"]);
  });

  test("none go out for a limit that has passed or was too short for one", () => {
    expect(said(ticked(filed("2026-11-26 19:12"), "2026-12-01 16:30"))).toEqual([]);
    const returned = next(inStage("forwarded"), commands.return, verifier, "2026-12-02 09:00");
    expect(wakes(returned, "2026-12-03 16:00")).toEqual({});
  });

  test("a new clock has its own", () => {
    const first = over(inStage("forwarded"), "2026-12-03 08:00", "2026-12-04 08:00").end;
    const again = next(
      next(first, commands.answer, officer, "2026-12-04 10:00"),
      commands.reply,
      citizen,
      "2026-12-07 10:00",
    );
    expect(again.marks).toEqual([]);
    expect(wakes(again, "2026-12-14 16:00")).toEqual({
      "2026-12-10 08:00": ["reminded remind.2"],
      "2026-12-11 08:00": ["reminded remind.1"],
    });
  });
});

describe("overdue", () => {
  test("an answer due on Monday 7 December: the office and the citizen on Tuesday, supervisors and a new date on Thursday", () => {
    const forwarded = over(inStage("forwarded"), "2026-12-04 08:00").end;
    expect(wakes(forwarded, "2027-02-01 17:00")).toEqual({
      "2026-12-08 08:00": ["overdue overdue", "overdue overdue.citizen.1 2026-12-10"],
      "2026-12-10 08:00": ["overdue overdue.supervisor", "overdue overdue.citizen.2 2026-12-15"],
      "2026-12-15 08:00": ["overdue overdue.citizen.3 2026-12-31"],
      "2026-12-31 08:00": ["overdue overdue.citizen.4 2027-01-15"],
      "2027-01-15 08:00": ["overdue overdue.citizen.5 2027-01-29"],
      "2027-01-25 08:00": ["aged"],
      "2027-01-29 08:00": ["overdue overdue.citizen.6 2027-02-12"],
    });
  });

  test("a report that nobody checked is overdue in the same way", () => {
    expect(wakes(filed("2026-11-26 19:12"), "2026-12-04 17:00")).toEqual({
      "2026-11-30 08:00": ["reminded remind.1"],
      "2026-12-02 08:00": ["overdue overdue", "overdue overdue.citizen.1 2026-12-04"],
      "2026-12-04 08:00": ["overdue overdue.supervisor", "overdue overdue.citizen.2 2026-12-09"],
    });
  });

  test("after a long outage the citizen gets one letter with a date that is still to come", () => {
    expect(said(ticked(inStage("forwarded"), "2026-12-17 11:00"))).toEqual([
      "overdue overdue",
      "overdue overdue.supervisor",
      "overdue overdue.citizen.3 2026-12-31",
    ]);
  });

  test("waits for the office to open", () => {
    expect(ticked(inStage("forwarded"), "2026-12-08 20:00")).toEqual([]);
    expect(said(ticked(inStage("forwarded"), "2026-12-09 08:00"))).toContain("overdue overdue");
  });

  test("stops when the clock does", () => {
    const late = over(inStage("forwarded"), "2026-12-08 08:00").end;
    const answered = next(late, commands.answer, officer, "2026-12-08 10:00");
    expect(answered.marks).toEqual([]);
    expect(said(ticked(answered, "2026-12-10 08:00"))).toEqual([]);
  });
});

describe("age", () => {
  test("at 60 calendar days the citizen hears of the Ombudsman, whatever the stage, once", () => {
    const scheduled = inStage("scheduled");
    expect(wakes(scheduled, "2027-02-25 17:00")).toEqual({ "2027-01-25 08:00": ["aged"] });
  });
});

describe("silence", () => {
  const lastCallAt = when("2026-12-11 08:01");
  const called = over(inStage("answered"), "2026-12-07 08:00", "2026-12-11 08:00").end;
  const due = night("2026-12-14");
  const later = "2026-12-15 00:01";

  test("closes an answered case when that is fair", () => {
    expect(ticked(called, "2026-12-15 00:00", { lastCallSentAt: lastCallAt })).toEqual([]);
    const [step, ...more] = ticked(called, later, { lastCallSentAt: lastCallAt });
    expect(more).toEqual([]);
    expect(step?.event.happening).toEqual({ type: "lapsed", outcome: "no_reply" });
    expect(step?.after).toMatchObject({ stage: "closed", outcome: "no_reply", clock: null, wakeAt: null });
  });

  test("closes a case that stays incomplete", () => {
    const asked = over(inStage("incomplete"), "2026-12-11 08:00").end;
    expect(last(ticked(asked, later, { lastCallSentAt: lastCallAt }))).toMatchObject({
      outcome: "incomplete",
    });
  });

  test.each([
    ["the person can't be reached", "unreachable", { reachable: false }],
    ["the channel wasn't heard from since", "channel_silent", { channelHeardUntil: due }],
    ["nothing is known of the channel", "channel_silent", { channelHeardUntil: null }],
    ["words of theirs are waiting", "waiting_words", { waitingInInbox: true }],
    ["words of theirs aren't understood", "unclear_words", { wordsUnclear: true }],
    ["the last call wasn't sent", "last_call_unsent", { lastCallSentAt: null }],
    ["the last call was sent that morning", "last_call_unsent", { lastCallSentAt: when("2026-12-14 08:00") }],
    [
      "the last call was an earlier answer's",
      "last_call_unsent",
      { lastCallSentAt: when("2026-11-27 08:00") },
    ],
  ] as const)(
    "closes nothing if %s; that is said once and tried again each working morning",
    (_why, why, unfair) => {
      const facts = { lastCallSentAt: lastCallAt, ...unfair };
      const held = ticked(called, later, facts);
      expect(said(held)).toEqual([`held_open ${why}`]);
      const open = last(held);
      expect(open.wakeAt).toEqual(when("2026-12-15 08:00"));
      expect(ticked(open, "2026-12-15 08:00", { ...facts, channelHeardUntil: null })).toEqual([]);
      expect(wakeAt(open, setting("2026-12-15 08:00"))).toEqual(when("2026-12-16 08:00"));
      const looked = why === "unclear_words" ? next(open, commands.look, verifier, "2026-12-15 09:00") : open;
      expect(last(ticked(looked, "2026-12-16 08:00", { lastCallSentAt: lastCallAt })).stage).toBe("closed");
    },
  );

  test("closes nothing that nobody understood and was handed over, until the office has acted", () => {
    const facts = { lastCallSentAt: lastCallAt };
    const unclear = next(called, commands.unclear, citizen, "2026-12-11 10:00");
    const held = last(ticked(unclear, later, facts));
    expect(held).toMatchObject({
      stage: "answered",
      marks: expect.arrayContaining(["unclear", "held_open"]),
    });
    expect(ticked(held, "2026-12-28 08:00", facts)).toEqual([]);
    const looked = next(held, commands.look, verifier, "2026-12-28 09:00");
    expect(last(ticked(looked, "2026-12-29 08:00", facts))).toMatchObject({ outcome: "no_reply" });
  });

  test("closes nothing without a last call; one that goes out late moves the limit that it names", () => {
    const made = ticked(inStage("answered"), "2026-12-15 09:00", { lastCallSentAt: null });
    expect(said(made)).toEqual(["reminded reply.9"]);
    const open = last(made);
    expect(open.clock).toMatchObject({ due: night("2026-12-16"), days: 12 });
    const sent = { lastCallSentAt: when("2026-12-15 09:01") };
    expect(ticked(open, "2026-12-16 23:59", sent)).toEqual([]);
    expect(said(ticked(open, "2026-12-17 00:01", sent))).toEqual(["lapsed"]);
  });
});

describe("words that were written in time and came in late", () => {
  const called = over(inStage("answered"), "2026-12-11 08:00").end;
  const lapsed = last(ticked(called, "2026-12-15 00:01", { lastCallSentAt: when("2026-12-11 08:01") }));
  const inTime = { writtenAt: when("2026-12-14 23:58") };

  test("count as a reply", () => {
    const replied = next(lapsed, commands.reply, citizen, "2026-12-15 07:00", inTime);
    expect(replied).toMatchObject({
      stage: "forwarded",
      round: 2,
      outcome: null,
      closedAt: null,
      agency: "PUPR",
    });
  });

  test("count as settled, or as not checked yet", () => {
    expect(next(lapsed, commands.accept, citizen, "2026-12-15 07:00", inTime)).toMatchObject({
      outcome: "resolved",
    });
    expect(next(lapsed, commands.postpone, citizen, "2026-12-15 07:00", inTime)).toMatchObject({
      stage: "answered",
      outcome: null,
      postponed: true,
    });
  });

  test("count as supplied, with what the verifiers had left", () => {
    const asked = over(inStage("incomplete"), "2026-12-11 08:00").end;
    const closed = last(ticked(asked, "2026-12-15 00:01", { lastCallSentAt: when("2026-12-11 08:01") }));
    expect(next(closed, commands.supply, citizen, "2026-12-15 07:00", inTime)).toMatchObject({
      stage: "received",
      outcome: null,
      clock: { kind: "verify", days: 1, due: when("2026-12-16 16:00") },
    });
  });

  test("written too late don't", () => {
    expect(() => next(lapsed, commands.reply, citizen, "2026-12-15 07:00")).toThrow(
      '"allowed":["rate","reopen",',
    );
  });
});

describe("a clock that jumps", () => {
  test("back never makes anything happen twice", () => {
    const first = over(inStage("forwarded"), "2026-12-08 08:00").end;
    for (const now of ["2026-11-01 09:00", "2026-12-03 08:00", "2026-12-04 09:00", "2026-12-08 08:00"]) {
      expect(ticked(first, now)).toEqual([]);
    }
  });

  test("forward over everything still goes in order", () => {
    const made = ticked(inStage("scheduled"), "2027-03-01 09:00");
    expect(said(made)).toEqual(["aged", "promise_due"]);
    expect(last(made).clock?.due).toEqual(when("2027-03-08 16:00"));
  });
});
