import sharp from "sharp";
import { describe, expect, test } from "vitest";
import { parse } from "../../src/channels/telegram/receive/parse.ts";
import { usualLimits } from "../../src/media/limits.ts";
import { docx, docxTypes, oldOffice, openDocument, xlsx } from "./documents.ts";
import { pdf } from "./files.ts";
import { heicPhoto } from "./heic.ts";
import { freshFolder, real, stored, taking } from "./taking.ts";

/** What the sender's app calls a file: its name and media type, as they stand in an update. */
const labels = [
  ["nothing", undefined, undefined],
  ["a stream of bytes", "berkas", "application/octet-stream"],
  ["a download", "unduh.bin", "application/force-download"],
  ["WPS's Word", "surat.docx", "application/wps-office.docx"],
  ["WPS's PDF", "surat.pdf", "application/wps-office.pdf"],
  ["WPS's Excel", "data.xlsx", "application/wps-office.xlsx"],
  ["an old name of PDF", "surat.pdf", "application/x-pdf"],
  ["another kind", "foto.jpg", "image/jpeg"],
] as const;

const contents = [
  ["PDF", pdf, "application/pdf"],
  ["DOCX", docx, "application/vnd.openxmlformats-officedocument.wordprocessingml.document"],
  ["XLSX", xlsx, "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"],
  ["ODT", () => openDocument("text"), "application/vnd.oasis.opendocument.text"],
  ["AMR", () => real("narrow.amr"), "audio/amr"],
  ["AAC", () => real("adts.aac"), "audio/aac"],
  ["3GP", () => real("amr.3gp"), "video/3gpp"],
  ["an old DOC", () => oldOffice("WordDocument"), "application/msword"],
  ["an old XLS", () => oldOffice("Workbook"), "application/vnd.ms-excel"],
] as const;

describe.each(contents)("%s", (_, make, mime) => {
  test.each(labels)("sent as %s is what it is", async (_label, name, said) => {
    const document = {
      file_id: "f",
      file_unique_id: "u",
      ...(name && { file_name: name }),
      ...(said && { mime_type: said }),
    };
    const me = { id: 1, username: "aduan_bot" };
    const chat = { id: 5, type: "private", first_name: "Siti" } as const;
    const from = { id: 5, is_bot: false, first_name: "Siti" };
    const parsed = parse(
      { update_id: 1, message: { message_id: 1, date: 1, chat, from, document } },
      me,
      new Date(),
    );
    const input = parsed.type === "inbound" ? parsed.inbound.input : null;
    const kind = input?.type === "media" ? input.media.kind : "photo";
    expect(await stored(await make(), await freshFolder(), { kind })).toMatchObject({ mime });
  });
});

test("a DOCX whose parts come in another order is one", async () => {
  const first = docx({
    "word/media/image1.png": "x",
    "customXml/item1.xml": "<a/>",
    "[Content_Types].xml": docxTypes,
  });
  expect(await stored(first, await freshFolder())).toMatchObject({ path: "a1.docx" });
});

test.each([
  [
    "a document that runs macros",
    docx({ "[Content_Types].xml": docxTypes.replace("wordprocessingml.document.main", "x") }),
  ],
  [
    "a document whose list of types would take long to look through",
    docx({ "[Content_Types].xml": docxTypes + " ".repeat(3 * 1024 * 1024) }),
  ],
  ["an old DOC with macros", oldOffice("WordDocument", "_VBA_PROJECT")],
  ["an installer built like an old document", oldOffice("Property")],
  ["a page with a PDF's mark in it", Buffer.from("<html><script>x</script>%PDF-1.4")],
  ["a program with a PDF's mark in it", Buffer.from("MZ\0\0%PDF-1.4")],
])("%s is refused", async (_, content) => {
  expect(await taking(content, await freshFolder())).toEqual({ state: "refused", why: "type" });
});

describe("a HEIC photo", () => {
  test.each(["photo", "document"] as const)(
    "sent as a %s becomes a JPEG of its pixels alone",
    async (kind) => {
      const original = heicPhoto(await real("red.hevc"), 64);
      expect(original.includes("HP-RAHASIA")).toBe(true);
      const photo = await stored(original, await freshFolder(), { kind });
      expect(photo).toMatchObject({ mime: "image/jpeg", path: "a1.jpg", metadata: "stripped" });
      const { width, height, exif } = await sharp(photo.content).metadata();
      expect([width, height, exif]).toEqual([64, 64, undefined]);
      const { channels } = await sharp(photo.content).stats();
      expect(channels.map(({ mean }) => Math.round(mean / 10))).toEqual([20, 3, 3]);
    },
  );

  test("that can't be opened is refused with what would help", async () => {
    const broken = heicPhoto(Buffer.from("000001260102030405", "hex"), 64);
    expect(await taking(broken, await freshFolder())).toEqual({ state: "refused", why: "type", heic: true });
  });

  test("of more pixels than the limit is refused before it is unpacked", async () => {
    const vast = heicPhoto(await real("red.hevc"), 64);
    const limits = { ...usualLimits, pixels: 1_000 };
    expect(await taking(vast, await freshFolder(), { limits })).toEqual({ state: "refused", why: "too_big" });
  });
});
