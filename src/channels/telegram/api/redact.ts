/** Hides bot tokens: the URLs in network errors carry them. */
export function redact(text: string): string {
  return text.replace(/\d{3,}(?::|%3A)[A-Za-z0-9_-]{10,}/gi, "<token>");
}

/**
 * An error as it may be kept and logged: its name and message, and those of what it wraps, without tokens. grammY's own
 * errors also carry the payload, which is what people wrote.
 */
export function scrubbed(error: unknown): Error {
  if (!(error instanceof Error)) return new Error("Something that isn't an error was thrown");
  const inner = "error" in error ? error.error : error.cause;
  const copy = new Error(redact(error.message), inner instanceof Error ? { cause: scrubbed(inner) } : {});
  copy.name = error.name;
  return copy;
}
