import type { Language } from "../../core/office.ts";

/** Checks a column's value and gives it its type. */
export type Column<T> = (value: unknown) => value is T;

/** The columns of a statement's rows, by the names that the statement gives them. */
export type Shape = { readonly [column: string]: Column<unknown> };

export type RowOf<S extends Shape> = {
  readonly [C in keyof S]: S[C] extends Column<infer T> ? T : never;
};

export const text: Column<string> = (value) => typeof value === "string";

/** int4 or float8. An int8 is read as text, since it may exceed a JavaScript number. */
export const number: Column<number> = (value) => typeof value === "number";

export const flag: Column<boolean> = (value) => typeof value === "boolean";

export const time: Column<Date> = (value) => value instanceof Date;

export const bytes: Column<Uint8Array> = (value) => value instanceof Uint8Array;

/** JSON of unknown content, checked by its reader. */
export const anything: Column<unknown> = (value): value is unknown => value !== undefined;

export function maybe<T>(column: Column<T>): Column<T | null> {
  return (value): value is T | null => value === null || column(value);
}

export function oneOf<const T extends string>(...known: readonly T[]): Column<T> {
  const words: ReadonlySet<unknown> = new Set(known);
  return (value): value is T => words.has(value);
}

export function listOf<T>(column: Column<T>): Column<readonly T[]> {
  return (value): value is readonly T[] => Array.isArray(value) && value.every(column);
}

export const language: Column<Language> = oneOf("id", "en");

/** A text from a fixed set of words that the store itself wrote and for which there is no list; unchecked. */
export function word<T extends string>(): Column<T> {
  return (value): value is T => typeof value === "string";
}

/** JSON that the store itself wrote from a `T`; its content isn't checked. */
export function written<T extends object>(): Column<T> {
  return (value): value is T => typeof value === "object" && value !== null;
}

/** A column's value hasn't the expected type. Names the column, never its value. */
class RowMismatch extends Error {
  override readonly name = "RowMismatch";
}

/** Throws RowMismatch unless each row has exactly the shape's columns with fitting values. */
export function assertRows<S extends Shape>(
  found: readonly unknown[],
  shape: S,
): asserts found is readonly RowOf<S>[] {
  const columns = Object.entries(shape);
  for (const row of found) {
    const misfit = misfitOf(row, columns);
    if (misfit !== null) throw new RowMismatch(misfit);
  }
}

function misfitOf(row: unknown, columns: readonly (readonly [string, Column<unknown>])[]): string | null {
  if (!isRecord(row)) return "a row isn't an object";
  for (const [name, is] of columns) {
    const value = row[name];
    if (!is(value)) return `column ${name} isn't what is read from it, but ${kindOf(value)}`;
  }
  const count = Object.keys(row).length;
  return count === columns.length ? null : `a row has ${count} columns, of which ${columns.length} are read`;
}

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === "object" && value !== null;
}

function kindOf(value: unknown): string {
  return value === null ? "null" : Array.isArray(value) ? "a list" : `of type ${typeof value}`;
}
