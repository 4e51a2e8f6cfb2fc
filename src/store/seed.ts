import office from "../../prisma/office.json" with { type: "json" };
import type { Agency, Category } from "../core/office.ts";
import type { Tx } from "../ports/store.ts";

/**
 * A small set to begin with, which administrators change with /instansi and /kategori. Hints are written as
 * people write, with colloquial spellings.
 */
export const seedAgencies: readonly Agency[] = office.agencies.map((agency) => ({ ...agency, active: true }));
export const seedCategories: readonly Category[] = office.categories.map((category) => ({
  ...category,
  active: true,
}));

/** Setting that marks the office as filled. */
export const seededKey = "seeded";

/**
 * Fills an empty database with the first office; leaves one that was filled before as administrators made it.
 * `prisma/seed.ts` does the same for a database prepared ahead; this one uses SQL, so that the program
 * needn't load Prisma.
 */
export async function seed(tx: Tx): Promise<void> {
  if ((await tx.settings.get(seededKey)) !== null) return;
  for (const agency of seedAgencies) await tx.office.saveAgency(agency);
  for (const category of seedCategories) await tx.office.saveCategory(category);
  await tx.settings.set(seededKey, true);
}
