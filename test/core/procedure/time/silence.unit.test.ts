import { describe, expect, test } from "vitest";
import {
  type Signs,
  type SilenceTold,
  silencesDue,
  silencesIn,
} from "../../../../src/core/procedure/time/silence.ts";
import { calendar } from "../../calendar/office.ts";
import { when } from "../world.ts";

/** Since Monday 30 November; with 24 and 25 December and New Year off, 14 December is the tenth working day after it. */
const pupr: Signs = {
  agency: "PUPR",
  waiting: 2,
  waitingSince: when("2026-11-30 09:00"),
  steppedAt: null,
  heardOn: null,
  group: "quiet",
};

describe("how long an agency has been silent", () => {
  test.each<[string, Partial<Signs>, string, string | null]>([
    ["the ninth day", {}, "2026-12-11", null],
    ["the tenth", {}, "2026-12-14", "2026-11-30 10"],
    ["later", {}, "2026-12-15", "2026-11-30 11"],
    ["a step counts", { steppedAt: when("2026-12-01 10:00") }, "2026-12-14", null],
    [
      "a step counts from its own day",
      { steppedAt: when("2026-12-01 10:00") },
      "2026-12-15",
      "2026-12-01 10",
    ],
    ["a word in the group counts", { heardOn: "2026-12-01" }, "2026-12-14", null],
    [
      "what came before there was something to answer doesn't",
      { heardOn: "2026-10-01" },
      "2026-12-14",
      "2026-11-30 10",
    ],
    [
      "an old step doesn't hide a later word",
      { steppedAt: when("2026-12-01 10:00"), heardOn: "2026-12-03" },
      "2026-12-16",
      null,
    ],
    ["days off don't count", { heardOn: "2026-12-21" }, "2027-01-06", null],
    ["but put it off", { heardOn: "2026-12-21" }, "2027-01-07", "2026-12-21 10"],
    ["a dead group is no sign", { group: "mute" }, "2026-12-14", "2026-11-30 10"],
    ["no group is none either", { group: "none" }, "2026-12-14", "2026-11-30 10"],
  ])("%s", (_, more, today, expected) => {
    const found = silencesIn([{ ...pupr, ...more }], today, calendar);
    expect(found.map(({ since, days }) => `${since} ${days}`)).toEqual(expected === null ? [] : [expected]);
  });

  test("the longest comes first", () => {
    const dlh = { ...pupr, agency: "DLH", waitingSince: when("2026-11-26 09:00") };
    const bkd = { ...pupr, agency: "BKD" };
    const found = silencesIn([pupr, bkd, dlh], "2026-12-14", calendar);
    expect(found.map(({ agency }) => agency)).toEqual(["DLH", "BKD", "PUPR"]);
  });
});

describe("when it is reported", () => {
  const onDay = (today: string, told: SilenceTold, signs: readonly Signs[] = [pupr]) => {
    const result = silencesDue(silencesIn(signs, today, calendar), told, today, calendar);
    return { due: result.due.map(({ agency }) => agency), told: result.told };
  };

  test.each<[string, string, SilenceTold, readonly string[], SilenceTold]>([
    ["not before the tenth day", "2026-12-11", {}, [], {}],
    ["on the tenth", "2026-12-14", {}, ["PUPR"], { PUPR: "2026-12-14" }],
    ["once on that day", "2026-12-14", { PUPR: "2026-12-14" }, [], { PUPR: "2026-12-14" }],
    ["not on the next", "2026-12-15", { PUPR: "2026-12-14" }, [], { PUPR: "2026-12-14" }],
    ["not nine days later", "2026-12-29", { PUPR: "2026-12-14" }, [], { PUPR: "2026-12-14" }],
    [
      "again after ten more, the days off left out",
      "2026-12-30",
      { PUPR: "2026-12-14" },
      ["PUPR"],
      { PUPR: "2026-12-30" },
    ],
    [
      "of an earlier silence nothing is known any more",
      "2026-12-15",
      { PUPR: "2026-11-27" },
      ["PUPR"],
      { PUPR: "2026-12-15" },
    ],
    [
      "who isn't silent any more is forgotten",
      "2026-12-14",
      { DLH: "2026-12-10" },
      ["PUPR"],
      { PUPR: "2026-12-14" },
    ],
  ])("%s", (_, today, told, due, after) => {
    expect(onDay(today, told)).toEqual({ due, told: after });
  });

  test("a sign of life ends it, and it begins anew from there", () => {
    const told = { PUPR: "2026-12-14" };
    const alive = [{ ...pupr, heardOn: "2026-12-15" }];
    expect(onDay("2026-12-16", told, alive)).toEqual({ due: [], told: {} });
    expect(onDay("2026-12-30", {}, alive)).toEqual({ due: [], told: {} });
    expect(onDay("2026-12-31", {}, alive)).toEqual({ due: ["PUPR"], told: { PUPR: "2026-12-31" } });
  });
});
