/** Parts of albums that came before the one with the command, by the album's id. */
export type HeldParts<T> = {
  readonly hold: (album: string, part: T) => void;
  /** The album's parts in their order; held on, since what they are filed with may fail and come again. */
  readonly of: (album: string) => readonly T[];
  /** Drops those whose time is over. */
  readonly prune: () => void;
};

/** Most parts held at once: an album has ten, and rooms are few. */
const most = 50;

/**
 * Holds photos without words of a group's albums, in memory and unread, for as long as the part with the command may
 * still come; then they were talk, and nothing of them is kept. `now` is in milliseconds.
 */
export function createHeldParts<T>(ms: number, now: () => number): HeldParts<T> {
  let held: readonly { readonly album: string; readonly at: number; readonly part: T }[] = [];
  const prune = (): void => {
    held = held.filter(({ at }) => now() - at < ms);
  };
  return {
    prune,
    hold(album, part) {
      prune();
      held = [...held, { album, at: now(), part }].slice(-most);
    },
    of(album) {
      prune();
      return held.filter((one) => one.album === album).map(({ part }) => part);
    },
  };
}
