/** Far more statements than the program has; bounds what each connection caches. */
const mostNamed = 500;

const names = new Map<string, string>();

/**
 * A name for a statement, by which each connection parses it only once: the texts are long, and a batch has
 * twenty of them. "" once there are too many: the statement isn't cached.
 */
export function statementName(text: string): string {
  const known = names.get(text);
  if (known !== undefined) return known;
  if (names.size >= mostNamed) return "";
  const name = `aduan_${names.size + 1}`;
  names.set(text, name);
  return name;
}
