import { endOfText } from "./objects.ts";

/** A place in a text whose bytes are to become spaces. */
export type Blank = { readonly from: number; readonly to: number };

const reference = /\/Info\s+(\d{1,10})\s+\d{1,5}\s+R/g;

/** Numbers of the objects that a trailer, or a stream in its place, names as information about the document. */
export function infoNumbers(text: string): readonly number[] {
  return [...text.matchAll(reference)].map(([, number]) => Number(number));
}

/** What an object, a dictionary mostly, says of people and programs. `isInfo`: it is information about the document. */
export function blanksIn(text: string, isInfo: boolean): readonly Blank[] {
  if (isInfo || looksLikeInfo(text)) return insides(text);
  return markup.test(text) ? author(text) : [];
}

/**
 * Numbers of the objects that stand for the values of information, or for the name in a remark: macOS writes each text
 * as an object of its own.
 */
export function valueNumbers(text: string, isInfo: boolean): readonly number[] {
  const told = isInfo || looksLikeInfo(text) ? anyReference : markup.test(text) ? nameReference : null;
  return told === null ? [] : [...text.matchAll(told)].map(([, number]) => Number(number));
}

const anyReference = /(?<!\d)(\d{1,10})\s+\d{1,5}\s+R\b/g;
const nameReference = /\/T\s+(\d{1,10})\s+\d{1,5}\s+R\b/g;

/** The insides of all texts in an object. */
export function textsIn(text: string): readonly Blank[] {
  const blanks: Blank[] = [];
  const open = /\(|<<|</g;
  for (let found = open.exec(text); found !== null; found = open.exec(text)) {
    if (found[0] === "<<") continue;
    const end = found[0] === "(" ? endOfText(text, found.index) : text.indexOf(">", found.index) + 1;
    if (end === null || end === 0) return blanks;
    blanks.push({ from: found.index + 1, to: end - 1 });
    open.lastIndex = end;
  }
  return blanks;
}

/** What a program or a mail left between objects: its own call with the file's path, and all behind the file's end. */
export function notesIn(text: string, isLast: boolean): readonly Blank[] {
  const notes = [...text.matchAll(/^%(?!PDF-|%EOF)[^\r\n]*[a-z]{3}[^\r\n]*/gim)];
  const blanks = notes.map(({ index, 0: note }) => ({ from: index, to: index + note.length }));
  const end = isLast ? text.lastIndexOf("%%EOF") : -1;
  return end < 0 ? blanks : [...blanks, { from: end + 5, to: text.length }];
}

/** Information that no trailer names any more. */
function looksLikeInfo(text: string): boolean {
  return /\/(?:Author|Creator|Producer)\s*[(<]/.test(text) && !/\/(?:Type|S)\s*\//.test(text);
}

/** All between the outermost brackets of a dictionary. */
function insides(text: string): readonly Blank[] {
  const from = text.indexOf("<<");
  const to = text.lastIndexOf(">>");
  return from < 0 || to < from ? [] : [{ from: from + 2, to }];
}

/** Remarks that people put on pages, not the fields of forms, whose names have the same key. */
const markup =
  /\/Subtype\s*\/(?:Text|FreeText|Line|Square|Circle|Poly\w+|Highlight|Underline|Squiggly|StrikeOut|Stamp|Caret|Ink|Popup|Redact|FileAttachment|Sound|Projection)\b/;

/** The name in a remark's title. */
function author(text: string): readonly Blank[] {
  const key = /\/T\s*(?=\(|<(?!<))/g;
  return [...text.matchAll(key)].flatMap((found) => {
    const from = found.index + found[0].length;
    const end = text[from] === "(" ? endOfText(text, from) : text.indexOf(">", from) + 1;
    return end === null || end <= from ? [] : [{ from: from + 1, to: end - 1 }];
  });
}
