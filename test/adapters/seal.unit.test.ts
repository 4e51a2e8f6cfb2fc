import fc from "fast-check";
import { expect, test } from "vitest";
import { createSeal, SealError } from "../../src/adapters/seal.ts";

const seal = createSeal(new Uint8Array(32).fill(1));
const other = createSeal(new Uint8Array(32).fill(2));
const text = fc.string({ unit: "grapheme" });

test("what was sealed opens to the same text", () => {
  fc.assert(
    fc.property(text, (plain) => {
      expect(seal.open(seal.seal(plain))).toBe(plain);
    }),
  );
});

test("the same text never looks the same twice", () => {
  expect(seal.seal("628123")).not.toEqual(seal.seal("628123"));
});

test("a sealed text that is altered in any bit, cut or lengthened doesn't open", () => {
  fc.assert(
    fc.property(text, fc.nat(), fc.nat(7), (plain, at, bit) => {
      const sealed = seal.seal(plain);
      const altered = Uint8Array.from(sealed);
      const index = at % altered.length;
      altered[index] = (altered[index] ?? 0) ^ (1 << bit);
      expect(() => seal.open(altered)).toThrow(SealError);
      expect(() => seal.open(sealed.subarray(0, index))).toThrow(SealError);
      expect(() => seal.open(Uint8Array.of(...sealed, 0))).toThrow(SealError);
    }),
  );
});

test("another installation's key doesn't open it", () => {
  expect(() => other.open(seal.seal("628123"))).toThrow(SealError);
});

test("a mark is the same for the same address, and for no other, channel or key", () => {
  expect(seal.mark("telegram", "42")).toEqual(createSeal(new Uint8Array(32).fill(1)).mark("telegram", "42"));
  expect(seal.mark("telegram", "42")).toHaveLength(32);
  const others = [seal.mark("telegram", "43"), seal.mark("whatsapp", "42"), other.mark("telegram", "42")];
  for (const each of others) expect(each).not.toEqual(seal.mark("telegram", "42"));
});

test("marks stay as they are from version to version, since they are looked up", () => {
  expect(Buffer.from(seal.mark("telegram", "42")).toString("hex")).toMatchInlineSnapshot(
    `"c91333a3d0f1452c9aed34ecec694bb0b6aa22909102e8b2a8648801a5beaa18"`,
  );
});

test("a secret of another length is refused", () => {
  expect(() => createSeal(new Uint8Array(16))).toThrow(SealError);
});
