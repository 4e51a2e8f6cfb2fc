import type { Decree } from "../../core/calendar/build.ts";
import type { Store, Tx } from "../../ports/store.ts";
import { loadDecrees } from "../office.ts";
import { type Belonging, checkDatabase } from "./checkDatabase.ts";

export type Preparing = Belonging & {
  /** Fills an empty database with a first office. */
  readonly seed: (tx: Tx) => Promise<void>;
  readonly decrees: readonly Decree[];
};

/** Makes the database ready for service. Throws Marked or WrongKey if it isn't this program's. */
export async function prepare(store: Store, { seed, decrees, ...belonging }: Preparing): Promise<void> {
  await checkDatabase(store, belonging);
  await store.transaction(seed);
  await loadDecrees(store, decrees);
}
