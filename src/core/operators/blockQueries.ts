import type { Case } from "../procedure/case.ts";

/** What `/blokir` asks. */
export type BlockQueries = {
  /** The cases whose reporters may file nothing new, by the last day of that. */
  readonly blocks: { readonly asks: Readonly<Record<never, never>>; readonly gets: readonly Case[] };
};
