import { lru } from "../../shared/lru.ts";
import type { Withheld } from "./withhold.ts";

/** What has been done about a message of several parts. */
export type Begun = {
  /** Ids of the messages that arrived. */
  readonly ids: string[];
  /** Paths of the files that arrived. */
  readonly files: Set<string>;
  /** How many pieces of its text arrived. */
  texts: number;
  /** Whether its place arrived, or was refused by itself. */
  spot: boolean;
  withheld: readonly Withheld[];
};

/** Of a message of which nothing has arrived. */
export function nothingYet(): Begun {
  return { ids: [], files: new Set(), texts: 0, spot: false, withheld: [] };
}

const mostRemembered = 200;

/**
 * Messages that arrived in part, by their letter's key: the next try sends only the rest. Forgotten with the
 * process, so a crash may repeat a part.
 */
export function createBegun() {
  const kept = lru<Begun>(mostRemembered);
  return {
    of: (key: string): Begun => kept.get(key) ?? nothingYet(),
    keep(key: string, begun: Begun): void {
      if (begun.ids.length > 0) kept.set(key, begun);
    },
    drop: (key: string): void => kept.delete(key),
  };
}
