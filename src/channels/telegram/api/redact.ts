import { scrubError } from "../../shared/redact.ts";

/** Hides bot tokens: the URLs in network errors carry them. */
export function redact(text: string): string {
  return text.replace(/\d{3,}(?::|%3A)[A-Za-z0-9_-]{10,}/gi, "<token>");
}

/**
 * An error as it may be kept and logged: its name and message, and those of what it wraps, without tokens. grammY's own
 * errors also carry the payload, which is what people wrote.
 */
export function scrubbed(error: unknown): Error {
  return scrubError(error, redact, (outer) => ("error" in outer ? outer.error : outer.cause));
}
