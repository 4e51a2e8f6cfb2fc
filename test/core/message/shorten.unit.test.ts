import fc from "fast-check";
import { expect, test } from "vitest";
import { clean } from "../../../src/core/message/clean.ts";
import { cut, shorten } from "../../../src/core/message/shorten.ts";

const texts = fc.string({ unit: fc.constantFrom("a", " ", "é", "🚧", "👷🏽") });

test("a cut leaves no half of a character", () => {
  fc.assert(
    fc.property(texts, fc.nat({ max: 12 }), (text, most) => {
      for (const piece of [cut(text, most), shorten(text, most + 1)]) expect(clean(piece)).toBe(piece);
    }),
  );
});

test.each([
  ["jalan", 10, "jalan"],
  ["jalan rusak", 5, "jalan"],
  ["jalan 🚧🚧", 7, "jalan 🚧"],
])("of %s %i characters are %s", (text, most, wanted) => {
  expect(cut(text, most)).toBe(wanted);
});
