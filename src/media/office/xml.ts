/** A part of a document with its author's names taken out, as text. */
export type Rewriting = (xml: string) => string;

const quoted = `("[^"]*"|'[^']*')`;

/** Gives attributes of these names another value, whatever prefix they have. */
export function attributes(names: readonly string[], value: string): Rewriting {
  const found = new RegExp(`(\\s(?:[\\w.-]+:)?(?:${names.join("|")})\\s*=\\s*)${quoted}`, "g");
  return (xml) => xml.replace(found, `$1"${value}"`);
}

/** Empties elements of these names that hold text only, whatever prefix they have. */
export function elements(...names: readonly string[]): Rewriting {
  const found = new RegExp(
    `(<((?:[\\w.-]+:)?(?:${names.join("|")}))(?:\\s[^<>]*)?>)[^<]*(?=</\\2\\s*>)`,
    "g",
  );
  return (xml) => xml.replace(found, "$1");
}

/** Takes out whole elements without children in which the pattern occurs. */
export function without(name: string, pattern: string): Rewriting {
  const found = new RegExp(`<(?:[\\w.-]+:)?${name}\\s[^<>]*${pattern}[^<>]*/>`, "g");
  return (xml) => xml.replace(found, "");
}

const quotedPath = ['"', "'"]
  .map((quote) => `${quote}(?:file:|[a-z]:[\\\\/]|\\\\\\\\\\w|/(?:Users|home)/)[^${quote}]*${quote}`)
  .join("|");

/** Empties attributes that hold a path on somebody's computer, which often has their name in it. */
export const paths: Rewriting = (xml) => xml.replace(new RegExp(`(=\\s*)(?:${quotedPath})`, "gi"), '$1""');

/** One after the other. */
export function all(...rewritings: readonly Rewriting[]): Rewriting {
  return (xml) => rewritings.reduce((text, rewrite) => rewrite(text), xml);
}
