/** Limits how many pieces of work run at once; the others wait, first come first served. */
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
      // The place passes to the next that waits.
      if (next === undefined) within -= 1;
      else next();
    }
  };
}
