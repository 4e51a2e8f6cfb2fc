import { describe, expect, test } from "vitest";
import { type Copy, judge } from "./compare.ts";

const copies = (...texts: readonly [text: string, at: number][]): readonly Copy[] =>
  texts.map(([text, at]) => ({ text, at }));
const kill = (at: number) => ({ at, inFlight: 1 });

describe("what a chat was told", () => {
  test("is as it should be", () => {
    const told = copies(["a", 1], ["b", 2], ["a", 3]);
    expect(judge(["a", "b", "a"], told, [])).toEqual({ lost: [], twice: [], outOfOrder: [], repeats: [] });
  });

  test("lacks what was lost", () => {
    expect(judge(["a", "b", "c"], copies(["a", 1], ["c", 2]), [])).toMatchObject({ lost: ["b"] });
  });

  test("came twice, if nothing interrupted it", () => {
    expect(judge(["a"], copies(["a", 1], ["a", 2]), [])).toMatchObject({ twice: ["a"], repeats: [] });
    expect(judge(["a"], copies(["a", 1_000], ["a", 2_000]), [kill(500)])).toMatchObject({ twice: ["a"] });
  });

  test("came again after a kill, once for each", () => {
    const told = copies(["a", 1_000], ["a", 3_000], ["a", 4_000]);
    expect(judge(["a"], told, [kill(2_000)])).toMatchObject({ twice: ["a"], repeats: [0] });
    expect(judge(["a"], told, [kill(2_000), kill(3_500)])).toMatchObject({ twice: [], repeats: [0, 1] });
  });

  test("came again after something else, from a program that had been frozen", () => {
    const told = copies(["a", 2_000], ["b", 3_000], ["a", 13_000]);
    expect(judge(["a", "b"], told, [kill(1_000), kill(12_000)])).toEqual({
      lost: [],
      twice: [],
      outOfOrder: [],
      repeats: [1],
    });
  });

  test("is out of order", () => {
    expect(judge(["a", "b", "c"], copies(["b", 1], ["a", 2], ["c", 3]), [])).toMatchObject({
      lost: [],
      twice: [],
      outOfOrder: [expect.anything()],
    });
  });

  test("has what nobody expected", () => {
    expect(judge(["a"], copies(["a", 1], ["x", 2]), [])).toMatchObject({
      lost: [],
      twice: ["x"],
      outOfOrder: [],
    });
  });
});
