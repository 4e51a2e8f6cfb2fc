import type { Store } from "../../src/ports/store.ts";

/** A store whose database can be taken away: before a transaction begins, or after it was written and before that is known. */
export function breakable(store: Store) {
  let before = 0;
  let after = 0;
  const away = (): Error => Object.assign(new Error("connect ECONNREFUSED"), { code: "ECONNREFUSED" });
  return {
    store: {
      ...store,
      async transaction<T>(work: Parameters<Store["transaction"]>[0]): Promise<T> {
        if (before > 0) {
          before -= 1;
          throw away();
        }
        const result = (await store.transaction(work)) as T;
        if (after > 0) {
          after -= 1;
          throw away();
        }
        return result;
      },
    } as Store,
    /** The next so many transactions don't begin. */
    breakBefore: (times: number) => {
      before = times;
    },
    /** The next so many are written, but nobody hears of it. */
    breakAfter: (times: number) => {
      after = times;
    },
  };
}
