import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { type Limits, limitsOf } from "../../../src/core/figures/limits.ts";
import type { Case } from "../../../src/core/procedure/case.ts";
import type { Actor, Command } from "../../../src/core/procedure/command.ts";
import { decide } from "../../../src/core/procedure/decide.ts";
import type { Step } from "../../../src/core/procedure/event.ts";
import { file } from "../../../src/core/procedure/file.ts";
import { policyAt } from "../../../src/core/procedure/policy.ts";
import { tick } from "../../../src/core/procedure/time/tick.ts";
import { undo } from "../../../src/core/procedure/undo.ts";
import * as world from "../procedure/world.ts";
import { filedAs } from "./history.ts";

const { calendar, commands, when } = world;

type Deed = readonly [at: string, command: Command | "undo", actor: Actor];

/** Filed on Thursday 26 November 2026 at 19.12: the verifiers have until Tuesday 1 December, 16.00. */
function judged(now: string, ...deeds: readonly Deed[]): Limits {
  const first = file(world.filing, world.citizen, world.setting("2026-11-26 19:12"));
  let taken: readonly Step[] = [first];
  for (const [at, command, actor] of deeds) {
    const before = taken.at(-1) ?? first;
    taken = [...taken, ...stepsOf(before, command, actor, at)];
  }
  return limitsOf(filedAs(world.last(taken), taken), { calendar, now: when(now) });
}

function stepsOf(before: Step, command: Command | "undo", actor: Actor, at: string): readonly Step[] {
  if (command !== "undo") return world.steps(before.after, command, actor, at);
  const undoing = undo(before.after, before, actor, world.setting(at));
  if (!undoing.ok) throw new Error(undoing.reason);
  return [undoing.step];
}

const { verifier, citizen, officer } = world;
const forwardedInTime: Deed = ["2026-11-30 09:00", commands.forward, verifier];

