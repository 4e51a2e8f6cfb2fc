/** An object of a PDF, by offsets in its text (one character for each byte). */
export type PdfObject = {
  readonly number: number;
  /** What stands between "obj" and "stream" or "endobj": a dictionary, mostly. */
  readonly from: number;
  readonly to: number;
  readonly stream: Range | null;
};

type Range = { readonly from: number; readonly to: number };

/** The objects in the order of the file, and what lies between them: tables of references, trailers. */
export type Layout = { readonly objects: readonly PdfObject[]; readonly between: readonly Range[] };

/** Most objects that are looked at; a book has some ten thousand. */
const mostObjects = 500_000;

/**
 * Finds a PDF's objects by reading it from beginning to end, so that those of earlier versions of the file, which later
 * ones only cover, are among them. Null if it isn't built as ISO 32000 says.
 */
export function layOut(text: string): Layout | null {
  const objects: PdfObject[] = [];
  const between: Range[] = [];
  const head = /(\d{1,10})[\s\0]+\d{1,5}[\s\0]+obj(?![\w])/g;
  let at = 0;
  for (let found = head.exec(text); found !== null; found = head.exec(text)) {
    if (objects.length === mostObjects) return null;
    const object = objectAt(text, Number(found[1]), head.lastIndex);
    if (object === null) return null;
    between.push({ from: at, to: found.index });
    objects.push(object.found);
    at = object.next;
    head.lastIndex = at;
  }
  between.push({ from: at, to: text.length });
  return objects.length === 0 ? null : { objects, between };
}

function objectAt(text: string, number: number, from: number) {
  const end = keywordAfter(text, from);
  if (end === null) return null;
  const { word, at: to } = end;
  const next = to + word.length;
  if (word !== "stream") return { found: { number, from, to, stream: null }, next };
  const start = text.startsWith("\r\n", next) ? next + 2 : next + 1;
  const stop = streamEnd(text, start, text.slice(from, to));
  return stop === null
    ? null
    : { found: { number, from, to, stream: { from: start, to: stop } }, next: stop };
}

/** By its length where that stands in its dictionary and is right, else by the word that ends it. */
function streamEnd(text: string, start: number, dictionary: string): number | null {
  const length = /\/Length\s+(\d{1,10})(?!\d*\s+\d+\s+R)/.exec(dictionary)?.[1];
  if (length !== undefined) {
    const stop = start + Number(length);
    if (/^\s{0,4}endstream/.test(text.slice(stop, stop + 16))) return stop;
  }
  const stop = text.indexOf("endstream", start);
  if (stop < 0) return null;
  if (text.startsWith("\r\n", stop - 2)) return stop - 2;
  return /[\r\n]/.test(text[stop - 1] ?? "") ? stop - 1 : stop;
}

/** Where the object's own text ends: texts, comments and names in it aren't taken for the word. */
function keywordAfter(text: string, from: number): { word: "stream" | "endobj"; at: number } | null {
  let at = from;
  while (at < text.length) {
    const sign = text[at];
    if (sign === "(") {
      const end = endOfText(text, at);
      if (end === null) return null;
      at = end;
    } else if (sign === "%") {
      const end = text.slice(at, at + 65_536).search(/[\r\n]/);
      if (end < 0) return null;
      at += end;
    } else if (sign === "/") {
      at += 1;
      while (/[\w#.+-]/.test(text[at] ?? "")) at += 1;
    } else if (sign === "e" && text.startsWith("endobj", at)) {
      return { word: "endobj", at };
    } else if (sign === "s" && text.startsWith("stream", at)) {
      return { word: "stream", at };
    } else {
      at += 1;
    }
  }
  return null;
}

/** The end of a text in brackets, which may hold further brackets; null if it has none. */
export function endOfText(text: string, from: number): number | null {
  let depth = 0;
  for (let at = from; at < text.length; at += 1) {
    const sign = text[at];
    if (sign === "\\") at += 1;
    else if (sign === "(") depth += 1;
    else if (sign === ")") {
      depth -= 1;
      if (depth === 0) return at + 1;
    }
  }
  return null;
}
