/** Statements that are named at most: far more than this program has, so that no connection keeps them without end. */
const mostNamed = 500;

const names = new Map<string, string>();

/**
 * Names a statement by its text, so that each connection parses it once and not at every call: the texts are long, and
 * there are twenty of them in a batch. An empty name is a statement that isn't kept.
 */
export function statementName(text: string): string {
  const known = names.get(text);
  if (known !== undefined) return known;
  if (names.size >= mostNamed) return "";
  const name = `aduan_${names.size + 1}`;
  names.set(text, name);
  return name;
}
