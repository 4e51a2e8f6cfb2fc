import fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { Calendar, DayHours } from "../../../src/core/calendar/calendar.ts";
import { addDays, dayOf } from "../../../src/core/calendar/day.ts";
import { closeOf, endOf } from "../../../src/core/calendar/hours.ts";
import { addWorkingDays, isWorkingDay } from "../../../src/core/calendar/workingDays.ts";
import type { Case, ClockKind } from "../../../src/core/procedure/case.ts";
import type { Actor, Command } from "../../../src/core/procedure/command.ts";
import { allowed, decide } from "../../../src/core/procedure/decide.ts";
import type { CaseEvent, Step } from "../../../src/core/procedure/event.ts";
import { handedOver, lastCall, unclearTold } from "../../../src/core/procedure/marks.ts";
import { notices } from "../../../src/core/procedure/notices/notices.ts";
import { owedByCitizen } from "../../../src/core/procedure/time/moment.ts";
import { recalculate } from "../../../src/core/procedure/time/recalculate.ts";
import { type Heard, tick } from "../../../src/core/procedure/time/tick.ts";
import { wakeAt } from "../../../src/core/procedure/time/timeline.ts";
import { undo } from "../../../src/core/procedure/undo.ts";
import * as world from "./world.ts";

type Action =
  | { readonly type: "command"; readonly command: Command; readonly actor: Actor; readonly lateBy: number }
  /** One of those that the actor may give at that moment. */
  | { readonly type: "allowed"; readonly pick: number; readonly actor: Actor }
  | { readonly type: "tick"; readonly heard: Heard }
  | { readonly type: "wake" }
  | { readonly type: "undo"; readonly actor: Actor }
  | { readonly type: "holiday"; readonly in: number }
  /** Other hours on a day, with a pause or without. */
  | { readonly type: "hours"; readonly in: number; readonly hours: DayHours };

type Move = { readonly minutes: number; readonly action: Action };

const start = world.when("2026-11-26 19:12").getTime();
const moment = fc
  .integer({ min: 0, max: 60 * 24 * 250 })
  .map((minutes) => new Date(start + minutes * 60_000));
const lead = {
  ...world.inStage("forwarded"),
  id: "case-9",
  reporters: [{ contact: 9, number: "9HT2-XKD", since: new Date(start) }],
};
const actors = fc.constantFrom<Actor>(
  world.citizen,
  world.follower,
  world.verifier,
  world.supervisor,
  world.designated,
  world.officer,
  world.otherOfficer,
  { ...world.supervisor, roles: ["supervisor", "designated"] } as Actor,
);

const action: fc.Arbitrary<Action> = fc.oneof(
  {
    weight: 6,
    arbitrary: fc.record({
      type: fc.constant("command" as const),
      command: fc.oneof(
        { weight: 12, arbitrary: fc.constantFrom<Command>(...Object.values(world.commands)) },
        { weight: 1, arbitrary: fc.constant<Command>({ type: "merge", into: lead }) },
        {
          weight: 2,
          arbitrary: moment.map(
            (at): Command => ({ ...world.commands.schedule, day: dayOf(at, world.calendar) }),
          ),
        },
      ),
      actor: actors,
      lateBy: fc.constantFrom(0, 0, 0, 600, 6000),
    }),
  },
  {
    weight: 12,
    arbitrary: fc.record({ type: fc.constant("allowed" as const), pick: fc.nat(100), actor: actors }),
  },
  {
    weight: 3,
    arbitrary: fc.record({
      type: fc.constant("tick" as const),
      heard: fc.record({
        channelHeardUntil: fc.option(moment),
        waitingInInbox: fc.boolean(),
        wordsUnclear: fc.boolean(),
        agencyListens: fc.boolean(),
        lastCallSentAt: fc.option(moment),
        reachable: fc.boolean(),
      }),
    }),
  },
  { weight: 16, arbitrary: fc.constant<Action>({ type: "wake" }) },
  { weight: 1, arbitrary: actors.map((actor): Action => ({ type: "undo", actor })) },
  { weight: 1, arbitrary: fc.nat(30).map((days): Action => ({ type: "holiday", in: days })) },
  {
    weight: 2,
    arbitrary: fc.record({
      type: fc.constant("hours" as const),
      in: fc.nat(20),
      hours: fc.constantFrom<DayHours[]>(
        [{ open: "08:00", close: "15:00" }],
        [
          { open: "07:30", close: "11:30" },
          { open: "13:00", close: "17:00" },
        ],
        [{ open: "13:00", close: "14:00" }],
      ),
    }),
  },
);

const moves = fc.array(
  fc.record({
    minutes: fc.oneof(
      { weight: 8, arbitrary: fc.integer({ min: 0, max: 60 * 24 * 4 }) },
      { weight: 1, arbitrary: fc.integer({ min: -60 * 24 * 4, max: 0 }) },
    ),
    action,
  }),
  { minLength: 1, maxLength: 60, size: "max" },
);

