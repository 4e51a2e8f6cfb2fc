import { blankImage } from "../strip/image.ts";
import { kept, type Stripped, stripped } from "../strip/stripped.ts";
import { type Entry, readArchive, writeArchive } from "../zip/archive.ts";
import { repack, unpack } from "../zip/unpack.ts";
import type { Row } from "./parts.ts";

/** Most bytes of all parts that have to be unpacked. */
const largestSum = 128 * 1024 * 1024;
/** A document in a document in a document is none that people make. */
const deepest = 2;

/**
 * Takes out of an office document what names its author, program or machine, by the rows for its format. Parts that
 * say nothing stay packed as they were. Kept as it is if it is locked, signed, too large once unpacked, or if a part has
 * another size than is said of it: programs may read it otherwise than we do.
 */
export async function stripOffice(content: Uint8Array, rows: readonly Row[], depth = 0): Promise<Stripped> {
  const entries = readArchive(content);
  if (entries === null || entries.some(({ name }) => isSignature(name))) return kept(content);
  const left: Entry[] = [];
  let sum = 0;
  let whole = true;
  for (const entry of entries) {
    const fate = rows.find(({ name }) => name.test(entry.name))?.fate;
    if (fate?.type === "remove") continue;
    if (fate?.type === "kept") whole = false;
    if (fate === undefined || fate.type === "kept") {
      left.push(entry);
      continue;
    }
    if (fate.type === "replace") {
      left.push(await repack(entry, Buffer.from(fate.text)));
      continue;
    }
    const part = await unpack(entry);
    sum += part?.length ?? 0;
    if (part === null || part.length !== entry.size || sum > largestSum) return kept(content);
    if (part.length === 0) {
      left.push(entry);
      continue;
    }
    switch (fate.type) {
      case "picture":
        if (!blankImage(part)) whole = false;
        left.push(await repack(entry, part));
        break;
      case "document": {
        const within = depth < deepest ? await stripOffice(part, rows, depth + 1) : kept(part);
        if (within.metadata === "kept") whole = false;
        left.push(await repack(entry, within.content));
        break;
      }
      case "rewrite": {
        const text = textOf(part);
        if (text === null || text.includes("encryption-data")) return kept(content);
        const now = fate.by(text);
        left.push(now === text ? entry : await repack(entry, Buffer.from(now)));
      }
    }
  }
  return whole ? stripped(writeArchive(left)) : { content: writeArchive(left), metadata: "kept" };
}

/** A signature would no longer hold; who signs wants to be known. */
function isSignature(name: string): boolean {
  return /^_xmlsignatures\/|^META-INF\/documentsignatures\.xml$/i.test(name);
}

/** XML as text; null if it isn't UTF-8. */
function textOf(part: Buffer): string | null {
  try {
    return new TextDecoder("utf-8", { fatal: true, ignoreBOM: true }).decode(part);
  } catch {
    return null;
  }
}
