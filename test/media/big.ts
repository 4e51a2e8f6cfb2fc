import { promisify } from "node:util";
import { crc32, deflateRaw } from "node:zlib";
import { writeArchive } from "../../src/media/zip/archive.ts";
import { docxTypes } from "./documents.ts";

/** What names somebody in these documents. */
export const writtenBy = "Budi RAHASIA";

const deflating = promisify<Uint8Array, Buffer>(deflateRaw);

/** A PDF of about so many bytes: drawings, and how each page is read aloud, in small objects; and its author. */
export function bigPdf(bytes: number): Buffer {
  const drawing = Array.from({ length: 150 }, (_, n) => `${n * 7}.25 ${n * 3} m ${n} 841.5 l S\n`).join("");
  const pieces = ["%PDF-1.4\n1 0 obj\n<< /Type /Catalog >>\nendobj\n"];
  let [at, number] = [0, 2];
  const add = (body: string): void => {
    number += 1;
    const object = `${number} 0 obj\n${body}\nendobj\n`;
    pieces.push(object);
    at += object.length;
  };
  while (at < bytes) {
    add(`<< /Length ${drawing.length} >>\nstream\n${drawing}\nendstream`);
    for (let n = 0; n < 30; n += 1)
      add(
        `<< /Type /StructElem /S /P /P ${number - n} 0 R /K [ ${n} ] /Pg 3 0 R /ActualText (Jalan rusak) >>`,
      );
  }
  pieces.push(
    `2 0 obj\n<< /Author (${writtenBy}) >>\nendobj\ntrailer\n<< /Root 1 0 R /Info 2 0 R >>\n%%EOF\n`,
  );
  return Buffer.from(pieces.join(""), "latin1");
}

/** A DOCX with so many bytes of text in which each tenth paragraph was changed by its author. */
export async function bigDocx(bytes: number): Promise<Uint8Array> {
  const run = (text: string) =>
    `<w:r w:rsidRPr="00A1B2C3"><w:rPr><w:lang w:val="id-ID"/></w:rPr><w:t xml:space="preserve">${text}</w:t></w:r>`;
  const paragraph = (within: string) =>
    `<w:p w:rsidR="00D4E5F6" w:rsidRDefault="00A1B2C3"><w:pPr><w:jc w:val="both"/></w:pPr>${within}</w:p>`;
  const changed = `<w:ins w:id="1" w:author="${writtenBy}" w:date="2026-01-01T00:00:00Z">${run("Sudah lama.")}</w:ins>`;
  const paragraphs =
    paragraph(run("Jalan di depan pasar rusak, dan got di sebelahnya mampet.")).repeat(9) +
    paragraph(changed);
  const body = paragraphs.repeat(Math.ceil(bytes / paragraphs.length));
  const parts = {
    "[Content_Types].xml": docxTypes,
    "word/document.xml": `<w:document xmlns:w="w"><w:body>${body}</w:body></w:document>`,
  };
  const entries = Object.entries(parts).map(async ([name, text]) => {
    const content = Buffer.from(text);
    const packed = await deflating(content);
    return { name, method: 8, flags: 0, sum: crc32(content), packed, size: content.length };
  });
  return writeArchive(await Promise.all(entries));
}
