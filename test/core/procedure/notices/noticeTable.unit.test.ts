import { describe, expect, test } from "vitest";
import type { Step } from "../../../../src/core/procedure/event.ts";
import { type Audience, notices } from "../../../../src/core/procedure/notices/notices.ts";
import { noticeTable } from "../../../../src/core/procedure/notices/noticeTable.ts";
import { recalculate } from "../../../../src/core/procedure/time/recalculate.ts";
import { undo } from "../../../../src/core/procedure/undo.ts";
import {
  calendar,
  citizen,
  commands,
  filed,
  follower,
  inStage,
  next,
  officer,
  setting,
  steps,
  supervisor,
  ticked,
  verifier,
} from "../world.ts";

const now = "2026-12-01 10:00";
const double = filed("2026-11-27 09:00", { id: "case-2", number: "4WRC-7PN", reporter: 2 });
const followed = (stage: "forwarded" | "answered") => {
  const [, joined] = steps(double, { type: "merge", into: inStage("forwarded") }, verifier, now);
  if (joined === undefined) throw new Error("two steps");
  return stage === "forwarded" ? joined.after : next(joined.after, commands.answer, officer, now);
};

function name(to: Audience): string {
  switch (to.type) {
    case "reporter":
      return String(to.contact);
    case "agency":
      return to.agency;
    case "operators":
    case "supervisors":
      return to.type;
  }
}

/** "letter → audience", one a line. */
const letters = (step: Step | undefined): string[] =>
  step === undefined
    ? ["no step"]
    : notices(step, calendar).map(({ letter, to }) => `${letter} → ${name(to)}`);

describe("the table", () => {
  test.each(Object.entries(noticeTable))("%s: every cell has a letter or a reason", (_occasion, row) => {
    for (const cell of [row.reporters, row.agency, row.formerAgency, row.operators, row.supervisors]) {
      if ("silent" in cell) expect(cell.silent).not.toBe("");
      else expect(cell).toMatchObject({ letter: expect.stringMatching(/^[a-z_]+$/), unasked: true });
    }
  });

  test("tells reporters of every stage their case comes to", () => {
    const stages = [
      "supplied",
      "forwarded",
      "asked",
      "rejected",
      "referred",
      "merged",
      "answered",
      "scheduled",
      "returned",
      "replied",
      "disagreed",
      "accepted",
      "reopened",
      "closed_by_office",
      "promise_due",
      "lapsed_incomplete",
      "lapsed_no_reply",
    ] as const;
    for (const occasion of stages) expect(noticeTable[occasion].reporters).toHaveProperty("letter");
  });
});

describe("a step tells", () => {
  test.each([
    [
      "forwarding",
      () => steps(inStage("received"), commands.forward, verifier, now),
      ["forwarded → 1", "agency_forwarded → PUPR"],
    ],
    ["a question", () => steps(inStage("received"), commands.ask, verifier, now), ["asked → 1"]],
    [
      "the agency's answer",
      () => steps(followed("forwarded"), commands.answer, officer, now),
      ["answered → 1", "answered → 2"],
    ],
    [
      "a reply to its leader's followers",
      () => steps(followed("answered"), commands.reply, citizen, now),
      ["replied → 2", "agency_replied → PUPR"],
    ],
    [
      "a follower's reply to the others",
      () => steps(followed("answered"), commands.reply, follower, now),
      ["replied → 1", "agency_replied → PUPR"],
    ],
    [
      "the citizen who added words nothing twice",
      () => steps(inStage("received"), commands.add, citizen, now),
      [],
    ],
    [
      "a return by the agency",
      () => steps(inStage("forwarded"), commands.return, officer, now),
      ["returned → 1", "operators_returned → operators"],
    ],
    [
      "a return by a verifier",
      () => steps(inStage("forwarded"), commands.return, verifier, now),
      ["returned → 1", "agency_taken_away → PUPR"],
    ],
    [
      "another agency",
      () => steps(inStage("forwarded"), commands.reassign, verifier, now),
      ["reassigned → 1", "agency_forwarded → DISHUB", "agency_taken_away → PUPR"],
    ],
    [
      "a merge",
      () => steps(double, { type: "merge", into: inStage("forwarded") }, verifier, now),
      ["merged → 2"],
    ],
    [
      "only who comes to lead",
      () => steps(followed("forwarded"), commands.withdraw, citizen, now),
      ["now_leading → 2"],
    ],
    [
      "nobody of a follower who leaves",
      () => steps(followed("forwarded"), commands.withdraw, follower, now),
      [],
    ],
    [
      "a reopening",
      () => steps(inStage("closed"), commands.reopen, citizen, now),
      ["agency_reopened → PUPR", "operators_reopened → operators"],
    ],
    [
      "a supervisor's reopening",
      () => steps(inStage("closed"), commands.reopen, supervisor, now),
      ["reopened → 1", "agency_reopened → PUPR"],
    ],
    ["nobody of a look", () => steps(inStage("received"), commands.look, verifier, now), []],
    [
      "nobody beside the morning's digest when the limit for checking is near",
      () => ticked(inStage("received"), "2026-11-30 08:00"),
      [],
    ],
    [
      "nobody beside the agency's one message of the morning when its limit is near",
      () => ticked(inStage("forwarded"), "2026-12-04 08:00"),
      [],
    ],
    [
      "a reminder to supply",
      () => ticked(inStage("incomplete"), "2026-12-07 08:00"),
      ["supply_reminded → 1"],
    ],
    ["a last call", () => ticked(inStage("answered"), "2026-12-11 08:00"), ["reply_last_call → 1"]],
  ] as const)("%s", (_what, make, expected) => {
    expect(letters(make()[0])).toEqual(expected);
  });

  test("delay: the citizen and the supervisors; the operators and the agency by their morning's message", () => {
    expect(ticked(inStage("forwarded"), "2026-12-10 08:00").map(letters)).toEqual([
      [],
      ["supervisors_overdue → supervisors"],
      ["overdue → 1"],
    ]);
  });

  test("an undoing only whom a letter had reached", () => {
    const [made] = steps(inStage("received"), commands.forward, verifier, now);
    if (made === undefined) throw new Error("no step");
    const undone = undo(made.after, made, verifier, setting(now));
    if (!undone.ok) throw new Error(undone.reason);
    expect(letters(undone.step)).toEqual(["undone → 1", "agency_taken_away → PUPR"]);
    expect(notices(undone.step, calendar).every(({ onlyIfLeft }) => onlyIfLeft === true)).toBe(true);
  });

  test("a moved limit only if it moves later by two days or more", () => {
    const off = (...days: string[]) => ({
      ...calendar,
      daysOff: [...calendar.daysOff, ...days.map((day) => ({ day, name: "Libur" }))],
    });
    const received = filed("2026-11-26 19:12");
    const slightly = recalculate(received, setting("2026-11-27 09:00", { calendar: off("2026-12-01") }));
    expect(letters(slightly ?? undefined)).toEqual([]);
    const later = recalculate(
      received,
      setting("2026-11-27 09:00", { calendar: off("2026-12-01", "2026-12-02") }),
    );
    expect(letters(later ?? undefined)).toEqual(["due_moved → 1"]);
  });
});
