/**
 * An error in a form that may be logged: name and message, with `redact` applied. Its causes are left out
 * unless `inner` returns one.
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
