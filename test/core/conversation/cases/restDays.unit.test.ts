import { describe, expect, test } from "vitest";
import type { Weekday } from "../../../../src/core/calendar/calendar.ts";
import type { Language } from "../../../../src/core/office.ts";
import { calendar } from "../../procedure/world.ts";
import { chat } from "../chat.ts";

const hours = [{ open: "08:00", close: "14:00" }];

/** The status of a report that was filed on Thursday 26 November at 19.12, two days later. */
function status(workWeek: readonly Weekday[], language: Language = "id"): string {
  const everyDay = { 1: hours, 2: hours, 3: hours, 4: hours, 5: hours, 6: hours, 7: hours };
  const office = { calendar: { ...calendar, workWeek, hours: everyDay } };
  const c = chat({ buttons: false, office, language });
  c.photo(language === "id" ? "jln dpn pasar kliwon rusak" : "the road is broken");
  c.pin();
  c.say("1");
  c.at("2026-11-28 10:00");
  return c.say("status");
}

describe("the days of rest that aren't counted are the office's own", () => {
  test.each([
    ["Monday to Friday", [1, 2, 3, 4, 5], "(Sabtu dan Minggu tidak dihitung.)"],
    ["Monday to Saturday", [1, 2, 3, 4, 5, 6], "(Minggu tidak dihitung.)"],
    ["Sunday to Thursday", [7, 1, 2, 3, 4], "(Jumat dan Sabtu tidak dihitung.)"],
    ["Monday to Thursday", [1, 2, 3, 4], "(Jumat, Sabtu, dan Minggu tidak dihitung.)"],
  ] as const)("%s", (_week, workWeek, said) => {
    expect(status(workWeek)).toContain(said);
  });

  test("every day", () => {
    expect(status([1, 2, 3, 4, 5, 6, 7])).not.toContain("tidak dihitung");
  });

  test("in English", () => {
    expect(status([7, 1, 2, 3, 4], "en")).toContain("(Not counted: Friday and Saturday.)");
  });
});

test("on the first evening the day is named from which the limit is counted", () => {
  const c = chat({ buttons: false });
  c.photo("jln dpn pasar kliwon rusak");
  c.pin();
  c.say("1");
  expect(c.say("status")).toContain("Hari ke-1 dari 3 adalah Jumat 27 November.");
});
