import type { texts } from "../page/words.ts";

/** What a kind is called: a text in the part `kinds` of `locales/…/playground.json`. */
export type KindId = keyof (typeof texts)["id"]["kinds"];

/** The row of a list by its id. Throws where there is none. */
export function named<T extends { readonly id: KindId }>(rows: readonly T[], id: string): T {
  const row = rows.find((one) => one.id === id);
  if (row === undefined) throw new Error(`There is no kind ${id}`);
  return row;
}
