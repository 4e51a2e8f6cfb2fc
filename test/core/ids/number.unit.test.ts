import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { alphabet } from "../../../src/core/ids/alphabet.ts";
import {
  findNumber,
  formatNumber,
  looksLikeNumber,
  newNumber,
  numberBytes,
  parseNumber,
} from "../../../src/core/ids/number.ts";
import { newWatchCode, parseWatchCode, watchCodeBytes } from "../../../src/core/ids/watchCode.ts";

const numbers = fc.uint8Array({ minLength: numberBytes, maxLength: numberBytes }).map(newNumber);
const of = (bytes: readonly number[]) =>
  newNumber(Uint8Array.from({ length: numberBytes }, (_, n) => bytes[n] ?? 0));

describe("a tracking id", () => {
  test("is seven unambiguous characters in two groups, with a digit and a letter in the first", () => {
    fc.assert(
      fc.property(numbers, (number) => {
        expect(number).toMatch(/^[2-9A-HJKMNP-Z]{4}-[2-9A-HJKMNP-Z]{3}$/);
        expect(number.slice(0, 4)).toMatch(/\d/);
        expect(number.slice(0, 4)).toMatch(/[A-Z]/);
      }),
    );
  });

  test("is read back however it is typed", () => {
    const typed = fc.constantFrom(
      (id: string) => id,
      (id: string) => id.toLowerCase(),
      (id: string) => id.replace("-", ""),
      (id: string) => id.replace("-", " ").toLowerCase(),
      (id: string) => [...id.replace("-", "")].join(" "),
      (id: string) => id.replace("-", " – "),
      (id: string) => ` ${id} `,
    );
    fc.assert(
      fc.property(numbers, typed, (number, by) => {
        expect(parseNumber(by(number))).toEqual({ type: "whole", number });
      }),
    );
  });

  test("with one wrong character is no id", () => {
    fc.assert(
      fc.property(numbers, fc.nat(6), fc.constantFrom(...alphabet), (number, place, wrong) => {
        const characters = [...number.replace("-", "")];
        fc.pre(characters[place] !== wrong);
        characters[place] = wrong;
        expect(parseNumber(formatNumber(characters.join("")))).toBeNull();
      }),
    );
  });

  test("with two characters swapped is no id", () => {
    fc.assert(
      fc.property(numbers, fc.nat(6), fc.nat(6), (number, a, b) => {
        const characters = [...number.replace("-", "")];
        const [one = "", other = ""] = [characters[a], characters[b]];
        fc.pre(one !== other);
        characters[a] = other;
        characters[b] = one;
        expect(parseNumber(characters.join(""))).toBeNull();
      }),
    );
  });

  test.each([
    "",
    "K7",
    "K7M4-2Q0",
    "K7M4-2QO",
    "K7M4-2QI",
    "K7M4-2QL",
    "K7M4-2Q1",
    "K7M4-2QXX",
    "jalan",
    "buka",
    "2345",
    "é7M4",
  ])("%j is no id", (text) => {
    expect(parseNumber(text)).toBeNull();
  });

  test("needs enough random bytes", () => {
    expect(() => newNumber(new Uint8Array(numberBytes - 1))).toThrow(RangeError);
  });

  test("is meant by its first four characters if only one of the person's begins so", () => {
    const one = of([1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15, 16]);
    const other = of([99, 98, 97, 96, 95, 94, 93, 92, 91, 90, 89, 88, 87, 86, 85, 84]);
    const start = one.slice(0, 4);
    expect(findNumber(start.toLowerCase(), [one, other])).toBe(one);
    expect(findNumber(start, [one, other, `${start}-ZZZ`])).toBeNull();
    expect(findNumber(start, [other])).toBeNull();
    expect(findNumber(other, [one, other, other])).toBe(other);
    expect(findNumber("bukan nomor", [one])).toBeNull();
  });
});

describe("tracking ids in free text", () => {
  test("are found wherever they stand, each once", () => {
    fc.assert(
      fc.property(numbers, (number) => {
        const text = `min laporan ${number.toLowerCase()}, (${number.replace("-", "")}) gmn? ${number.replace("-", " ")}.`;
        expect(looksLikeNumber(text)).toEqual([number]);
      }),
    );
  });

  test("aren't seen in ordinary words, places and telephone numbers", () => {
    const text = `assalamualaikum min jln dpn pasar kliwon rusak parah udh 3 bln banyak motor jatuh dekat SDN 2 Menteng
      RT 05 RW 03 Jl. A. Yani No. 23 tlp 0812-3456-7890 plat AB 1234 CD hari senin jam 10an sampah numpuk kemarin
      petugas kantor sukamaju halaman rahasia terima kasih bapak tanggal 24-12-2026 300rb laporan makasih`;
    expect(looksLikeNumber(text)).toEqual([]);
  });

  test("aren't cut out of longer words", () => {
    const number = of([1, 2, 3]).replace("-", "");
    expect(looksLikeNumber(`x${number} ${number}9`)).toEqual([]);
  });
});

describe("a watch code", () => {
  test("is eight characters, read back however it is typed", () => {
    const codes = fc.uint8Array({ minLength: watchCodeBytes, maxLength: watchCodeBytes }).map(newWatchCode);
    fc.assert(
      fc.property(codes, (code) => {
        expect(code).toMatch(/^[2-9A-HJKMNP-Z]{4}-[2-9A-HJKMNP-Z]{4}$/);
        expect(parseWatchCode(code.toLowerCase().replace("-", " "))).toBe(code);
      }),
    );
  });

  test.each(["", "7HXM-PQ4", "7HXM-PQ4VV", "7HXM-PQ40"])("%j is none", (text) => {
    expect(parseWatchCode(text)).toBeNull();
  });
});
