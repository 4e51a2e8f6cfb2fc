import type { Pool } from "pg";

/**
 * Gives back the room of rows that were changed or removed, and counts anew what the planner goes by, table by table
 * where that is worth it: by the measure of PostgreSQL's own autovacuum, which a server runs and PGlite doesn't have.
 */
export async function tidy(pool: Pool): Promise<void> {
  const { rows } = await pool.query<{ name: string }>(
    "select relname as name from pg_stat_user_tables where n_dead_tup > 1000 + n_live_tup / 5",
  );
  for (const { name } of rows) await pool.query(`vacuum (analyze) ${name}`);
}
