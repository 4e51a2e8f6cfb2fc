import type { ClaimedLetter } from "../../ports/letter.ts";
import type { Store } from "../../ports/store.ts";
import { retryWrite } from "../handle/retryWrite.ts";

/** The number of the case that a letter to a group is about, by which its files can be seen elsewhere. */
export async function numberIn(
  { about, to }: Pick<ClaimedLetter, "about" | "to">,
  store: Store,
): Promise<string | null> {
  if (about === null || to.kind !== "group") return null;
  const [current] = await retryWrite(store, (tx) => tx.cases.read([about]));
  return current?.number ?? null;
}
