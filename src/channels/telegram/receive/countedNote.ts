/**
 * Notes what may come many times a second: the first at once, and then at most once in `ms` milliseconds how many came
 * since. `now` is machine time.
 */
export function countedNote(note: (count: number) => void, ms: number, now: () => number): () => void {
  let count = 0;
  let notedAt = Number.NEGATIVE_INFINITY;
  return () => {
    count += 1;
    if (now() - notedAt < ms) return;
    note(count);
    count = 0;
    notedAt = now();
  };
}
