/**
 * The candidates most similar to what was typed, by edit distance; at most `count`, without those too
 * different.
 */
export function nearest<T>(
  typed: string,
  candidates: readonly T[],
  wordsOf: (candidate: T) => readonly string[],
  count = 3,
): readonly T[] {
  const text = typed.toLowerCase();
  return candidates
    .map((candidate) => ({
      candidate,
      far: Math.min(...wordsOf(candidate).map((word) => distance(text, word.toLowerCase()))),
    }))
    .filter(({ far }) => far <= Math.max(2, text.length / 2))
    .sort((a, b) => a.far - b.far)
    .slice(0, count)
    .map(({ candidate }) => candidate);
}

/** Edit distance: letters changed, added, removed, or swapped with their neighbour. */
function distance(a: string, b: string): number {
  let before: number[] = [];
  let last = Array.from({ length: b.length + 1 }, (_, column) => column);
  for (let row = 1; row <= a.length; row += 1) {
    const next = [row];
    for (let column = 1; column <= b.length; column += 1) {
      const same = a[row - 1] === b[column - 1];
      let best = Math.min(
        (last[column] ?? 0) + 1,
        (next[column - 1] ?? 0) + 1,
        (last[column - 1] ?? 0) + (same ? 0 : 1),
      );
      if (row > 1 && column > 1 && a[row - 1] === b[column - 2] && a[row - 2] === b[column - 1]) {
        best = Math.min(best, (before[column - 2] ?? 0) + 1);
      }
      next.push(best);
    }
    before = last;
    last = next;
  }
  return last[b.length] ?? 0;
}
