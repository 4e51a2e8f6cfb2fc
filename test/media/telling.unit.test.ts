import { strFromU8, unzipSync } from "fflate";
import { expect, test } from "vitest";
import { docx, openDocument, xlsx } from "./documents.ts";
import { freshFolder, real, stored } from "./taking.ts";

/** Places of a name that programs in use write beside the usual ones. */
const name = "RAHASIA";
const external = `TargetMode="External"`;
type Parts = Readonly<Record<string, string>>;

test.each<[string, Parts]>([
  ["its properties as .NET names them", { "package/services/metadata/core-properties/1.psmdcp": name }],
  ["a building block's change", { "word/glossary/document.xml": `<w:ins w:author="${name}"/>` }],
  ["a picture's path", { "word/document.xml": `<wp:docPr name="1" descr="C:\\Users\\${name}\\1.jpg"/>` }],
  ["a field's path", { "word/document.xml": `<w:instrText> INCLUDEPICTURE "C:\\\\${name}"</w:instrText>` }],
  [
    "a serial letter's list",
    { "word/settings.xml": `<w:mailMerge><w:x w:val="S=C:\\${name}"/></w:mailMerge>` },
  ],
  [
    "a template's path on a Mac",
    { "word/_rels/a.rels": `<Relationship Target="/Users/${name}" ${external}/>` },
  ],
  ["who a server shared it with", { "customXml/item1.xml": `<DisplayName>${name}</DisplayName>` }],
  ["an office's label", { "docMetadata/LabelInfo.xml": `<l:label siteId="${name}"/>` }],
  ["who renewed a pivot table", { "xl/pivotCache/pivotCacheDefinition1.xml": `<p refreshedBy="${name}"/>` }],
  ["who made a scenario", { "xl/worksheets/sheet1.xml": `<scenario user="${name}"/>` }],
  ["a picture's path in a sheet", { "xl/drawings/drawing1.xml": `<c descr="/home/${name}/1.jpg"/>` }],
  ["a printer", { "xl/printerSettings/printerSettings1.bin": name }],
])("%s isn't told by an office document", async (_, parts) => {
  const { content, metadata } = await stored(docx(parts), await freshFolder());
  expect([metadata, textOf(content).includes(name)]).toEqual(["stripped", false]);
});

test("a sheet whose printer is gone doesn't refer to it", async () => {
  const link = `<Relationship Id="rId1" Type="x/relationships/printerSettings" Target="../printerSettings/1.bin"/>`;
  const parts = {
    "xl/printerSettings/1.bin": name,
    "xl/worksheets/_rels/sheet1.xml.rels": `<Relationships>${link}</Relationships>`,
    "xl/worksheets/sheet1.xml": `<worksheet><pageSetup paperSize="9" r:id="rId1"/></worksheet>`,
  };
  const { content } = await stored(docx(parts), await freshFolder());
  const text = textOf(content);
  expect(text).toContain('<pageSetup paperSize="9"/>');
  expect(text).not.toContain('rId1" Type="x/');
});

test("links to the web stay", async () => {
  const link = `<Relationship Id="r9" Target="https://example.go.id/a" ${external}/>`;
  const { content } = await stored(docx({ "word/_rels/document.xml.rels": link }), await freshFolder());
  expect(textOf(content)).toContain(link);
});

test.each([
  ["a picture of another format", docx({ "word/media/image1.tiff": `II*\0${name}` })],
  ["a recording", docx({ "word/media/media1.mp4": name })],
  ["another file", docx({ "word/embeddings/a.pdf": name })],
  ["where its rows come from", docx({ "xl/connections.xml": name })],
  ["another program's object", openDocument("text", { "Object 1": name })],
])("an office document with %s is said to name its author still", async (_, content) => {
  expect(await stored(content, await freshFolder())).toMatchObject({ metadata: "kept" });
});

test("a sheet as made up for tests is stripped", async () => {
  expect(await stored(xlsx(), await freshFolder())).toMatchObject({ metadata: "stripped" });
});

test("a linked picture's path isn't told by an ODT", async () => {
  const link = { "content.xml": `<draw:image xlink:href="file:///C:/Users/${name}/1.jpg"/>` };
  const { content } = await stored(openDocument("text", link), await freshFolder());
  expect(textOf(content)).not.toContain(name);
});

const object = (number: number, text: string) => `${number} 0 obj\n${text}\nendobj\n`;
const annot = "/Type /Annot /Rect [0 0 9 9] /Subtype";

test.each([
  [
    "texts that are objects of their own, as macOS writes",
    `${object(30, "<< /Author 31 0 R /Keys 32 0 R >>")}${object(31, `(${name})`)}${object(32, `[ (${name}) ]`)}trailer\n<< /Info 30 0 R >>`,
  ],
  [
    "a remark's name in an object of its own",
    `${object(30, `<< ${annot} /Text /T 31 0 R >>`)}${object(31, `(${name})`)}`,
  ],
  ["who marked what to black out", object(30, `<< ${annot} /Redact /T (${name}) >>`)],
  ["Ghostscript's note of its call", `%%Invocation: gs -o /home/${name}/a.pdf\n${object(30, "<< >>")}`],
  ["what stands behind its end", `%%EOF\n/home/${name}\n`],
])("%s isn't told by a PDF", async (_, more) => {
  const file = Buffer.concat([await real("plain.pdf"), Buffer.from(`\n${more}`)]);
  const { content, metadata } = await stored(file, await freshFolder());
  expect([metadata, content.includes(name), content.length]).toEqual(["stripped", false, file.length]);
});

const group = (text: string) => {
  const head = `30 0 `;
  return object(
    40,
    `<< /Type /ObjStm /N 1 /First ${head.length} /Length ${head.length + text.length} >>\nstream\n${head}${text}\nendstream`,
  );
};

test.each([
  ["a file without a type", object(30, `<< /Type /Filespec /EF << /F 31 0 R >> >>`)],
  ["a program's own data in a packed page", group(`<< /PieceInfo << /X << /Private (${name}) >> >> >>`)],
  ["a packed remark whose name is elsewhere", group(`<< ${annot} /Text /T 31 0 R >>`)],
  [
    "a way of packing that is told elsewhere",
    object(30, "<< /Filter 31 0 R /Length 1 >>\nstream\nx\nendstream"),
  ],
  ["an author that is nowhere", object(30, "<< /Author (A) /Title 99 0 R >>")],
])("a PDF with %s is said to name its author still", async (_, more) => {
  const file = Buffer.concat([await real("plain.pdf"), Buffer.from(`\n${more}`)]);
  expect(await stored(file, await freshFolder())).toMatchObject({ metadata: "kept" });
});

function textOf(content: Buffer): string {
  return Object.entries(unzipSync(content))
    .map(([part, bytes]) => `${part}\n${strFromU8(bytes, true)}`)
    .join("\n");
}
