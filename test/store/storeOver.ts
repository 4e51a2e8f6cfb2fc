import { createSeal } from "../../src/adapters/seal.ts";
import type { Store } from "../../src/ports/store.ts";
import { noSession } from "../../src/store/db/session.ts";
import type { Database } from "../../src/store/open.ts";
import { createStore } from "../../src/store/store.ts";

/** With a key of its own. */
export const sealing = createSeal(new Uint8Array(32).fill(7));

/** A store over a test's database. */
export function storeOver(database: Database): Store {
  return createStore({
    database,
    sealing,
    session: noSession,
    close: () => database.close(),
  });
}