type Run = {
  readonly steps: readonly {
    readonly step: Step;
    readonly heard: Heard | null;
    readonly calendar: Calendar;
  }[];
};

const friday = [
  { open: "08:00", close: "11:30" },
  { open: "13:00", close: "16:30" },
];

/** Plays the moves on one case, checking at each tick that asking again gives nothing and that it wakes later. */
function play(privacy: "ordinary" | "confidential", moves: readonly Move[]): Run {
  const filed = { ...world.inStage("received", { privacy }), version: 1 };
  const follower = { contact: 2, number: "4WRC-7PN", since: new Date(start) };
  let current: Case = { ...filed, reporters: [...filed.reporters, follower] };
  // Fridays have a pause, as with the prayer.
  let calendar: Calendar = { ...world.calendar, hours: { ...world.calendar.hours, 5: friday } };
  let now = new Date(start);
  const run: { step: Step; heard: Heard | null; calendar: Calendar }[] = [];
  const take = (steps: readonly Step[], heard: Heard | null = null) => {
    for (const step of steps.filter(({ after }) => after.id === current.id)) {
      expect(step.before).toEqual(current);
      run.push({ step, heard, calendar });
      current = step.after;
    }
  };
  const ticking = (heard: Heard) => {
    const setting = world.setting(now, { calendar });
    take(tick(current, setting, heard), heard);
    expect(tick(current, setting, heard)).toEqual([]);
    const wake = wakeAt(current, setting);
    if (wake !== null) expect(wake.getTime()).toBeGreaterThan(now.getTime());
  };
  for (const { minutes, action } of moves) {
    now = new Date(now.getTime() + minutes * 60_000);
    switch (action.type) {
      case "command": {
        const writtenAt = new Date(now.getTime() - action.lateBy * 60_000);
        const setting = world.setting(now, { calendar, writtenAt });
        const may = allowed(current, action.actor, setting);
        const decision = decide(current, action.command, action.actor, setting);
        if (decision.ok) {
          expect(may).toContain(action.command.type);
          take(decision.steps);
        } else if (decision.refusal.reason === "stage") {
          expect(decision.refusal.allowed).toEqual(may);
        }
        break;
      }
      case "allowed": {
        const setting = world.setting(now, { calendar });
        const may = allowed(current, action.actor, setting);
        const open = Object.values(world.commands).filter(({ type }) => may.includes(type));
        const command = open[action.pick % open.length];
        if (command === undefined) break;
        const decision = decide(current, command, action.actor, setting);
        if (decision.ok) take(decision.steps);
        break;
      }
      case "tick":
        ticking(action.heard);
        break;
      case "wake":
        if (current.wakeAt !== null && current.wakeAt > now) now = current.wakeAt;
        ticking(world.heard(now, { lastCallSentAt: run.findLast(isLastCall)?.step.event.at ?? null }));
        break;
      case "undo": {
        const last = run.at(-1)?.step;
        if (last === undefined) break;
        const undone = undo(current, last, action.actor, world.setting(now, { calendar }));
        if (undone.ok) take([undone.step]);
        break;
      }
      case "holiday": {
        const day = addDays(dayOf(now, calendar), action.in);
        calendar = { ...calendar, daysOff: [...calendar.daysOff, { day, name: "Libur" }] };
        const moved = recalculate(current, world.setting(now, { calendar }));
        if (moved !== null) take([moved]);
        break;
      }
      case "hours": {
        const day = addDays(dayOf(now, calendar), action.in);
        const others = calendar.hoursOn.filter((one) => one.day !== day);
        calendar = { ...calendar, hoursOn: [...others, { day, hours: action.hours, name: "Lain" }] };
        const moved = recalculate(current, world.setting(now, { calendar }));
        if (moved !== null) take([moved]);
        break;
      }
    }
  }
  return { steps: run };
}

function isLastCall({ step }: { readonly step: Step }): boolean {
  const { happening } = step.event;
  return happening.type === "reminded" && happening.mark === lastCall;
}

const kinds: Readonly<Record<Case["stage"], ClockKind | null>> = {
  received: "verify",
  incomplete: "complete",
  forwarded: "follow_up",
  scheduled: "promise",
  answered: "reply",
  closed: null,
};

function holds(check: (entry: Run["steps"][number], earlier: Run["steps"]) => void) {
  fc.assert(
    fc.property(fc.constantFrom("ordinary", "confidential"), moves, (privacy, made) => {
      const { steps } = play(privacy, made);
      for (const [n, entry] of steps.entries()) check(entry, steps.slice(0, n));
    }),
    { numRuns: 40 },
  );
}

