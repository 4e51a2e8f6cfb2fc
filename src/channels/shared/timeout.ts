/**
 * Runs a call with a signal that fires after `ms` milliseconds or when `stop` does. The listener on `stop` is
 * removed after the call, as `stop` may live as long as the process.
 */
export async function withDeadline<T>(
  ms: number,
  call: (signal: AbortSignal) => Promise<T>,
  stop?: AbortSignal,
): Promise<T> {
  const controller = new AbortController();
  const abort = () => controller.abort();
  const timer = setTimeout(abort, ms);
  if (stop?.aborted === true) abort();
  stop?.addEventListener("abort", abort, { once: true });
  try {
    return await call(controller.signal);
  } finally {
    clearTimeout(timer);
    stop?.removeEventListener("abort", abort);
  }
}

/**
 * Rejects with `late()` if the work takes longer than `ms` milliseconds; the work goes on, its result is
 * ignored.
 */
export async function within<T>(ms: number, work: Promise<T>, late: () => Error): Promise<T> {
  let timer: NodeJS.Timeout | undefined;
  const over = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(late()), ms);
  });
  try {
    return await Promise.race([work, over]);
  } finally {
    clearTimeout(timer);
  }
}
