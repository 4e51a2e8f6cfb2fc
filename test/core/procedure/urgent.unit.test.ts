import { describe, expect, test } from "vitest";
import type { Case } from "../../../src/core/procedure/case.ts";
import type { Step } from "../../../src/core/procedure/event.ts";
import { file } from "../../../src/core/procedure/file.ts";
import { notices } from "../../../src/core/procedure/notices/notices.ts";
import { rings } from "../../../src/core/procedure/urgent.ts";
import { calendar, citizen, commands, filed, filing, inStage, setting, steps, verifier } from "./world.ts";

const night = "2026-11-28 02:10";
const danger = { urgent: true };

const filedInDanger = () => file(filing, citizen, setting(night, danger));
function only([step]: readonly Step[]): Step {
  if (step === undefined) throw new Error("no step");
  return step;
}
const says = (current: Case, urgent = true) =>
  only(steps(current, { type: "add", text: "tolong", files: [] }, citizen, night, { urgent }));
const marks = (current: Case, urgent: boolean) =>
  only(steps(current, { type: "change", fields: { urgent } }, verifier, night));
const rung = (step: Step) => notices(step, calendar).filter(({ letter }) => letter === "operators_urgent");

describe("danger in a reporter's words", () => {
  test("makes a case urgent as it is filed and rings the operators, also outside office hours", () => {
    const step = filedInDanger();
    expect(step.after).toMatchObject({ urgent: true, rung: true });
    expect(rung(step)).toEqual([{ letter: "operators_urgent", unasked: false, to: { type: "operators" } }]);
  });

  test("does so later too, in an addition, a reply or an answer to the office's question", () => {
    expect(rung(says(filed(night)))).toHaveLength(1);
    expect(
      rung(only(steps(inStage("answered"), commands.reply, citizen, "2026-12-10 09:00", danger))),
    ).toHaveLength(1);
    expect(rung(only(steps(inStage("incomplete"), commands.supply, citizen, night, danger)))).toHaveLength(1);
  });

  test("rings once, however often it is said, and not again after a verifier took the mark off", () => {
    const { after } = filedInDanger();
    expect(rings(says(after))).toBe(false);
    const taken = marks(after, false);
    expect(taken.after.urgent).toBe(false);
    const again = says(taken.after);
    expect(again.after.urgent).toBe(true);
    expect(rings(again)).toBe(false);
  });

  test("leaves what was urgent urgent when other words come", () => {
    expect(says(filedInDanger().after, false).after.urgent).toBe(true);
  });

  test("doesn't outlive the case: reopened, it begins anew and may ring", () => {
    const closed = { ...inStage("closed"), urgent: true, rung: true };
    const calm = only(steps(closed, commands.reopen, citizen, "2026-12-10 09:00"));
    expect(calm.after).toMatchObject({ urgent: false, rung: false });
    expect(rings(only(steps(closed, commands.reopen, citizen, "2026-12-10 09:00", danger)))).toBe(true);
  });
});

describe("a verifier", () => {
  test("sets and takes off the mark, on file and without a ring", () => {
    const set = marks(filed(night), true);
    expect(set.after.urgent).toBe(true);
    expect(set.event.happening).toEqual({ type: "changed", fields: { urgent: true } });
    expect(rung(set)).toEqual([]);
    expect(rings(says(set.after))).toBe(false);
    expect(marks(set.after, false).event.happening).toEqual({ type: "changed", fields: { urgent: false } });
  });
});

test("a merge makes the leading case urgent", () => {
  const double = filed(night, { id: "case-2", number: "4WRC-7PN", reporter: 2 });
  const [, joined] = steps(
    { ...double, urgent: true, rung: true },
    { type: "merge", into: filed(night) },
    verifier,
    night,
  );
  expect(joined?.after).toMatchObject({ id: "case-1", urgent: true });
});

test("an urgent case reaches its agency by night, any other in the morning", () => {
  const toAgency = (current: Case) =>
    notices(only(steps(current, commands.forward, verifier, night)), calendar).find(
      ({ to }) => to.type === "agency",
    );
  expect(toAgency(filedInDanger().after)?.unasked).toBe(false);
  expect(toAgency(filed(night))?.unasked).toBe(true);
});
