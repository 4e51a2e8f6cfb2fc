import { clean } from "../../core/message/clean.ts";
import { assertRows, type RowOf, type Shape } from "./shape.ts";

/** A transaction in which statements are run, in the order in which they are called. */
export type Sql = {
  readonly query: (
    text: string,
    values: readonly unknown[],
  ) => Promise<{ readonly rows: readonly unknown[]; readonly rowCount: number | null }>;
};

/** Rows of a statement, each held to the shape: what the database gives is what the types say. Throws RowMismatch. */
export async function rows<S extends Shape>(
  sql: Sql,
  shape: S,
  text: string,
  ...values: readonly unknown[]
): Promise<readonly RowOf<S>[]> {
  const found = (await sql.query(text, values)).rows;
  assertRows(found, shape);
  return found;
}

/** Runs a statement and returns how many rows it touched. */
export async function run(sql: Sql, text: string, ...values: readonly unknown[]): Promise<number> {
  return (await sql.query(text, values)).rowCount ?? 0;
}

/** U+0000 and surrogates as JSON escapes them; also found where somebody wrote such an escape themselves. */
const refusable = /\\u(?:0000|d[89a-f])/;

/**
 * A value for a `::jsonb` parameter. What no database takes is left out of its texts, wherever they come from: half a
 * character that was cut off somewhere mustn't keep the rest from being written.
 */
export function json(value: unknown): string {
  const text = JSON.stringify(value);
  return refusable.test(text) ? JSON.stringify(value, cleaned) : text;
}

function cleaned(_: string, value: unknown): unknown {
  if (typeof value === "string") return clean(value);
  if (typeof value !== "object" || value === null || Array.isArray(value)) return value;
  return Object.fromEntries(Object.entries(value).map(([name, inner]) => [clean(name), inner]));
}

/** A statement's parameters; a text may hold no U+0000. */
export function parameters(values: readonly unknown[]): unknown[] {
  return values.map((value) => (typeof value === "string" ? clean(value) : value));
}

/**
 * Contact ids in a JSON parameter, as an array for `any`: unlike a set it can be looked up in an index one by one, and
 * the planner needn't guess that it is worth reading the whole table.
 */
export function list(parameter: string): string {
  return `translate(${parameter}::text, '[]', '{}')::int[]`;
}

/**
 * Times are kept in milliseconds, and rounding may put "now" half a millisecond ahead: what became due in the
 * transaction before is due in the next.
 */
export const nearly = "clock_timestamp() + interval '1 millisecond'";
