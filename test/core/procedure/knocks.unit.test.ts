import { describe, expect, test } from "vitest";
import { type Case, stages } from "../../../src/core/procedure/case.ts";
import { notices } from "../../../src/core/procedure/notices/notices.ts";
import {
  calendar,
  citizen,
  commands,
  filed,
  follower,
  inStage,
  next,
  officer,
  refusal,
  steps,
  stranger,
  verifier,
} from "./world.ts";

const knock = { type: "knock" } as const;
const monday = "2026-11-30 09:00";
const watcher = { type: "citizen", contact: 2, follows: true } as const;
const other = { type: "citizen", contact: 3, follows: true } as const;
const asked = (stage: Case["stage"] = "received"): Case => next(inStage(stage), knock, watcher, monday);
const admit = { type: "admit", contact: 2 } as const;
const turnAway = { type: "turn_away", contact: 2 } as const;
const open = stages.filter((stage) => stage !== "closed");

describe.each(open)("a case, %s,", (stage) => {
  test("changes in nothing while another chat asks to hear of it: the leader is told, with ten working days", () => {
    const [step] = steps(inStage(stage), knock, watcher, monday);
    if (step === undefined) throw new Error("no step");
    const { knocks, version: _, ...rest } = step.after;
    expect(knocks).toEqual([{ contact: 2, of: 1, until: "2026-12-14", answered: false }]);
    expect(step.before).toMatchObject({ ...rest });
    expect(notices(step, calendar).map(({ to, letter }) => [to, letter])).toEqual([
      [{ type: "reporter", contact: 1 }, "admission_asked"],
    ]);
  });

  test("a yes admits the chat, and a no ends the question, with word to that chat alone", () => {
    expect(next(asked(stage), admit, citizen, monday)).toMatchObject({
      reporters: [{ contact: 1 }, { contact: 2, of: 1 }],
      knocks: [{ answered: true }],
    });
    const [step] = steps(asked(stage), turnAway, citizen, monday);
    if (step === undefined) throw new Error("no step");
    expect(step.after.reporters).toHaveLength(1);
    expect(notices(step, calendar).map(({ to, letter }) => [to, letter])).toEqual([
      [{ type: "reporter", contact: 2 }, "watch_ended"],
    ]);
  });
});

test("nobody but the leader answers, and nobody is turned away who hasn't asked", () => {
  for (const who of [stranger, follower, verifier, officer]) {
    expect(refusal(asked(), admit, who, monday)).not.toBeNull();
    expect(refusal(asked(), turnAway, who, monday)).not.toBeNull();
  }
  expect(refusal(filed(monday), turnAway, citizen, monday)).not.toBeNull();
  expect(refusal(asked(), { ...turnAway, contact: 9 }, citizen, monday)).not.toBeNull();
});

test("a chat asks once, whatever became of it, and two don't wait at the same time", () => {
  expect(refusal(asked(), knock, watcher, monday)).not.toBeNull();
  expect(refusal(next(asked(), turnAway, citizen, monday), knock, watcher, monday)).not.toBeNull();
  expect(refusal(asked(), knock, watcher, "2026-12-20 09:00")).not.toBeNull();
  expect(refusal(asked(), knock, other, monday)).toEqual({ reason: "asked_already", until: "2026-12-14" });
  expect(next(asked(), knock, other, "2026-12-15 09:00").knocks).toHaveLength(2);
});

test("without an answer nothing changes: after its last day it isn't open any more", () => {
  expect(refusal(asked(), turnAway, citizen, "2026-12-14 23:00")).toBeNull();
  expect(refusal(asked(), turnAway, citizen, "2026-12-15 00:30")).not.toBeNull();
});

test("a number alone opens nothing: whoever doesn't follow it by its code asks nothing", () => {
  for (const who of [stranger, follower, verifier, officer])
    expect(refusal(filed(monday), knock, who, monday)).toEqual({ reason: "not_yours" });
});

test("a closed case, and the reporter of it, ask nothing", () => {
  expect(refusal(inStage("closed"), knock, watcher, monday)).not.toBeNull();
  expect(refusal(filed(monday), knock, { ...watcher, contact: 1 }, monday)).not.toBeNull();
});

test("whoever leads after the one who was asked hasn't been asked", () => {
  const joined = {
    ...asked(),
    reporters: [...asked().reporters, { contact: 5, number: "4WRC-7PN", since: new Date(0) }],
  };
  const led = next(joined, commands.withdraw, citizen, monday);
  expect(led.reporters[0]?.contact).toBe(5);
  expect(refusal(led, turnAway, { type: "citizen", contact: 5 }, monday)).not.toBeNull();
});
