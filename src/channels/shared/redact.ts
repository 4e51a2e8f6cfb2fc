/**
 * An error as it may be kept and logged: its name and its message, without what `redact` takes out. What it wraps stays
 * away unless `inner` names it.
 */
export function scrubError(
  error: unknown,
  redact: (text: string) => string,
  inner: (error: Error) => unknown = () => undefined,
): Error {
  if (!(error instanceof Error)) return new Error("Something that isn't an error was thrown");
  const wrapped = inner(error);
  const cause = wrapped instanceof Error ? { cause: scrubError(wrapped, redact, inner) } : {};
  const copy = new Error(redact(error.message), cause);
  copy.name = error.name;
  return copy;
}
