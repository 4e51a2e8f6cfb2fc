import office from "../../prisma/office.json" with { type: "json" };
import type { Agency, Category } from "../core/office.ts";
import type { Tx } from "../ports/store.ts";

/**
 * A small, plausible set to begin with; administrators change it with /instansi and /kategori. Hints are as people write
 * them, spellings of the street included.
 */
export const seedAgencies: readonly Agency[] = office.agencies.map((agency) => ({ ...agency, active: true }));
export const seedCategories: readonly Category[] = office.categories.map((category) => ({
  ...category,
  active: true,
}));

/** The setting that says that the office has been filled. */
export const seededKey = "seeded";

/**
 * Fills an empty database; one that has been filled before is left as its administrators made it. `prisma/seed.ts` does
 * the same where somebody prepares a database ahead; the program does it in SQL, so as not to load Prisma for it.
 */
export async function seed(tx: Tx): Promise<void> {
  if ((await tx.settings.get(seededKey)) !== null) return;
  for (const agency of seedAgencies) await tx.office.saveAgency(agency);
  for (const category of seedCategories) await tx.office.saveCategory(category);
  await tx.settings.set(seededKey, true);
}
