/** The text without what PostgreSQL's `jsonb` rejects: U+0000 is removed, lone surrogates become U+FFFD. */
export function clean(text: string): string {
  return text.replaceAll("\u0000", "").replace(/\p{Surrogate}/gu, "\uFFFD");
}
