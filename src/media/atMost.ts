/** Lets so many in at once; the others wait until one has left, in the order in which they came. */
export function atMost(most: number): <T>(work: () => Promise<T>) => Promise<T> {
  const waiting: (() => void)[] = [];
  let within = 0;
  return async (work) => {
    if (within < most) within += 1;
    else await new Promise<void>((enter) => waiting.push(enter));
    try {
      return await work();
    } finally {
      const next = waiting.shift();
      // Whoever comes next takes over the place.
      if (next === undefined) within -= 1;
      else next();
    }
  };
}
