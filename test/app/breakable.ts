import type { Store, Tx } from "../../src/ports/store.ts";

/** What a statement fails with while the database isn't there. */
export const refused = (): Error =>
  Object.assign(new Error("connect ECONNREFUSED"), { code: "ECONNREFUSED" });

/** A store whose database can be taken away: before a transaction begins, or after it was written and before that is known. */
export function breakable(store: Store) {
  let before = 0;
  let after = 0;
  return {
    store: {
      ...store,
      async transaction<T>(work: Parameters<Store["transaction"]>[0]): Promise<T> {
        if (before > 0) {
          before -= 1;
          throw refused();
        }
        const result = (await store.transaction(work)) as T;
        if (after > 0) {
          after -= 1;
          throw refused();
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

/** A store on which handling a message with these words fails like this, as it is about to be on file. */
export function failingAmid(store: Store, words: string, failure: () => Error | null): Store {
  return {
    ...store,
    transaction: (work) =>
      store.transaction((tx) => {
        const finish: Tx["inbox"]["finish"] = async (done, states) => {
          const isIt = done.some(({ payload: { input } }) => input.type === "text" && input.text === words);
          const error = isIt ? failure() : null;
          if (error !== null) throw error;
          return await tx.inbox.finish(done, states);
        };
        return work({ ...tx, inbox: { ...tx.inbox, finish } });
      }),
  };
}

/** As if the program were killed while it handles a message with these words: nothing it does is on file from then on. */
export function killedAmid(store: Store, words: string): Store {
  let killed: Error | null = null;
  const failing = failingAmid(store, words, () => {
    killed = new Error("killed");
    return killed;
  });
  return {
    ...failing,
    async transaction(work) {
      if (killed !== null) throw killed;
      return await failing.transaction(work);
    },
  };
}
