/** Most that are offered to choose from. */
const most = 5;

/**
 * The entries of a list with this code or name; else those with a code, a name or a word of it that begins so. A
 * misspelt one isn't guessed.
 */
export function findIn<T extends { readonly code: string; readonly name: string }>(
  words: string,
  list: readonly T[],
): readonly T[] {
  const typed = words.trim().toLowerCase();
  if (typed === "") return [];
  const exact = list.filter(({ code, name }) => [code.toLowerCase(), name.toLowerCase()].includes(typed));
  if (exact.length > 0 || typed.length < 3) return exact;
  return list
    .filter(
      ({ code, name }) =>
        code.toLowerCase().startsWith(typed) || ` ${name.toLowerCase()}`.includes(` ${typed}`),
    )
    .slice(0, most);
}
