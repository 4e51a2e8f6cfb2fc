/** A map that keeps only `most` entries; the one not used for longest goes first. */
export type Lru<T> = {
  readonly get: (key: string) => T | undefined;
  readonly set: (key: string, value: T) => void;
  readonly delete: (key: string) => void;
};

export function lru<T>(most: number): Lru<T> {
  const kept = new Map<string, T>();
  return {
    get: (key) => kept.get(key),
    set(key, value) {
      kept.delete(key);
      kept.set(key, value);
      dropOldest(kept, most);
    },
    delete: (key) => {
      kept.delete(key);
    },
  };
}

/** Adds a key to a set that keeps the newest `most`. */
export function remember(kept: Set<string>, key: string, most: number): void {
  kept.delete(key);
  kept.add(key);
  dropOldest(kept, most);
}

function dropOldest(kept: Set<string> | Map<string, unknown>, most: number): void {
  for (const oldest of kept.keys()) {
    if (kept.size <= most) break;
    kept.delete(oldest);
  }
}