describe("the limits of a case", () => {
  test.each<readonly [string, string, readonly Deed[], Limits]>([
    ["aren't judged before they have passed", "2026-12-01 16:00", [], { forwarded: null, answered: null }],
    [
      "are missed by what hasn't been forwarded when they pass",
      "2026-12-01 16:01",
      [],
      { forwarded: "late", answered: null },
    ],
    [
      "are kept to the last minute",
      "2026-12-02 09:00",
      [["2026-12-01 16:00", commands.forward, verifier]],
      { forwarded: "in_time", answered: null },
    ],
    [
      "are missed a minute later",
      "2026-12-02 09:00",
      [["2026-12-01 16:01", commands.forward, verifier]],
      { forwarded: "late", answered: null },
    ],
    [
      "stand still while the citizen is asked",
      "2026-12-11 09:00",
      [
        ["2026-11-30 09:00", commands.ask, verifier],
        ["2026-12-03 10:00", commands.supply, citizen],
        ["2026-12-04 16:00", commands.forward, verifier],
      ],
      { forwarded: "in_time", answered: null },
    ],
    [
      "go on with what was left when the citizen has supplied it",
      "2026-12-07 09:00",
      [
        ["2026-11-30 09:00", commands.ask, verifier],
        ["2026-12-03 10:00", commands.supply, citizen],
        ["2026-12-04 16:01", commands.forward, verifier],
      ],
      { forwarded: "late", answered: null },
    ],
    [
      "don't count what was taken back",
      "2026-12-02 09:00",
      [
        ["2026-11-30 09:00", commands.forward, verifier],
        ["2026-11-30 09:01", "undo", verifier],
      ],
      { forwarded: "late", answered: null },
    ],
    [
      "give the agency five working days",
      "2026-12-08 09:00",
      [forwardedInTime, ["2026-12-07 16:00", commands.answer, officer]],
      { forwarded: "in_time", answered: "in_time" },
    ],
    [
      "are missed by an agency that doesn't answer",
      "2026-12-07 16:01",
      [forwardedInTime],
      { forwarded: "in_time", answered: "late" },
    ],
    [
      "are kept by a date that an agency gives",
      "2027-02-01 09:00",
      [forwardedInTime, ["2026-12-04 09:00", commands.schedule, officer]],
      { forwarded: "in_time", answered: "in_time" },
    ],
    [
      "keep what was left when another agency gets it",
      "2026-12-09 09:00",
      [
        forwardedInTime,
        ["2026-12-04 09:00", commands.reassign, verifier],
        ["2026-12-07 16:01", commands.answer, world.otherOfficer],
      ],
      { forwarded: "in_time", answered: "late" },
    ],
    [
      "begin anew for the agency when a case was given back and forwarded again",
      "2026-12-20 09:00",
      [
        forwardedInTime,
        ["2026-12-02 09:00", commands.return, officer],
        ["2026-12-03 09:00", commands.forward, verifier],
        ["2026-12-10 09:00", commands.answer, officer],
      ],
      { forwarded: "in_time", answered: "in_time" },
    ],
    [
      "aren't judged where the case ended before",
      "2027-01-20 09:00",
      [["2026-11-30 09:00", commands.reject, verifier]],
      { forwarded: null, answered: null },
    ],
  ])("%s", (_, now, deeds, limits) => {
    expect(judged(now, ...deeds)).toEqual(limits);
  });

  describe("of a kind", () => {
    const policy = policyAt("2026-12-01", { oversight: true });
    /** Filed on 1 December and forwarded on the 2nd, when a complaint has 14 days, a request 7. */
    const kindChanged = (...deeds: readonly Deed[]) => {
      const setting = world.setting("2026-12-01 10:00", { policy });
      const first = file({ ...world.filing, classification: "complaint" }, citizen, setting);
      let taken: readonly Step[] = [{ ...first, after: { ...first.after, policy: policy.version } }];
      for (const [at, command, actor] of deeds) {
        const before = taken.at(-1) ?? first;
        const more =
          command === "undo"
            ? stepsOf(before, command, actor, at)
            : world.steps(before.after, command, actor, at, { policy });
        taken = [...taken, ...more];
      }
      return (now: string) =>
        limitsOf(filedAs(world.last(taken), taken), { calendar, now: when(now) }).answered;
    };
    const toInformation: Command = { type: "change", fields: { classification: "information" } };
    const forwarded: Deed = ["2026-12-02 09:00", commands.forward, verifier];

    test("are those of the kind that it had when the clock began", () => {
      const later = kindChanged(forwarded, ["2026-12-03 09:00", toInformation, verifier]);
      expect([later("2026-12-15 09:00"), later("2026-12-22 16:00"), later("2026-12-22 16:01")]).toEqual([
        null,
        null,
        "late",
      ]);
      const earlier = kindChanged(["2026-12-02 08:00", toInformation, verifier], forwarded);
      expect([earlier("2026-12-11 16:00"), earlier("2026-12-11 16:01")]).toEqual([null, "late"]);
    });

    test("aren't those of a change that was taken back", () => {
      const at = "2026-12-02 08:00";
      const undone = kindChanged([at, toInformation, verifier], [at, "undo", verifier], forwarded);
      expect([undone("2026-12-22 16:00"), undone("2026-12-22 16:01")]).toEqual([null, "late"]);
    });
  });

  test("pass when the case's own clock does, whatever was done", () => {
    let compared = 0;
    fc.assert(
      fc.property(moves, (made) => {
        for (const { current, taken } of play(made)) {
          const { clock } = current;
          if (clock === null || (clock.kind !== "verify" && clock.kind !== "follow_up")) continue;
          const limit = clock.kind === "verify" ? "forwarded" : "answered";
          const filed = filedAs(current, taken);
          const at = (now: Date) => limitsOf(filed, { calendar, now })[limit];
          // Judged before, in an earlier round or by a limit that has passed.
          if (at(taken.at(-1)?.event.at ?? filed.filedAt) !== null) continue;
          compared += 1;
          expect(at(clock.due)).toBeNull();
          expect(at(new Date(clock.due.getTime() + 1))).toBe("late");
        }
      }),
      { numRuns: 150, seed: 11 },
    );
    expect(compared).toBeGreaterThan(500);
  });
});

const actors = [citizen, verifier, world.supervisor, officer, world.otherOfficer];

const moves = fc.array(
  fc.record({
    hours: fc.integer({ min: 1, max: 60 }),
    command: fc.option(fc.constantFrom<Command>(...Object.values(commands)), { freq: 8 }),
    actor: fc.constantFrom<Actor>(...actors),
    undoes: fc.integer({ min: 0, max: 9 }).map((n) => n === 0),
  }),
  { minLength: 10, maxLength: 40 },
);

type Move = {
  readonly hours: number;
  readonly command: Command | null;
  readonly actor: Actor;
  readonly undoes: boolean;
};

/** The case after each of the moves that could be made; null is time alone. */
function* play(made: readonly Move[]): Generator<{ current: Case; taken: readonly Step[] }> {
  const first = file(world.filing, citizen, world.setting("2026-11-26 19:12"));
  let current = first.after;
  let taken: readonly Step[] = [first];
  let now = current.filedAt;
  for (const { hours, command, actor, undoes } of made) {
    now = new Date(now.getTime() + hours * 3_600_000);
    const setting = world.setting(now);
    const steps = [...tick(current, setting, world.heard(now))];
    const ticked = steps.at(-1)?.after ?? current;
    const decision = command === null ? null : decide(ticked, command, actor, setting);
    if (decision?.ok) steps.push(...decision.steps);
    const latest = steps.at(-1);
    if (undoes && latest !== undefined) {
      const undoing = undo(latest.after, latest, latest.event.by, setting);
      if (undoing.ok) steps.push(undoing.step);
    }
    taken = [...taken, ...steps];
    current = taken.at(-1)?.after ?? current;
    yield { current, taken };
  }
}
