/** Longest stretch of a person's words in a letter; the whole is read by answering LIHAT. */
export const longestQuote = 700;

/** Cuts long words at a blank where there is one near, and says so with an ellipsis; never inside a character. */
export function shorten(text: string, longest = longestQuote): string {
  const characters = Array.from(text);
  if (characters.length <= longest) return text;
  const begins = characters.slice(0, longest - 1).join("");
  const blank = begins.lastIndexOf(" ");
  return `${blank > begins.length * 0.8 ? begins.slice(0, blank) : begins}…`;
}

/** The first characters of a text, `most` of them; never half of one, which no database takes. */
export function cut(text: string, most: number): string {
  return text.length <= most ? text : Array.from(text).slice(0, most).join("");
}
