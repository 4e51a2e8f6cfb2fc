import { strFromU8, unzipSync } from "fflate";
import { Document } from "mupdf";
import { describe, expect, test } from "vitest";
import { docx, misstated, openDocument, planted, xlsx } from "./documents.ts";
import { photoWithPlace } from "./files.ts";
import { freshFolder, real, stored } from "./taking.ts";

/** Parts as text, read by another library, which also checks their sums. */
function parts(content: Buffer): ReadonlyMap<string, string> {
  return new Map(Object.entries(unzipSync(content)).map(([name, part]) => [name, strFromU8(part, true)]));
}

function leftIn(content: Buffer): readonly string[] {
  return [...parts(content)].flatMap(([name, text]) =>
    planted.filter((one) => text.includes(one)).map((one) => `${name}: ${one}`),
  );
}

describe("an office document", () => {
  test.each([
    ["DOCX", docx, "word/document.xml", "docx"],
    ["XLSX", xlsx, "xl/worksheets/sheet1.xml", "xlsx"],
    ["ODT", () => openDocument("text"), "content.xml", "odt"],
    ["ODS", () => openDocument("spreadsheet"), "content.xml", "ods"],
  ] as const)(
    "as %s says nothing of who wrote it, and all of what they wrote",
    async (_, make, main, ending) => {
      const original = make();
      expect(leftIn(original).length).toBeGreaterThan(4);
      const document = await stored(original, await freshFolder());
      expect(document).toMatchObject({ metadata: "stripped", path: `a1.${ending}` });
      expect(leftIn(document.content)).toEqual([]);
      const after = parts(document.content);
      expect(after.get(main)).toContain("Jalan berlubang");
      expect([...after.values()].join()).toContain("sudah lama");
      // What the archive adds by itself: times, owners, comments.
      expect(document.content.includes(original.subarray(10, 14))).toBe(false);
    },
  );

  test("loses what cameras wrote into its pictures, and they stay whole", async () => {
    const photo = await photoWithPlace("jpeg");
    const drawing = await photoWithPlace("png");
    const letter = docx({ "word/media/image1.jpg": photo, "word/media/image2.png": drawing });
    const { content } = await stored(letter, await freshFolder());
    const { default: sharp } = await import("sharp");
    const after = unzipSync(content);
    for (const name of ["word/media/image1.jpg", "word/media/image2.png"]) {
      const picture = Buffer.from(after[name] ?? []);
      for (const one of ["HP-RAHASIA", "Budi", "MERK"]) expect(picture.includes(one)).toBe(false);
      await expect(sharp(picture).raw().toBuffer()).resolves.toBeDefined();
    }
    const upright = await sharp(Buffer.from(after["word/media/image1.jpg"] ?? [])).metadata();
    expect([upright.orientation, upright.exif?.includes("GPS")]).toEqual([6, false]);
  });

  test("within another loses the same", async () => {
    const { content } = await stored(docx({ "word/embeddings/data.xlsx": xlsx() }), await freshFolder());
    const inner = Buffer.from(unzipSync(content)["word/embeddings/data.xlsx"] ?? []);
    expect(leftIn(inner)).toEqual([]);
  });

  test.each([
    ["holds an object of an older program", docx({ "word/embeddings/oleObject1.bin": "old" })],
    ["is signed", docx({ "_xmlsignatures/sig1.xml": "<Signature/>" })],
    ["is locked", openDocument("text", { "META-INF/manifest.xml": "<manifest:encryption-data/>" })],
    ["unpacks to more than we unpack", docx({ "word/header1.xml": Buffer.alloc(40 * 1024 * 1024, " ") })],
    ["says that its comments are empty", misstated(docx(), "word/comments.xml", 0)],
    ["says that its comments are shorter", misstated(docx(), "word/comments.xml", 20)],
    ["says that its photo is empty", misstated(docx({ "word/media/a.jpg": "…" }), "word/media/a.jpg", 0)],
  ])("that %s is taken, and said to name its author still", async (_, content) => {
    expect(await stored(content, await freshFolder())).toMatchObject({ metadata: "kept" });
  });

  test("with an empty part says nothing of who wrote it", async () => {
    const { content, metadata } = await stored(docx({ "word/header1.xml": "" }), await freshFolder());
    expect([metadata, leftIn(content), parts(content).get("word/header1.xml")]).toEqual(["stripped", [], ""]);
  });
});

/** What another library reads of a PDF. */
function pdfOf(content: Buffer) {
  const document = Document.openDocument(content, "application/pdf");
  const page = document.loadPage(0);
  const info = ["info:Author", "info:Creator", "info:Title", "info:Producer"].map((key) =>
    document.getMetaData(key),
  );
  return { text: page.toStructuredText("").asText().trim(), info };
}

