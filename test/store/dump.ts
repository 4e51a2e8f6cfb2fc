import { escapeIdentifier } from "pg";
import type { Database } from "../../src/store/open.ts";

/** Where marks stand in these texts: "table.column: mark". */
export function found(texts: readonly string[], marks: readonly string[]): readonly string[] {
  const places = texts.flatMap((text) =>
    marks.filter((mark) => text.includes(mark)).map((mark) => `${text.slice(0, text.indexOf(":"))}: ${mark}`),
  );
  return [...new Set(places)].sort();
}

/**
 * Every value of every column of every table as text, each with its table and column before it. Bytes come as
 * hexadecimal and as what they say in UTF-8 and Latin-1. Columns are asked of the database itself, so that a new one is
 * in it without anybody thinking of it.
 */
export async function textsOf({ pool }: Pick<Database, "pool">): Promise<readonly string[]> {
  const { rows: columns } = await pool.query<{ table: string; column: string; type: string }>(
    `select c.table_name as table, c.column_name as column, c.data_type as type
       from information_schema.columns c
       join information_schema.tables t using (table_schema, table_name)
      where c.table_schema = 'public' and t.table_type = 'BASE TABLE'
      order by c.table_name, c.ordinal_position`,
  );
  const texts: string[] = [];
  for (const { table, column, type } of columns) {
    const bytes = type === "bytea";
    const { rows } = await pool.query<{ value: string }>(
      `select ${bytes ? `encode(${escapeIdentifier(column)}, 'hex')` : `${escapeIdentifier(column)}::text`} as value
         from ${escapeIdentifier(table)} where ${escapeIdentifier(column)} is not null`,
    );
    for (const { value } of rows) {
      const raw = Buffer.from(value, "hex");
      const readings = bytes ? [value, raw.toString("utf8"), raw.toString("latin1")] : [value];
      texts.push(...readings.map((text) => `${table}.${column}: ${text}`));
    }
  }
  return texts;
}
