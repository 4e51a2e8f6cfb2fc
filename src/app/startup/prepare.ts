import type { Decree } from "../../core/calendar/build.ts";
import type { Store, Tx } from "../../ports/store.ts";
import { checkKey } from "./checkKey.ts";
import { markDatabase } from "./databaseMode.ts";
import { loadDecrees } from "./office.ts";

export type Preparing = {
  readonly mode: "playground" | "service";
  /** How a channel is switched on, for whoever has none. */
  readonly switchOn: string;
  readonly seal: Parameters<typeof checkKey>[1];
  /** Puts an office to begin with into an empty database. */
  readonly seed: (tx: Tx) => Promise<void>;
  readonly decrees: readonly Decree[];
};

/** Makes the database ready to serve from; throws, with the remedy, if it is another's. */
export async function prepare(
  store: Store,
  { mode, switchOn, seal, seed, decrees }: Preparing,
): Promise<void> {
  await markDatabase(store, mode, switchOn);
  await checkKey(store, seal);
  await store.transaction(seed);
  await loadDecrees(store, decrees);
}
