import { expect, test } from "vitest";
import * as marks from "../../../src/core/procedure/marks.ts";

test("the names on file stay what they are", () => {
  const { citizensNotice, isOfDelay: _, noticeNumber: __, ...names } = marks;
  expect([...Object.values(names), citizensNotice(1), citizensNotice(12)].sort()).toEqual([
    "held_open",
    "overdue",
    "overdue.agency",
    "overdue.citizen.1",
    "overdue.citizen.12",
    "overdue.head",
    "overdue.overseer",
    "overdue.supervisor",
    "remind.1",
    "remind.2",
    "reply.5",
    "reply.9",
    "unclear",
    "unclear.told",
  ]);
});

test.each([
  ["overdue.citizen.1", 1, true],
  ["overdue.citizen.12", 12, true],
  ["overdue", 0, true],
  ["overdue.supervisor", 0, true],
  ["overdue.head", 0, true],
  ["overdue.overseer", 0, true],
  ["reply.9", 0, false],
  ["held_open", 0, false],
] as const)("%s: notice %i, of a delay: %s", (mark, n, ofDelay) => {
  expect(marks.noticeNumber(mark)).toBe(n);
  expect(marks.isOfDelay(mark)).toBe(ofDelay);
});