describe("a PDF", () => {
  test.each(["plain.pdf", "packed.pdf"])(
    "as %s says nothing of who made it, and all that is on its pages",
    async (name) => {
      const original = await real(name);
      expect(pdfOf(original).info).toContain("Budi RAHASIA");
      const { content, metadata } = await stored(original, await freshFolder());
      expect(metadata).toBe("stripped");
      expect(content).toHaveLength(original.length);
      const { text, info } = pdfOf(content);
      expect(text).toBe("Jalan berlubang di Kudus");
      expect(info.map((one) => one ?? "")).toEqual(["", "", "", ""]);
      const unpackedAll = await unpackedStreams(content);
      for (const one of [
        "Budi",
        "RAHASIA",
        Buffer.from("Budi", "utf16le").swap16().toString("hex").toUpperCase(),
      ])
        expect(unpackedAll).not.toContain(one);
    },
  );

  test.each([
    ["a line break", "\r\n"],
    ["a byte order mark", "\xef\xbb\xbf"],
    ["a mail's head", "Content-Type: application/pdf; name=Budi.pdf\r\n\r\n"],
    ["a kilobyte of anything", "x".repeat(1000)],
  ])("behind %s is one, and what was before it is gone", async (_, before) => {
    const late = Buffer.concat([Buffer.from(before, "latin1"), await real("plain.pdf")]);
    const { content, mime, metadata } = await stored(late, await freshFolder());
    expect([mime, metadata, content.includes("Budi")]).toEqual(["application/pdf", "stripped", false]);
    expect(pdfOf(content).text).toBe("Jalan berlubang di Kudus");
  });

  test("loses its author from every version that it carries", async () => {
    const first = await real("plain.pdf");
    const second = `3 0 obj\n<< /Author (Siti) >>\nendobj\n20 0 obj\n<< /Author (Tono \\) >> endobj) /Producer (X) >>\nendobj\ntrailer\n<< /Size 21 /Root 2 0 R /Info 20 0 R >>\n`;
    const { content } = await stored(Buffer.concat([first, Buffer.from(second)]), await freshFolder());
    for (const one of ["Siti", "Tono", "Budi"]) expect(content.includes(one)).toBe(false);
  });

  test("loses what a camera wrote into its photo", async () => {
    const photo = await photoWithPlace("jpeg");
    const head = `%PDF-1.4\n1 0 obj\n<< /Subtype /Image /Filter /DCTDecode /Length ${photo.length} >>\nstream\n`;
    const file = Buffer.concat([Buffer.from(head), photo, Buffer.from("\nendstream\nendobj\n%%EOF\n")]);
    const { content, metadata } = await stored(file, await freshFolder());
    expect([metadata, content.includes("HP-RAHASIA"), content.includes("MERK")]).toEqual([
      "stripped",
      false,
      false,
    ]);
  });

  test.each([
    ["locked", "trailer\n<< /Encrypt 5 0 R >>"],
    ["signed", "9 0 obj\n<< /Type /Sig /ByteRange [0 1 2 3] >>\nendobj"],
    ["a bag of other files", "9 0 obj\n<< /Type /EmbeddedFile /Length 1 >>\nstream\nx\nendstream\nendobj"],
    ["broken off", "9 0 obj\n<< /Author (Budi"],
  ])("that is %s is kept as it is, and said to be", async (_, more) => {
    const file = Buffer.concat([await real("plain.pdf"), Buffer.from(`\n${more}\n`)]);
    const { content, metadata } = await stored(file, await freshFolder());
    expect([metadata, content.equals(file)]).toEqual(["kept", true]);
  });

  test("whose packed objects unpack to far more than they should is kept, in little time", async () => {
    const { deflateSync } = await import("node:zlib");
    const packed = deflateSync(Buffer.alloc(200 * 1024 * 1024, " "));
    const head = `%PDF-1.5\n1 0 obj\n<< /Type /ObjStm /N 1 /First 5 /Filter /FlateDecode /Length ${packed.length} >>\nstream\n`;
    const bomb = Buffer.concat([Buffer.from(head), packed, Buffer.from("\nendstream\nendobj\n")]);
    expect(await stored(bomb, await freshFolder())).toMatchObject({ metadata: "kept" });
  });
});

/** A PDF's text with every packed stream unpacked. */
async function unpackedStreams(content: Buffer): Promise<string> {
  const { inflateSync } = await import("node:zlib");
  const text = content.toString("latin1");
  const streams = [...text.matchAll(/stream\r?\n([\s\S]*?)endstream/g)].map(([, body = ""]) => {
    try {
      return inflateSync(Buffer.from(body, "latin1")).toString("latin1");
    } catch {
      return "";
    }
  });
  return [text, ...streams].join("\n");
}
