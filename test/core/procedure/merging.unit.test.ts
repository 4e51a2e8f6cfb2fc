import { describe, expect, test } from "vitest";
import type { Case } from "../../../src/core/procedure/case.ts";
import { allowed } from "../../../src/core/procedure/decide.ts";
import {
  citizen,
  commands,
  designated,
  filed,
  follower,
  inStage,
  next,
  refusal,
  setting,
  steps,
  verifier,
  when,
} from "./world.ts";

const now = "2026-12-01 10:00";
const lead = inStage("forwarded");
const double = filed("2026-11-27 09:00", { id: "case-2", number: "4WRC-7PN", reporter: 2 });
const merge = (into: Case) => ({ type: "merge", into }) as const;

function merged(): { readonly lead: Case; readonly double: Case } {
  const [gone, joined] = steps(double, merge(lead), verifier, now);
  if (gone === undefined || joined === undefined) throw new Error("two steps");
  return { lead: joined.after, double: gone.after };
}

describe("merging", () => {
  test("closes the one as a duplicate and brings its reporter to the other", () => {
    const [gone, joined] = steps(double, merge(lead), verifier, now);
    expect(gone?.after).toMatchObject({
      stage: "closed",
      outcome: "duplicate",
      mergedInto: { id: "case-1", number: "K7M4-2QX" },
    });
    expect(gone?.event.happening).toEqual({ type: "merged", into: "case-1", number: "K7M4-2QX" });
    expect(joined?.event).toMatchObject({
      case: "case-1",
      happening: { type: "joined", contacts: [2], number: "4WRC-7PN" },
    });
    expect(joined?.after.reporters).toEqual([
      { contact: 1, number: "K7M4-2QX", since: when("2026-11-26 19:12") },
      { contact: 2, number: "4WRC-7PN", since: when("2026-11-27 09:00") },
    ]);
    expect(joined?.after.clock).toBe(lead.clock);
  });

  test("names nobody twice who reported the same thing twice", () => {
    const own = filed("2026-11-27 09:00", { id: "case-3", number: "T6VN-3HA" });
    expect(steps(own, merge(lead), verifier, now)[1]?.after.reporters).toHaveLength(1);
  });

  test("takes followers along", () => {
    const third = filed("2026-11-28 09:00", { id: "case-3", number: "T6VN-3HA", reporter: 3 });
    const [, joined] = steps(third, merge(double), verifier, now);
    const both = joined?.after ?? double;
    expect(steps(both, merge(lead), verifier, now)[1]?.after.reporters.map(({ contact }) => contact)).toEqual(
      [1, 2, 3],
    );
  });

  test.each([
    ["itself", lead, "itself"],
    ["a closed case", inStage("closed"), "closed"],
    ["a merged case", { ...merged().double, id: "case-9" }, "merged"],
    [
      "a confidential case, being ordinary,",
      inStage("received", { privacy: "confidential" }),
      "confidential",
    ],
  ] as const)("into %s is refused", (_what, into, why) => {
    expect(refusal(why === "itself" ? lead : double, merge(into), verifier, now)).toEqual({
      reason: "merge",
      why,
    });
  });

  test("a confidential case joins only a confidential one", () => {
    const secret = { ...double, privacy: "confidential" } as const;
    expect(refusal(secret, merge(lead), designated, now)).toEqual({ reason: "merge", why: "confidential" });
    expect(refusal(secret, merge({ ...lead, privacy: "confidential" }), designated, now)).toBeNull();
  });

  test("isn't done once there is an answer or a date", () => {
    for (const stage of ["scheduled", "answered", "closed"] as const) {
      const no = refusal({ ...inStage(stage), id: "case-7" }, merge(lead), verifier, now);
      expect(no?.reason).toBe("stage");
    }
  });
});

describe("followers", () => {
  test("may speak against an answer but not settle for everybody", () => {
    const answered = next(merged().lead, commands.answer, verifier, now);
    expect(allowed(answered, follower, setting(now))).toEqual(["reply", "unclear", "amend", "retract"]);
    expect(refusal(answered, commands.accept, follower, now)).toEqual({ reason: "not_yours" });
    expect(next(answered, commands.reply, follower, now)).toMatchObject({ stage: "forwarded", round: 2 });
  });

  test("leave without ending the case", () => {
    const [step] = steps(merged().lead, commands.withdraw, follower, now);
    expect(step?.event.happening).toEqual({ type: "reporter_left", contact: 2 });
    expect(step?.after).toMatchObject({ stage: "forwarded", reporters: [{ contact: 1 }] });
  });

  test("lead, the oldest first, when the first reporter withdraws", () => {
    const { lead: two } = merged();
    const three = {
      ...two,
      reporters: [...two.reporters, { contact: 3, number: "T6VN-3HA", since: when("2026-11-26 20:00") }],
    };
    const [step] = steps(three, commands.withdraw, citizen, now);
    expect(step?.event.happening).toEqual({ type: "reporter_left", contact: 1 });
    expect(step?.after.reporters.map(({ contact }) => contact)).toEqual([3, 2]);
    expect(step?.after.stage).toBe("forwarded");
    const alone = next(two, commands.withdraw, citizen, now);
    expect(next(alone, commands.withdraw, follower, now)).toMatchObject({
      stage: "closed",
      outcome: "withdrawn",
    });
  });

  test("who were merged may have their own report opened again", () => {
    expect(next(merged().double, commands.reopen, follower, now)).toMatchObject({
      stage: "received",
      outcome: null,
      mergedInto: null,
      clock: { days: 3 },
    });
  });
});
