import type { Pool } from "pg";
import type { PrismaClient } from "./generated/client.ts";

/**
 * Prisma's client over the store's own pool, loaded only now: it takes a fifth of a second and 50 MB, which a program
 * that is asked for no report doesn't pay. On PGlite the pool has one connection, so each query waits until whoever is
 * in a transaction has ended it, and never runs inside one; who asks from within a transaction waits for itself.
 */
export async function openClient(pool: Pool): Promise<PrismaClient> {
  const [{ PrismaPg }, { PrismaClient }] = await Promise.all([
    import("@prisma/adapter-pg"),
    import("./generated/client.ts"),
  ]);
  return new PrismaClient({ adapter: new PrismaPg(pool) });
}
