import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { addDays, dayOf } from "../../../../src/core/calendar/day.ts";
import { nextMorning, openingOf } from "../../../../src/core/calendar/hours.ts";
import { addWorkingDays, isWorkingDay } from "../../../../src/core/calendar/workingDays.ts";
import type { Case } from "../../../../src/core/procedure/case.ts";
import {
  daysLate,
  escalate,
  type Rung,
  rungNow,
  rungsDue,
  rungsTold,
  toldAfter,
} from "../../../../src/core/procedure/time/escalation.ts";
import { recalculate } from "../../../../src/core/procedure/time/recalculate.ts";
import { calendar } from "../../calendar/office.ts";
import { commands, inStage, next, officer, setting, verifier, when } from "../world.ts";

/** Its limit is Monday 7 December 2026, so that Tuesday is the first morning of the delay. */
const late = inStage("forwarded");
const both = () => true;

describe("who above hears on which morning", () => {
  test.each<[string, readonly Rung[]]>([
    ["2026-12-07 15:00", []],
    ["2026-12-08 08:00", []],
    ["2026-12-09 08:00", []],
    ["2026-12-10 08:00", ["head"]],
    ["2026-12-14 08:00", ["head"]],
    ["2026-12-15 08:00", ["head", "overseer"]],
  ])("%s: %j", (now, expected) => {
    expect(rungsDue(late, setting(now))).toEqual(expected);
  });

  test("a day off puts it off", () => {
    const rest = { ...calendar, daysOff: [...calendar.daysOff, { day: "2026-12-09", name: "Pilkada" }] };
    expect(rungsDue(late, setting("2026-12-10 08:00", { calendar: rest }))).toEqual([]);
    expect(rungsDue(late, setting("2026-12-11 08:00", { calendar: rest }))).toEqual(["head"]);
  });

  test("a report that nobody has forwarded has no agency whose head would hear", () => {
    const waiting = inStage("received");
    expect(rungsDue(waiting, setting("2026-12-31 08:00"))).toEqual(["overseer"]);
  });

  test("what waits for its reporter, or has a promised day, is nobody's delay", () => {
    for (const stage of ["incomplete", "scheduled", "answered", "closed"] as const)
      expect(rungsDue(inStage(stage), setting("2027-03-30 08:00"))).toEqual([]);
  });
});

test("a case that has been late for long is told at the highest rung alone, and never at a lower one later", () => {
  const now = setting("2027-01-20 08:00");
  expect(rungNow(late, now, both)).toBe("overseer");
  const told = escalate(late, "overseer", now).after;
  expect(rungsTold(told)).toEqual(["overseer"]);
  expect(rungNow(told, setting("2027-01-21 08:00"), both)).toBeNull();
});

test("who can't be reached isn't told, and is once they can be", () => {
  const onlyHead = (rung: Rung) => rung === "head";
  expect(rungNow(late, setting("2026-12-15 08:00"), onlyHead)).toBe("head");
  expect(rungNow(late, setting("2026-12-10 08:00"), () => false)).toBeNull();
  const told = escalate(late, "head", setting("2026-12-10 08:00")).after;
  expect(rungNow(told, setting("2026-12-15 08:00"), onlyHead)).toBeNull();
  expect(rungNow(told, setting("2026-12-28 08:00"), both)).toBe("overseer");
});

test.each([
  ["an answer", (one: Case) => next(one, commands.answer, officer, "2026-12-16 09:00")],
  ["another agency", (one: Case) => next(one, commands.reassign, verifier, "2026-12-16 09:00")],
  ["a return", (one: Case) => next(one, commands.return, officer, "2026-12-16 09:00")],
] as const)("%s ends what was told of the delay", (_what, ended) => {
  const told = escalate(late, "overseer", setting("2026-12-15 08:00")).after;
  expect(rungsTold(ended(told))).toEqual([]);
  expect(rungsDue(ended(told), setting("2026-12-16 10:00"))).toEqual([]);
});

test("progress keeps it", () => {
  const told = escalate(late, "head", setting("2026-12-10 08:00")).after;
  expect(rungsTold(next(told, commands.progress, officer, "2026-12-10 09:00"))).toEqual(["head"]);
});

test("a limit that a changed calendar puts ahead again is told of anew", () => {
  const told = escalate(late, "head", setting("2026-12-10 08:00")).after;
  const days = ["2026-12-02", "2026-12-03", "2026-12-04", "2026-12-07", "2026-12-08", "2026-12-09"];
  const rest = {
    ...calendar,
    daysOff: [...calendar.daysOff, ...days.map((day) => ({ day, name: "Libur" }))],
  };
  const moved = recalculate(told, setting("2026-12-10 09:00", { calendar: rest }));
  expect(moved && rungsTold(moved.after)).toEqual([]);
});

test("morning by morning each is told at most once, the head before the overseer, and nobody before their day", () => {
  const property = fc.property(
    fc.array(fc.nat(60), { maxLength: 12 }),
    fc.array(fc.record({ head: fc.boolean(), overseer: fc.boolean() }), { minLength: 40, maxLength: 40 }),
    fc.nat(30),
    (rests, reach, begin) => {
      const daysOff = rests.map((n) => ({ day: addDays("2026-12-08", n), name: "Libur" }));
      const around = { calendar: { ...calendar, daysOff: [...calendar.daysOff, ...daysOff] } };
      const due = late.clock?.due ?? when("2026-12-07 16:00");
      const first = dayOf(nextMorning(due, around.calendar), around.calendar);
      let current: Case = late;
      const told: Rung[] = [];
      for (const [n, hears] of reach.entries()) {
        const day = addDays("2026-12-07", begin + n);
        if (!isWorkingDay(day, around.calendar)) continue;
        const now = openingOf(day, around.calendar);
        const rung = rungNow(current, setting(now, around), (one) => hears[one]);
        if (rung === null) continue;
        expect(hears[rung]).toBe(true);
        expect(addWorkingDays(first, toldAfter[rung], around.calendar) <= day).toBe(true);
        const step = escalate(current, rung, setting(now, around));
        expect(step.event.at).toEqual(now);
        expect(step.after.stage).toBe(current.stage);
        expect(step.after.clock).toEqual(current.clock);
        told.push(rung);
        current = step.after;
      }
      expect([[], ["head"], ["overseer"], ["head", "overseer"]]).toContainEqual(told);
    },
  );
  fc.assert(property, { numRuns: 300 });
});

test("days late are working days since the limit's last", () => {
  const { clock } = late;
  const days = (now: string) => clock && daysLate(clock, when(now), calendar);
  expect(days("2026-12-07 17:00")).toBe(0);
  expect(days("2026-12-08 08:00")).toBe(1);
  expect(days("2026-12-13 08:00")).toBe(4);
  expect(days("2026-12-01 08:00")).toBe(0);
});
