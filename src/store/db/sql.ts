import { clean } from "../../core/message/clean.ts";
import { assertRows, type RowOf, type Shape } from "./shape.ts";

/** A transaction; statements run in the order of the calls. */
export type Sql = {
  readonly query: (
    text: string,
    values: readonly unknown[],
  ) => Promise<{ readonly rows: readonly unknown[]; readonly rowCount: number | null }>;
};

/** Runs a statement and returns its rows, each checked against the shape. Throws RowMismatch. */
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

/** U+0000 and lone surrogates as JSON escapes them; also matches such an escape in somebody's own text. */
const refusable = /\\u(?:0000|d[89a-f])/;

/**
 * A value for a `::jsonb` parameter. Removes from its texts what PostgreSQL rejects (U+0000, half a surrogate
 * pair), so that one bad character doesn't keep the rest from being written.
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

/** A statement's parameters, without U+0000 in texts, which PostgreSQL rejects. */
export function parameters(values: readonly unknown[]): unknown[] {
  return values.map((value) => (typeof value === "string" ? clean(value) : value));
}

/**
 * SQL for contact ids in a JSON parameter, as an array for `any`: unlike a set-returning function it lets the
 * planner use an index.
 */
export function list(parameter: string): string {
  return `translate(${parameter}::text, '[]', '{}')::int[]`;
}

/**
 * SQL for "now" when looking for what is due. Stored times are rounded to milliseconds, which may put "now"
 * half a millisecond into the future.
 */
export const nearly = "clock_timestamp() + interval '1 millisecond'";
