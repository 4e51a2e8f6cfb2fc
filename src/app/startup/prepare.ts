import type { Decree } from "../../core/calendar/build.ts";
import type { Store, Tx } from "../../ports/store.ts";
import { loadDecrees } from "../office.ts";
import { type Belonging, checkDatabase } from "./checkDatabase.ts";

export type Preparing = Belonging & {
  /** Puts an office to begin with into an empty database. */
  readonly seed: (tx: Tx) => Promise<void>;
  readonly decrees: readonly Decree[];
};

/** Makes the database ready to serve from; throws, with the remedy, if it is another's. */
export async function prepare(store: Store, { seed, decrees, ...belonging }: Preparing): Promise<void> {
  await checkDatabase(store, belonging);
  await store.transaction(seed);
  await loadDecrees(store, decrees);
}
