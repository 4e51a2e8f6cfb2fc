import type { Prisma } from "./generated/client.ts";

/** A transaction in which statements are run; nothing else of Prisma's client is needed on the hot paths. */
export type Sql = Pick<Prisma.TransactionClient, "$queryRawUnsafe" | "$executeRawUnsafe">;

/** Rows of a statement. Column names are given in the statement as the fields of `T`. */
export async function rows<T>(sql: Sql, text: string, ...values: readonly unknown[]): Promise<readonly T[]> {
  return await sql.$queryRawUnsafe<T[]>(text, ...values);
}

/** Runs a statement and returns how many rows it touched. */
export async function run(sql: Sql, text: string, ...values: readonly unknown[]): Promise<number> {
  return await sql.$executeRawUnsafe(text, ...values);
}

/** A value for a `::jsonb` parameter. */
export function json(value: unknown): string {
  return JSON.stringify(value);
}
