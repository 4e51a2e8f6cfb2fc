/** Lower case, one blank between words, no punctuation and no emoji: what people's words are compared in. */
export function plain(text: string): string {
  return text
    .normalize("NFKC")
    .toLowerCase()
    .replace(/['’`]/gu, "")
    .replace(/[^\p{L}\p{N}]+/gu, " ")
    .trim();
}

/** The plain words of a text; none for "??" or an emoji alone. */
export function wordsOf(text: string): readonly string[] {
  const bare = plain(text);
  return bare === "" ? [] : bare.split(" ");
}

/** The text after its first `count` words, as it was written. */
export function afterWords(text: string, count: number): string {
  let rest = text.replace(/^[^\p{L}\p{N}]+/u, "");
  for (let index = 0; index < count; index += 1) {
    rest = rest.replace(/^[\p{L}\p{N}'’`]+/u, "").replace(/^[^\p{L}\p{N}]+/u, "");
  }
  return rest.trim();
}
