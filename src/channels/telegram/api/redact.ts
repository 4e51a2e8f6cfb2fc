import { scrubError } from "../../shared/redact.ts";

/** Removes bot tokens, which are in the URLs of network errors. */
export function redact(text: string): string {
  return text.replace(/\d{3,}(?::|%3A)[A-Za-z0-9_-]{10,}/gi, "<token>");
}

/**
 * An error in a form that may be logged: names and messages, also of its causes, without tokens. grammY's
 * errors also contain the payload, which is what people wrote.
 */
export function scrubbed(error: unknown): Error {
  return scrubError(error, redact, (outer) => ("error" in outer ? outer.error : outer.cause));
}
