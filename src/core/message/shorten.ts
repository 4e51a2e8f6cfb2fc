/** Most characters of a person's words in a letter; LIHAT shows all of them. */
const longestQuote = 700;

/** Whether a letter shows only the beginning of these words. */
export function isCut(words: string): boolean {
  return Array.from(words).length > longestQuote;
}

/** Cuts a long text, if possible at a blank, and appends an ellipsis; never inside a character. */
export function shorten(text: string, longest = longestQuote): string {
  const characters = Array.from(text);
  if (characters.length <= longest) return text;
  const begins = characters.slice(0, longest - 1).join("");
  const blank = begins.lastIndexOf(" ");
  return `${blank > begins.length * 0.8 ? begins.slice(0, blank) : begins}…`;
}

/** The first `most` characters of a text, never cutting a surrogate pair, which no database accepts. */
export function cut(text: string, most: number): string {
  return text.length <= most ? text : Array.from(text).slice(0, most).join("");
}
