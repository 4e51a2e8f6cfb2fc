import { all, attributes, elements, paths, type Rewriting, without } from "./xml.ts";

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

/** Links to what lies on somebody's computer, such as a template; those to the web stay. */
const links: Rewriting = (xml) =>
  xml.replace(/<Relationship\s[^<>]*>/g, (link) =>
    /\sTargetMode\s*=\s*["']External/.test(link)
      ? link.replace(/(\sTarget\s*=\s*)(["'])(?!https?:|mailto:|tel:|#)[^"']*\2/i, '$1"file:///"')
      : link,
  );

/** Fields that name a file, and the list that a serial letter was made from. */
const fields: Rewriting = (xml) =>
  xml
    .replace(/<w:mailMerge>.*?<\/w:mailMerge>/gs, "")
    .replace(/(<w:instrText\b[^<>]*>[^<]*?)(?:file:|\b[a-z]:[\\/])[^<"]*/gi, "$1");

const picture: Row = {
  name: /\.(?:jpe?g|png)$|(?:^|\/)(?:media|Pictures)\/[^/]+$/i,
  fate: { type: "picture" },
};

/** DOCX and XLSX (ISO/IEC 29500, and Microsoft's MS-DOCX and MS-XLSX). */
export const openXml: readonly Row[] = [
  {
    // .NET gives it a name of its own.
    name: /^docProps\/core\.xml$|\.psmdcp$/i,
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
  {
    name: /\.rels$/i,
    fate: rewrite(without("Relationship", "(?:metadata/thumbnail|relationships/printerSettings)"), links),
  },
  // A number for each editor: rows refer to them by it, so the rows stay.
  {
    name: /^(?:word\/people|xl\/persons\/[^/]+)\.xml$/i,
    fate: rewrite(
      attributes(["author", "displayName"], "Author"),
      attributes(["userId", "providerId"], "None"),
    ),
  },
  {
    name: /^word\/(?:glossary\/)?[^/]+\.xml$/i,
    fate: rewrite(
      attributes(["author"], "Author"),
      attributes(["initials"], "A"),
      without("printerSettings", ""),
      fields,
      paths,
    ),
  },
  // What a company's server keeps of a document, and its cover page.
  {
    name: /^customXml\/item\d+\.xml$/i,
    fate: rewrite(
      elements("DisplayName", "AccountId", "CompanyAddress", "CompanyPhone", "CompanyFax", "CompanyEmail"),
    ),
  },
  {
    name: /^docMetadata\/LabelInfo\.xml$/i,
    fate: replace('<clbl:labelList xmlns:clbl="http://schemas.microsoft.com/office/2020/mipLabelMetadata"/>'),
  },
  { name: /(?:^|\/)printerSettings\//i, fate: { type: "remove" } },
  {
    name: /^xl\/(?:work|chart|dialog)sheets\/[^/]+\.xml$/i,
    fate: rewrite(attributes(["user"], ""), (xml) =>
      xml.replace(/(<(?:[\w.-]+:)?pageSetup\s[^<>]*?)\s[\w.-]+:id\s*=\s*(?:"[^"]*"|'[^']*')/g, "$1"),
    ),
  },
  { name: /^xl\/pivotCache\/[^/]+Definition\d*\.xml$/i, fate: rewrite(attributes(["refreshedBy"], "")) },
  { name: /^xl\/drawings\/[^/]+\.(?:xml|vml)$/i, fate: rewrite(paths) },
  // Whose file or server the rows come from.
  { name: /^xl\/connections\.xml$/i, fate: { type: "kept" } },
  { name: /^xl\/comments[^/]*\.xml$|^xl\/comments\/.*\.xml$/i, fate: rewrite(elements("author")) },
  // Who has the file open, and in which folder it was saved.
  {
    name: /^xl\/workbook\.xml$/i,
    fate: rewrite(attributes(["userName"], ""), without("absPath", "url")),
  },
  { name: /^xl\/revisions\/.*\.xml$/i, fate: rewrite(attributes(["userName", "name"], "")) },
  { name: /\.(?:docx|xlsx)$/i, fate: { type: "document" } },
  {
    name: /\.(?:doc|xls|ppt|pptx|pptm|xlsm|docm|xlsb|odt|ods)$|(?:^|\/)embeddings\/|oleObject[^/]*\.bin$/i,
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
    fate: rewrite(elements("creator", "creator-initials", "sender-initials"), paths),
  },
  // What another program drew.
  { name: /^Object [^/]*$/i, fate: { type: "kept" } },
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
