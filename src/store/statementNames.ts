/** Statements that are named at most: far more than this program has, so that no connection keeps them without end. */
const mostNamed = 500;

/**
 * Names statements by their text, so that each connection parses a statement once and not at every call: the texts are
 * long, and there are twenty of them in a batch. An empty name is a statement that isn't kept.
 */
export function statementNames(): (query: { readonly sql: string }) => string {
  const names = new Map<string, string>();
  return ({ sql }) => {
    const known = names.get(sql);
    if (known !== undefined) return known;
    if (names.size >= mostNamed) return "";
    const name = `aduan_${names.size + 1}`;
    names.set(sql, name);
    return name;
  };
}
