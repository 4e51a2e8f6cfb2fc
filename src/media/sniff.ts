import { mostBefore } from "./pdf/strip.ts";
import { type FileType, typeOf } from "./types.ts";
import { readArchive } from "./zip/archive.ts";
import { unpack } from "./zip/unpack.ts";

/** The type that the content proves; null if it is none that is accepted. */
export async function sniff(content: Uint8Array): Promise<FileType | null> {
  if (begins(content, "PK\x03\x04")) return await archiveType(content);
  // Loaded with the first file: it takes a tenth of a second.
  const { fileTypeFromBuffer } = await import("file-type");
  const found = await fileTypeFromBuffer(content).catch(() => undefined);
  if (found?.mime === "application/x-cfb") return oldOfficeType(content);
  if (found !== undefined) return typeOf(found.mime);
  return isLatePdf(content) ? typeOf("application/pdf") : null;
}

function begins(content: Uint8Array, text: string): boolean {
  return Buffer.from(content.subarray(0, text.length)).toString("latin1") === text;
}

/** Most bytes of the list of an archive's types: it has a line for each of its files. */
const largestList = 2 * 1024 * 1024;
const office = "application/vnd.openxmlformats-officedocument";

/**
 * An office document by its parts, wherever they are in the archive: some apps write them in an order of their own. The
 * list of types says what the main part is, and so whether it may hold macros.
 */
async function archiveType(content: Uint8Array): Promise<FileType | null> {
  const entries = readArchive(content);
  const read = async (name: string): Promise<string | null> => {
    const entry = entries?.find((one) => one.name === name);
    return entry === undefined ? null : ((await unpack(entry, largestList))?.toString("utf8") ?? null);
  };
  const mime = await read("mimetype");
  if (mime !== null) return typeOf(mime.trim());
  const types = await read("[Content_Types].xml");
  const main = /"(application\/[\w.+-]+)\.main\+xml"/.exec(types ?? "")?.[1];
  return main?.startsWith(office) === true ? typeOf(main) : null;
}

/** DOC and XLS by the names of their streams. With macros they are refused, as are other files built in this way. */
function oldOfficeType(content: Uint8Array): FileType | null {
  const file = Buffer.from(content.buffer, content.byteOffset, content.byteLength);
  const has = (name: string) => file.includes(Buffer.from(`${name}\0`, "utf16le"));
  if (has("_VBA_PROJECT") || has("Macros")) return null;
  if (has("WordDocument")) return typeOf("application/msword");
  return has("Workbook") || has("Book") ? typeOf("application/vnd.ms-excel") : null;
}

/**
 * A PDF behind a line break, a mail's head or the like, as readers open it. Not behind what another program would run:
 * markup, a script, a program.
 */
function isLatePdf(content: Uint8Array): boolean {
  const before = Buffer.from(content.subarray(0, mostBefore + 4)).toString("latin1");
  const at = before.indexOf("%PDF");
  return at >= 0 && !/^(?:MZ|#!|\x7fELF)|</.test(before.slice(0, at));
}
