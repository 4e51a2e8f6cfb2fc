import { describe, expect, test } from "vitest";

type Texts = {
  readonly is: readonly string[];
  /** What has its words, or begins like it, and means something else. */
  readonly isNot: readonly string[];
};

/** Holds a kind of text to what people write, and to what is nearly it. */
export function toldApart(kind: string, reads: (text: string) => boolean, { is, isNot }: Texts): void {
  describe(kind, () => {
    test.each(is)("%j", (text) => {
      expect(reads(text)).toBe(true);
    });
    test.each(isNot)("not %j", (text) => {
      expect(reads(text)).toBe(false);
    });
  });
}