describe("whatever is done and however time passes", () => {
  test("a case is closed exactly when it has no clock, nothing to wake for, an outcome and a time of closing", () => {
    holds(({ step: { after } }) => {
      const closed = after.stage === "closed";
      for (const empty of [
        after.clock === null,
        after.wakeAt === null,
        after.outcome !== null,
        after.closedAt !== null,
      ]) {
        expect(empty).toBe(closed);
      }
      expect(after.clock?.kind ?? null).toBe(kinds[after.stage]);
    });
  });

  test("every limit that is set ends on a working day: an office's when it closes, a citizen's at midnight", () => {
    holds(({ step: { before, after, event }, calendar }) => {
      if (after.clock === null || after.clock === before?.clock) return;
      // What is undone has the limit it had, under the calendar of then.
      if (event.happening.type === "undone") return;
      const { kind, startedAt, days, due } = after.clock;
      const day = dayOf(due, calendar);
      expect(isWorkingDay(day, calendar)).toBe(true);
      expect(due).toEqual(owedByCitizen(kind) ? endOf(day, calendar) : closeOf(day, calendar));
      if (kind === "promise") expect(day).toBe(after.promised);
      else expect(day).toBe(addWorkingDays(dayOf(startedAt, calendar), days, calendar));
    });
  });

  test("each step is one version and one event, and the events lead from stage to stage", () => {
    holds(({ step: { before, after, event } }, earlier) => {
      expect(after.version).toBe((before?.version ?? 0) + 1);
      expect(event).toMatchObject({ case: after.id, from: before?.stage, to: after.stage });
      const previous: CaseEvent | undefined = earlier.at(-1)?.step.event;
      if (previous !== undefined) expect(event.from).toBe(previous.to);
    });
  });

  test("nothing is marked twice on one clock", () => {
    holds(({ step: { after } }) => {
      expect(new Set(after.marks).size).toBe(after.marks.length);
    });
  });

  test("a reminder goes out once per clock, even if time is set back: its mark is new, and stays with the clock", () => {
    holds(({ step: { before, after, event } }) => {
      if (before === null) return;
      const { happening } = event;
      if (happening.type === "reminded") expect(before.marks).not.toContain(happening.mark);
      const same =
        before.clock?.startedAt.getTime() === after.clock?.startedAt.getTime() &&
        before.stage === after.stage;
      const lost = before.marks.filter(
        (mark) => !/^(overdue|unclear)/.test(mark) && !after.marks.includes(mark),
      );
      if (same && happening.type !== "undone" && !restarts.includes(happening.type)) expect(lost).toEqual([]);
    });
  });

  test("what a citizen wrote and nobody understood waits until the office acts, or they say it clearly", () => {
    holds(({ step: { before, after, event } }) => {
      if (before?.marks.includes(handedOver) !== true || after.marks.includes(handedOver)) return;
      const { by, happening } = event;
      const seen = by.type === "operator" && by.agency === null;
      expect(seen || after.clock !== before.clock || happening.type === "undone").toBe(true);
    });
  });

  test("silence closes nothing unless it is fair", () => {
    holds(({ step: { before, event }, heard, calendar }) => {
      if (event.happening.type !== "lapsed") return;

      const clock = before?.clock;
      expect(heard).toMatchObject({ reachable: true, waitingInInbox: false });
      expect(before?.marks).toContain(lastCall);
      expect(before?.marks).not.toContain(handedOver);
      if (heard?.wordsUnclear === true) expect(before?.marks).toContain(unclearTold);
      if (clock === null || clock === undefined || heard === null) throw new Error("lapsed without a clock");
      expect(dayOf(event.at, calendar) > dayOf(clock.due, calendar)).toBe(true);
      expect(heard.channelHeardUntil !== null && heard.channelHeardUntil > clock.due).toBe(true);
    });
  });

  test("somebody reported it, and a case beyond the verifiers has an agency", () => {
    holds(({ step: { after } }) => {
      expect(after.reporters.length).toBeGreaterThan(0);
      if (["forwarded", "scheduled", "answered"].includes(after.stage)) expect(after.agency).not.toBeNull();
      if (after.privacy === "confidential") expect(after.title).toBe("");
    });
  });

  test("nobody who acted is told of it by letter", () => {
    holds(({ step, calendar }) => {
      const { by } = step.event;
      for (const { to } of notices(step, calendar)) {
        if (
          by.type === "citizen" &&
          to.type === "reporter" &&
          step.event.happening.type !== "reporter_left"
        ) {
          expect(to.contact).not.toBe(by.contact);
        }
        if (by.type === "operator" && to.type === "agency") expect(to.agency).not.toBe(by.agency);
      }
    });
  });
});

/** What starts a clock anew in the same stage, even in the same minute. */
const restarts: readonly string[] = ["postponed", "supplemented", "moved", "reassigned"];
