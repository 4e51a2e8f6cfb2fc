/** Longest stretch of a person's words in a letter; the whole is read by answering LIHAT. */
export const longestQuote = 700;

/** Cuts long words at a blank where there is one near, and says so with an ellipsis; never inside a character. */
export function shorten(text: string, longest = longestQuote): string {
  const characters = Array.from(text);
  if (characters.length <= longest) return text;
  const cut = characters.slice(0, longest - 1).join("");
  const blank = cut.lastIndexOf(" ");
  return `${blank > cut.length * 0.8 ? cut.slice(0, blank) : cut}…`;
}
