import type { Pool } from "pg";
import type { PrismaClient } from "./generated/client.ts";

/**
 * Opens Prisma's client over the store's pool. It takes a fifth of a second and 50 MB to load, so only
 * programs that report load it. PGlite's pool has one connection: a query waits for the transaction that
 * holds it, so asking from inside a transaction never returns.
 */
export async function openClient(pool: Pool): Promise<PrismaClient> {
  const [{ PrismaPg }, { PrismaClient }] = await Promise.all([
    import("@prisma/adapter-pg"),
    import("./generated/client.ts"),
  ]);
  return new PrismaClient({ adapter: new PrismaPg(pool) });
}
