import { describe, expect, test } from "vitest";
import {
  anything,
  assertRows,
  bytes,
  type Column,
  flag,
  listOf,
  maybe,
  number,
  oneOf,
  text,
  time,
  written,
} from "../../../src/store/db/shape.ts";

const taken: readonly (readonly [string, Column<unknown>, unknown])[] = [
  ["a text", text, ""],
  ["a number", number, 0],
  ["a flag", flag, false],
  ["a time", time, new Date(0)],
  ["bytes", bytes, new Uint8Array()],
  ["a word", oneOf("id", "en"), "en"],
  ["a list", listOf(number), [1, 2]],
  ["nothing where that may be", maybe(text), null],
  ["a document", written<object>(), []],
  ["any JSON", anything, null],
];

const refused: readonly (readonly [string, Column<unknown>, unknown])[] = [
  ["nothing where a text is read", text, null],
  ["a column that isn't there", anything, undefined],
  ["eight bytes, which come as text, where a number is read", number, "1"],
  ["a time's text", time, "2026-11-26T12:12:00Z"],
  ["a word that isn't known", oneOf("id", "en"), "de"],
  ["one wrong item of a list", listOf(number), [1, "2"]],
  ["nothing where a document is read", written<object>(), null],
];

describe("a row", () => {
  test.each(taken)("is taken with %s", (_, column, value) => {
    expect(() => assertRows([{ value }], { value: column })).not.toThrow();
  });

  test.each(refused)("isn't taken with %s, and its value is named nowhere", (_, column, value) => {
    expect(() => assertRows([{ value }], { value: column })).toThrow(
      /^column value isn't what is read from it, but (null|a list|of type \w+)$/,
    );
  });

  test("isn't taken with a column that nobody reads", () => {
    expect(() => assertRows([{ a: 1, b: 2 }], { a: number })).toThrow("2 columns, of which 1 are read");
  });
});
