import { describe, expect, test } from "vitest";
import { type Case, stages } from "../../../src/core/procedure/case.ts";
import { undo } from "../../../src/core/procedure/undo.ts";
import {
  citizen,
  designated,
  filed,
  follower,
  inStage,
  next,
  officer,
  refusal,
  setting,
  steps,
  stranger,
} from "./world.ts";

const open = { type: "change", fields: { privacy: "ordinary" } } as const;
const yes = { type: "consent", yes: true } as const;
const no = { type: "consent", yes: false } as const;
const monday = "2026-11-30 09:00";
const secret = { privacy: "confidential", title: "" } as const;

const asked = (stage: Case["stage"] = "received"): Case =>
  next(inStage(stage, secret), open, designated, monday);

describe.each(stages)("a confidential case, %s,", (stage) => {
  test("stays so when the office would have it ordinary: its reporter is asked, with ten working days", () => {
    const [step] = steps(inStage(stage, secret), open, designated, monday);
    expect(step?.event.happening).toEqual({ type: "consent_asked", until: "2026-12-14" });
    expect(step?.after).toMatchObject({ privacy: "confidential", consentUntil: "2026-12-14", stage });
    expect(step?.after.clock).toEqual(step?.before?.clock);
  });

  test("becomes ordinary by a yes, until the end of the last day, and by nothing else", () => {
    const given = next(asked(stage), yes, citizen, "2026-12-14 23:00");
    expect(given).toMatchObject({ privacy: "ordinary", consentUntil: null, stage });
    expect(refusal(asked(stage), yes, citizen, "2026-12-15 00:30")?.reason).toBe("stage");
    expect(next(asked(stage), no, citizen, "2026-12-01 10:00")).toMatchObject({
      privacy: "confidential",
      consentUntil: null,
    });
  });

  test("is opened by nobody but the one who leads", () => {
    const joined = {
      ...asked(stage),
      reporters: [...asked(stage).reporters, { contact: 2, number: "4WRC-7PN", since: new Date(0) }],
    };
    for (const who of [stranger, follower, designated, officer])
      expect(refusal(joined, yes, who, "2026-12-01 10:00")).not.toBeNull();
    expect(refusal(inStage(stage, secret), yes, citizen, "2026-12-01 10:00")).not.toBeNull();
  });
});

test("its reporter isn't asked again while they may still answer, and may be afterwards", () => {
  expect(refusal(asked(), open, designated, "2026-12-02 10:00")).toEqual({
    reason: "asked_already",
    until: "2026-12-14",
  });
  expect(next(asked(), open, designated, "2026-12-15 10:00").consentUntil).toBe("2026-12-31");
  const declined = next(asked(), no, citizen, "2026-12-01 10:00");
  expect(refusal(declined, open, designated, "2026-12-02 10:00")).toBeNull();
});

test("the question can be taken back, and what was made confidential can't", () => {
  const [question] = steps(filed("2026-11-26 19:12", secret), open, designated, monday);
  if (question === undefined) throw new Error("no step");
  const undone = undo(question.after, question, designated, setting(monday));
  expect(undone.ok && undone.step.after.consentUntil).toBeUndefined();
  const hide = { type: "change", fields: { privacy: "confidential" } } as const;
  const [hidden] = steps(filed("2026-11-26 19:12"), hide, designated, monday);
  if (hidden === undefined) throw new Error("no step");
  expect(undo(hidden.after, hidden, designated, setting(monday))).toEqual({
    ok: false,
    reason: "not_undoable",
  });
});
