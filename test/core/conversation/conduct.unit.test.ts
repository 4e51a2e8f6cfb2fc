import { describe, expect, test } from "vitest";
import { isAboutConduct } from "../../../src/core/conversation/understand/conduct.ts";
import { accusing } from "./accusing.ts";
import { harmless } from "./harmless.ts";

describe("conduct in office", () => {
  test.each(accusing)("%j is", (text) => {
    expect(isAboutConduct(text)).toBe(true);
  });

  test.each(harmless)("%j isn't", (text) => {
    expect(isAboutConduct(text)).toBe(false);
  });

  test.each(accusing)("%j is, whatever is written around it, and in capitals", (text) => {
    expect(isAboutConduct(`min, ${text} pak mohon ditindak`)).toBe(true);
    expect(isAboutConduct(`jalan rusak parah. ${text.toUpperCase()}!!!`)).toBe(true);
  });
});

test("a long text costs little time", () => {
  const long = "petugas minta pak lurah tidak ada ".repeat(20_000);
  expect(typeof isAboutConduct(long)).toBe("boolean");
});
