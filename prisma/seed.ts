import { servedPool } from "../src/store/db/pool.ts";
import { openClient } from "../src/store/reports/client.ts";
import type { PrismaClient } from "../src/store/reports/generated/client.ts";
import { seedAgencies, seedCategories, seededKey } from "../src/store/seed.ts";

/**
 * What `npx prisma db seed` runs: fills the office in the migrated database at DATABASE_URL before the program's first
 * start, which would do the same. Does nothing where that has been done.
 */
async function seedAhead(prisma: PrismaClient): Promise<boolean> {
  if ((await prisma.setting.findUnique({ where: { key: seededKey } })) !== null) return false;
  // All or nothing: if the program starts meanwhile, one of the two finds the key taken.
  await prisma.$transaction([
    prisma.setting.create({ data: { key: seededKey, value: true } }),
    prisma.agency.createMany({ data: [...seedAgencies] }),
    prisma.category.createMany({
      data: seedCategories.map((category) => ({ ...category, hints: [...category.hints] })),
    }),
  ]);
  return true;
}

const url = process.env["DATABASE_URL"];
if (url === undefined) throw new Error("Set DATABASE_URL to the database that is to be filled.");
const pool = servedPool(url);
const prisma = await openClient(pool);
try {
  const filled = await seedAhead(prisma);
  process.stdout.write(filled ? "The office is filled.\n" : "The office had been filled before.\n");
} finally {
  await prisma.$disconnect();
  await pool.end();
}
