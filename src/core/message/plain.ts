/**
 * The text in lower case, with single blanks, without punctuation and emoji: the form in which people's words
 * are compared.
 */
export function plain(text: string): string {
  return text
    .normalize("NFKC")
    .toLowerCase()
    .replace(/['’`]/gu, "")
    .replace(/[^\p{L}\p{N}]+/gu, " ")
    .trim();
}

/** The plain words of a text; empty for "??" or an emoji alone. */
export function wordsOf(text: string): readonly string[] {
  const bare = plain(text);
  return bare === "" ? [] : bare.split(" ");
}

/** The text after its first `count` words, unchanged. */
export function afterWords(text: string, count: number): string {
  let rest = text.replace(/^[^\p{L}\p{N}]+/u, "");
  for (let index = 0; index < count; index += 1) {
    rest = rest.replace(/^[\p{L}\p{N}'’`]+/u, "").replace(/^[^\p{L}\p{N}]+/u, "");
  }
  return rest.trim();
}
