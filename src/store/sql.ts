/** A transaction in which statements are run, in the order in which they are called. */
export type Sql = {
  readonly query: (
    text: string,
    values: readonly unknown[],
  ) => Promise<{ readonly rows: readonly unknown[]; readonly rowCount: number | null }>;
};

/** Rows of a statement. Column names are given in the statement as the fields of `T`. */
export async function rows<T>(sql: Sql, text: string, ...values: readonly unknown[]): Promise<readonly T[]> {
  return (await sql.query(text, values)).rows as readonly T[];
}

/** Runs a statement and returns how many rows it touched. */
export async function run(sql: Sql, text: string, ...values: readonly unknown[]): Promise<number> {
  return (await sql.query(text, values)).rowCount ?? 0;
}

/** A value for a `::jsonb` parameter. */
export function json(value: unknown): string {
  return JSON.stringify(value);
}
