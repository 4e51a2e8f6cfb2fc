import { expect, test } from "vitest";
import { leadingDay } from "../../src/core/operators/days.ts";

test.fails.each(["29 Feb Perbaikan", "29/2 Perbaikan", "Selasa 29 Februari Perbaikan"])(
  "%s, written in December 2027, is the leap day that comes",
  (words) => {
    expect(leadingDay(words, "2027-12-06")).toEqual({ day: "2028-02-29", rest: "Perbaikan" });
  },
);
