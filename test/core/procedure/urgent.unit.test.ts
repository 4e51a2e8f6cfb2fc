import { describe, expect, test } from "vitest";
import type { Case } from "../../../src/core/procedure/case.ts";
import type { Command } from "../../../src/core/procedure/command.ts";
import type { Step } from "../../../src/core/procedure/event.ts";
import { file } from "../../../src/core/procedure/file.ts";
import { notices } from "../../../src/core/procedure/notices/notices.ts";
import { undo } from "../../../src/core/procedure/undo.ts";
import { rings } from "../../../src/core/procedure/urgent.ts";
import { calendar, citizen, commands, filed, filing, inStage, setting, steps, verifier } from "./world.ts";

const night = "2026-11-28 02:10";
const later = "2026-12-10 09:00";
const danger = { urgent: true };
const amend: Command = { type: "amend", text: "tolong", files: [] };

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
const endedInDanger = () =>
  only(steps({ ...inStage("answered"), urgent: true, rung: true }, commands.accept, citizen, later));

describe("danger in a reporter's words", () => {
  test("makes a case urgent as it is filed and rings the operators, also outside office hours", () => {
    const step = filedInDanger();
    expect(step.after).toMatchObject({ urgent: true, rung: true, urgentAt: step.event.at });
    expect(rung(step)).toEqual([{ letter: "operators_urgent", unasked: false, to: { type: "operators" } }]);
  });

  test("does so later too, in an addition, a reply or an answer to the office's question", () => {
    expect(rung(says(filed(night)))).toHaveLength(1);
    expect(rung(only(steps(inStage("answered"), commands.reply, citizen, later, danger)))).toHaveLength(1);
    expect(rung(only(steps(inStage("incomplete"), commands.supply, citizen, night, danger)))).toHaveLength(1);
  });

  test("rings once, however often it is said", () => {
    expect(rings(says(filedInDanger().after))).toBe(false);
  });

  test("leaves what was urgent urgent when other words come", () => {
    expect(says(filedInDanger().after, false).after.urgent).toBe(true);
  });
});

describe("a verifier", () => {
  test("sets and takes off the mark, on file and without a ring", () => {
    const set = marks(filed(night), true);
    expect(set.after).toMatchObject({ urgent: true, urgentAt: set.event.at });
    expect(set.event.happening).toEqual({ type: "changed", fields: { urgent: true } });
    expect(rung(set)).toEqual([]);
    expect(marks(set.after, false).event.happening).toEqual({ type: "changed", fields: { urgent: false } });
  });

  test("who marked it is rung all the same when the reporter cries out, once", () => {
    const cried = says(marks(filed(night), true).after);
    expect(rings(cried)).toBe(true);
    expect(rings(says(cried.after))).toBe(false);
  });

  test("isn't overruled by the next words of danger: they ring once more and leave the mark off", () => {
    const { after } = marks(filedInDanger().after, false);
    expect(after).toMatchObject({ urgent: false, notUrgent: true });
    const again = says(after);
    expect(again.after).toMatchObject({ urgent: false, notUrgent: true });
    expect(rings(again)).toBe(true);
    expect(rings(says(again.after))).toBe(false);
  });

  test("who says no or yes again is rung again by what is said after that", () => {
    const twice = says(marks(filedInDanger().after, false).after).after;
    expect(rings(says(marks(twice, false).after))).toBe(true);
    const yes = marks(twice, true);
    expect(yes.after).toMatchObject({ urgent: true, notUrgent: false });
    expect(rings(says(yes.after))).toBe(true);
  });

  test("who takes the no back has it forgotten", () => {
    const { after } = filedInDanger();
    const no = marks(after, false);
    const back = undo(no.after, no, verifier, setting(night));
    expect(back.ok && back.step.after).toMatchObject({ urgent: true, rung: true, notUrgent: false });
  });
});

describe("a closed case", () => {
  test("isn't urgent any more, and its agency hears at once how an urgent one ended", () => {
    const ended = endedInDanger();
    expect(ended.after).toMatchObject({ stage: "closed", urgent: false, rung: false });
    expect(notices(ended, calendar).find(({ to }) => to.type === "agency")?.unasked).toBe(false);
  });

  test("becomes urgent by new words of danger, which ring once", () => {
    const said = only(steps(endedInDanger().after, amend, citizen, later, danger));
    expect(said.after).toMatchObject({ stage: "closed", urgent: true });
    expect(rings(said)).toBe(true);
    expect(rings(only(steps(said.after, amend, citizen, later, danger)))).toBe(false);
  });

  test("rings when the very words that close it speak of danger", () => {
    const said = only(
      steps({ ...inStage("answered"), urgent: true, rung: true }, commands.accept, citizen, later, danger),
    );
    expect(said.after).toMatchObject({ stage: "closed", urgent: true });
    expect(rings(said)).toBe(true);
  });

  test("reopened begins calmly, rings if the words say so, and keeps a mark that it got since", () => {
    const ended = endedInDanger().after;
    expect(only(steps(ended, commands.reopen, citizen, later)).after).toMatchObject({ urgent: false });
    expect(rings(only(steps(ended, commands.reopen, citizen, later, danger)))).toBe(true);
    const said = only(steps(ended, amend, citizen, later, danger));
    expect(only(steps(said.after, commands.reopen, citizen, later)).after.urgent).toBe(true);
  });
});

describe("a merge", () => {
  const double = filed(night, { id: "case-2", number: "4WRC-7PN" });
  const leading = (current: Case, into: Case, at = night): Case => {
    const [, joined] = steps(current, { type: "merge", into }, verifier, at);
    if (joined === undefined) throw new Error("nothing was joined");
    return joined.after;
  };

  test("makes the leading case urgent, also one that was said not to be", () => {
    const after = leading({ ...double, urgent: true, rung: true }, { ...filed(night), notUrgent: true });
    expect(after).toMatchObject({ id: "case-1", urgent: true, rung: true, notUrgent: false });
  });

  test("of a case that the office said isn't urgent lets the leading one's reporter ring", () => {
    const cried = says(marks(says(double).after, false).after).after;
    expect(cried).toMatchObject({ urgent: false, rung: true, notUrgent: true });
    const after = leading(cried, filed(night));
    expect(after).toMatchObject({ urgent: false, rung: false, notUrgent: false });
    const said = says(after);
    expect(said.after.urgent).toBe(true);
    expect(rings(said)).toBe(true);
  });

  test("keeps when the danger was first told, by whichever of them", () => {
    const told = says(double).after;
    expect(leading(told, filed(night), later).urgentAt).toEqual(told.urgentAt);
    const first = says(filed(night)).after;
    expect(leading(marks(double, true).after, first, later).urgentAt).toEqual(first.urgentAt);
    expect(leading(marks(told, false).after, filed(night), later).urgentAt).toBeNull();
  });
});

test("an urgent case reaches its agency by night, any other in the morning", () => {
  const toAgency = (current: Case) =>
    notices(only(steps(current, commands.forward, verifier, night)), calendar).find(
      ({ to }) => to.type === "agency",
    );
  expect(toAgency(filedInDanger().after)?.unasked).toBe(false);
  expect(toAgency(filed(night))?.unasked).toBe(true);
});
