/** The pause before another try, in the unit of `first`: doubled with each try so far, up to the longest. */
export function backoff(tries: number, { first, longest }: { first: number; longest: number }): number {
  return Math.min(first * 2 ** tries, longest);
}
