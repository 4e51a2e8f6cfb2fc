import { all, attributes, elements, type Rewriting, without } from "./xml.ts";

/**
 * What becomes of a document's part: other text in its place, a rewriting of it, taken out, a picture that is blanked,
 * a document within that loses the same, or something whose maker can't be taken out. Parts that no row names stay.
 */
export type Fate =
  | { readonly type: "replace"; readonly text: string }
  | { readonly type: "rewrite"; readonly by: Rewriting }
  | { readonly type: "remove" | "picture" | "document" | "kept" };

export type Row = { readonly name: RegExp; readonly fate: Fate };

const head = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';
const openxml = "http://schemas.openxmlformats.org";
const replace = (text: string): Fate => ({ type: "replace", text: head + text });
const rewrite = (...by: readonly Rewriting[]): Fate => ({ type: "rewrite", by: all(...by) });

/** A path on somebody's computer, as of a template, often has their name in it. */
const paths: Rewriting = (xml) =>
  xml.replace(/(\sTarget\s*=\s*)("file:[^"]*"|'file:[^']*')/gi, '$1"file:///"');

const picture: Row = { name: /\.(?:jpe?g|png)$/i, fate: { type: "picture" } };

/** DOCX and XLSX (ISO/IEC 29500, and Microsoft's MS-DOCX and MS-XLSX). */
export const openXml: readonly Row[] = [
  {
    name: /^docProps\/core\.xml$/i,
    fate: replace(`<cp:coreProperties xmlns:cp="${openxml}/package/2006/metadata/core-properties"/>`),
  },
  {
    name: /^docProps\/app\.xml$/i,
    fate: replace(`<Properties xmlns="${openxml}/officeDocument/2006/extended-properties"/>`),
  },
  {
    name: /^docProps\/custom\.xml$/i,
    fate: replace(`<Properties xmlns="${openxml}/officeDocument/2006/custom-properties"/>`),
  },
  { name: /^docProps\/thumbnail\./i, fate: { type: "remove" } },
  { name: /\.rels$/i, fate: rewrite(without("Relationship", "metadata/thumbnail"), paths) },
  // A number for each editor: rows refer to them by it, so the rows stay.
  {
    name: /^(?:word\/people|xl\/persons\/[^/]+)\.xml$/i,
    fate: rewrite(
      attributes(["author", "displayName"], "Author"),
      attributes(["userId", "providerId"], "None"),
    ),
  },
  {
    name: /^word\/[^/]+\.xml$/i,
    fate: rewrite(attributes(["author"], "Author"), attributes(["initials"], "A")),
  },
  { name: /^xl\/comments[^/]*\.xml$|^xl\/comments\/.*\.xml$/i, fate: rewrite(elements("author")) },
  // Who has the file open, and in which folder it was saved.
  {
    name: /^xl\/workbook\.xml$/i,
    fate: rewrite(attributes(["userName"], ""), without("absPath", "url")),
  },
  { name: /^xl\/revisions\/.*\.xml$/i, fate: rewrite(attributes(["userName", "name"], "")) },
  { name: /\.(?:docx|xlsx)$/i, fate: { type: "document" } },
  {
    name: /\.(?:doc|xls|ppt|pptx|pptm|xlsm|docm|xlsb|odt|ods)$|oleObject[^/]*\.bin$/i,
    fate: { type: "kept" },
  },
  picture,
];

const office = "urn:oasis:names:tc:opendocument:xmlns:office:1.0";

/** ODT and ODS (ISO/IEC 26300). Charts and the like within them are folders of the same parts. */
export const openDocument: readonly Row[] = [
  {
    name: /(?:^|\/)meta\.xml$/i,
    fate: replace(
      `<office:document-meta xmlns:office="${office}" office:version="1.2"><office:meta/></office:document-meta>`,
    ),
  },
  { name: /^Thumbnails\//i, fate: { type: "remove" } },
  { name: /^META-INF\/manifest\.xml$/i, fate: rewrite(without("file-entry", "Thumbnails/")) },
  { name: /^META-INF\/.*signatures\.xml$/i, fate: { type: "kept" } },
  {
    name: /(?:^|\/)(?:content|styles)\.xml$/i,
    fate: rewrite(elements("creator", "creator-initials", "sender-initials")),
  },
  // Which printer it was last printed on.
  {
    name: /(?:^|\/)settings\.xml$/i,
    fate: {
      type: "rewrite",
      by: (xml) =>
        xml.replace(/(config:name\s*=\s*"(?:PrinterName|PrinterSetup|PrintFaxName)"[^<>]*>)[^<]*/g, "$1"),
    },
  },
  picture,
];
