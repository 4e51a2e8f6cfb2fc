import { strToU8, type Zippable, zipSync } from "fflate";

/**
 * Office documents as the programs write them, with the names that their format has room for. Zipped and read back by a
 * library that the program doesn't use.
 */

const openxml = "http://schemas.openxmlformats.org";
const office = "application/vnd.openxmlformats-officedocument";

/** All that is planted; none of it may be left. */
export const planted = ["Budi", "RAHASIA", "HP-4"] as const;

function zipped(parts: Readonly<Record<string, string | Uint8Array>>): Buffer {
  const entries: Zippable = {};
  for (const [name, content] of Object.entries(parts)) {
    const stored = name === "mimetype" || name.endsWith(".jpg");
    entries[name] = [typeof content === "string" ? strToU8(content) : content, { level: stored ? 0 : 6 }];
  }
  return Buffer.from(zipSync(entries));
}

const core = `<?xml version="1.0"?><cp:coreProperties xmlns:cp="${openxml}/package/2006/metadata/core-properties" xmlns:dc="http://purl.org/dc/elements/1.1/"><dc:creator>Budi</dc:creator><cp:lastModifiedBy>Budi RAHASIA</cp:lastModifiedBy></cp:coreProperties>`;
const app = `<Properties xmlns="${openxml}/officeDocument/2006/extended-properties"><Company>RAHASIA</Company><Manager>Budi</Manager></Properties>`;
const rels = `<Relationships xmlns="${openxml}/package/2006/relationships"><Relationship Id="rId1" Type="${openxml}/officeDocument/2006/relationships/officeDocument" Target="word/document.xml"/><Relationship Id="rId2" Type="${openxml}/package/2006/relationships/metadata/thumbnail" Target="docProps/thumbnail.jpeg"/></Relationships>`;

function types(part: string, main: string): string {
  return `<Types><Default Extension="xml" ContentType="application/xml"/><Override PartName="${part}" ContentType="${main}"/></Types>`;
}

export const docxTypes = types("/word/document.xml", `${office}.wordprocessingml.document.main+xml`);

/** `more`: parts that come first, and may take the place of others. */
export function docx(more: Readonly<Record<string, string | Uint8Array>> = {}): Buffer {
  return zipped({
    ...more,
    "docProps/app.xml": app,
    "docProps/core.xml": core,
    "docProps/custom.xml": "<Properties><property>RAHASIA</property></Properties>",
    "docProps/thumbnail.jpeg": "Budi's first page",
    "word/_rels/settings.xml.rels": `<Relationships><Relationship Id="rId1" Type="attachedTemplate" Target="file:///C:\\Users\\Budi\\surat.dotm" TargetMode="External"/></Relationships>`,
    "word/document.xml": `<w:document xmlns:w="w"><w:body><w:p><w:ins w:id="1" w:author="Budi" w:date="2026-01-01T00:00:00Z"><w:r><w:t>Jalan berlubang di depan pasar.</w:t></w:r></w:ins></w:p></w:body></w:document>`,
    "word/comments.xml": `<w:comments xmlns:w="w"><w:comment w:id="0" w:author='Budi RAHASIA' w:initials="B"><w:p><w:r><w:t>sudah lama</w:t></w:r></w:p></w:comment></w:comments>`,
    "word/people.xml": `<w15:people xmlns:w15="w15"><w15:person w15:author="Budi"><w15:presenceInfo w15:providerId="AD" w15:userId="Budi@RAHASIA"/></w15:person></w15:people>`,
    "_rels/.rels": rels,
    "[Content_Types].xml": docxTypes,
    ...more,
  });
}

/** The archive whose directory says of a part that it has so many bytes once unpacked. */
export function misstated(archive: Buffer, name: string, size: number): Buffer {
  const changed = Buffer.from(archive);
  // The directory comes after all parts, and a line of it ends with the name.
  changed.writeUInt32LE(size, changed.lastIndexOf(name) - 46 + 24);
  return changed;
}

export function xlsx(): Buffer {
  return zipped({
    "[Content_Types].xml": types("/xl/workbook.xml", `${office}.spreadsheetml.sheet.main+xml`),
    "docProps/core.xml": core,
    "docProps/app.xml": app,
    "xl/workbook.xml": `<workbook><fileSharing userName="Budi"/><mc:Choice><x15ac:absPath url="C:\\Users\\Budi\\RAHASIA\\" xmlns:x15ac="x"/></mc:Choice><sheets><sheet name="Data"/></sheets></workbook>`,
    "xl/worksheets/sheet1.xml": "<worksheet><c><v>Jalan berlubang</v></c></worksheet>",
    "xl/comments1.xml":
      '<comments><authors><author>Budi</author><author>RAHASIA</author></authors><commentList><comment authorId="0"><text>sudah lama</text></comment></commentList></comments>',
    "xl/persons/person.xml": `<personList><person displayName="Budi" id="{1}" userId="Budi@RAHASIA" providerId="AD"/></personList>`,
  });
}

/** `kind`: "text" or "spreadsheet". */
export function openDocument(kind: "text" | "spreadsheet", more: Record<string, string | Uint8Array> = {}) {
  const words = `<text:p>Jalan berlubang<office:annotation><dc:creator>Budi</dc:creator><dc:date>2026-01-01</dc:date><meta:creator-initials>RAHASIA</meta:creator-initials><text:p>sudah lama</text:p></office:annotation></text:p>`;
  return zipped({
    mimetype: `application/vnd.oasis.opendocument.${kind}`,
    "Thumbnails/thumbnail.png": "Budi's first page",
    "content.xml": `<office:document-content>${words}</office:document-content>`,
    "meta.xml":
      "<office:document-meta><office:meta><meta:initial-creator>Budi</meta:initial-creator><meta:generator>RAHASIA</meta:generator></office:meta></office:document-meta>",
    "settings.xml": `<config:config-item config:name="PrinterName" config:type="string">HP-4 Budi</config:config-item><config:config-item config:name="Zoom">100</config:config-item>`,
    "META-INF/manifest.xml": `<manifest:manifest><manifest:file-entry manifest:full-path="Thumbnails/thumbnail.png" manifest:media-type="image/png"/><manifest:file-entry manifest:full-path="content.xml"/></manifest:manifest>`,
    ...more,
  });
}

/** An old DOC or XLS as far as it is told apart: its mark, and the names of its streams. */
export function oldOffice(...streams: readonly string[]): Buffer {
  const names = streams.map((name) => Buffer.from(`${name}\0`, "utf16le"));
  return Buffer.concat([
    Buffer.from("d0cf11e0a1b11ae1", "hex"),
    Buffer.alloc(1016),
    ...names,
    Buffer.alloc(512),
  ]);
}
