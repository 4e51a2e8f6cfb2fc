import type { Pool } from "pg";

/**
 * Vacuums and analyzes the tables in which many rows were changed or removed, by the measure of PostgreSQL's
 * autovacuum, which PGlite lacks.
 */
export async function tidy(pool: Pool): Promise<void> {
  const { rows } = await pool.query<{ name: string }>(
    "select relname as name from pg_stat_user_tables where n_dead_tup > 1000 + n_live_tup / 5",
  );
  for (const { name } of rows) await pool.query(`vacuum (analyze) ${name}`);
}
