import { cardPage } from "./card.ts";
import type { PrintFacts } from "./facts.ts";
import { officerCard } from "./officer.ts";
import { posterPage } from "./poster.ts";
import { verifierCard } from "./verifier.ts";

export const pageNames = ["petugas", "dinas", "poster"] as const;

/** What hangs on walls and lies on desks, a PDF of one A4 page each; `made`: the time that the files say. */
export async function printedPages(
  facts: PrintFacts,
  made: Date,
): Promise<Readonly<Record<(typeof pageNames)[number], Uint8Array>>> {
  return {
    petugas: await cardPage(verifierCard(facts), made),
    dinas: await cardPage(officerCard(facts), made),
    poster: await posterPage(facts, made),
  };
}
