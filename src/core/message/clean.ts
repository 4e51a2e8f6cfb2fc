/**
 * Text as it can be stored: without U+0000, and with U+FFFD in place of lone surrogates. PostgreSQL's `jsonb` refuses
 * both.
 */
export function clean(text: string): string {
  return text.replaceAll("\u0000", "").replace(/\p{Surrogate}/gu, "\uFFFD");
}
