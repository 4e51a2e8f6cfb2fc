import { blankImage } from "../strip/image.ts";
import { kept, type Stripped, stripped } from "../strip/stripped.ts";
import { layOut, type PdfObject } from "./objects.ts";
import { packedSpaces, packedTo, unpacked } from "./packed.ts";
import { blanksIn, infoNumbers, notesIn, textsIn, valueNumbers } from "./telling.ts";

/** Most bytes of all packed objects once unpacked. */
const largestSum = 64 * 1024 * 1024;

/** How far into a file its beginning may lie; what is before it is none of it. */
export const mostBefore = 1024;

/**
 * Blanks what a PDF says of its author, program and times, in place, also in earlier versions that it carries: the
 * information about the document, XMP metadata, the names in remarks, and what cameras wrote into its pictures. Nothing
 * moves, so that a file with small faults stays as readable as it was. Kept as it is if it is locked or signed, carries
 * other files, or isn't built so that all of this can be found. See ISO 32000-2, 14.3.
 */
export async function stripPdf(content: Uint8Array): Promise<Stripped> {
  const copy = Buffer.from(content);
  return (await blankAll(copy)) ? stripped(copy) : kept(content);
}

async function blankAll(content: Buffer): Promise<boolean> {
  const text = content.toString("latin1");
  const layout = layOut(text);
  if (layout === null) return false;
  const { objects, between } = layout;
  const trailers = between.map(({ from, to }) => text.slice(from, to));
  const own = objects.map(({ from, to }) => text.slice(from, to));
  if ([...trailers, ...own].some((part) => untouchable.test(part))) return false;
  const info = new Set([...trailers, ...own].flatMap(infoNumbers));
  const values = new Set(
    objects.flatMap(({ number }, index) => valueNumbers(own[index] ?? "", info.has(number))),
  );
  const numbers = new Set(objects.map(({ number }) => number));
  if ([...values].some((number) => !numbers.has(number))) return false;
  between.forEach(({ from }, index) => {
    blankDirect(content, from, trailers[index] ?? "");
    blank(content, from, notesIn(trailers[index] ?? "", index === between.length - 1));
  });
  let sum = 0;
  for (const [index, object] of objects.entries()) {
    const dictionary = own[index] ?? "";
    blank(content, object.from, blanksIn(dictionary, info.has(object.number)));
    if (values.has(object.number)) blank(content, object.from, textsIn(dictionary));
    const size = await blankStream(content, object, dictionary, info);
    if (size === null) return false;
    sum += size;
    if (sum > largestSum) return false;
  }
  const start = text.indexOf("%PDF");
  if (start > 0) content.fill(" ", 0, start);
  return true;
}

/**
 * Locked; signed; with files in it; with what a drawing program keeps for itself; packed in a way that is told elsewhere.
 */
const untouchable =
  /\/Encrypt\s*(?:\d+\s+\d+\s+R|<<)|\/ByteRange\b|\/EmbeddedFile\b|\/EF\s*(?:\d|<<)|\/PieceInfo\b|\/Filter\s+\d/;

function blank(content: Buffer, at: number, blanks: readonly { from: number; to: number }[]): void {
  for (const { from, to } of blanks) content.fill(" ", at + from, at + to);
}

/** Information that stands in the trailer itself, which the format doesn't allow. */
function blankDirect(content: Buffer, at: number, trailer: string): void {
  for (const found of trailer.matchAll(/\/Info\s*<<([^<>]*(?:<[^<>]*>[^<>]*)*)>>/g)) {
    const from = at + found.index + found[0].length - 2 - (found[1] ?? "").length;
    content.fill(" ", from, from + (found[1] ?? "").length);
  }
}

/** Bytes that had to be unpacked; null if something in it can't be taken out. */
async function blankStream(
  content: Buffer,
  { stream }: PdfObject,
  dictionary: string,
  info: ReadonlySet<number>,
): Promise<number | null> {
  if (stream === null) return 0;
  const body = content.subarray(stream.from, stream.to);
  const named = /\/Filter\s*(\[[^\]]*\]|\/\w+)/.exec(dictionary)?.[1] ?? "";
  const filters: readonly string[] = named.match(/\w+/g) ?? [];
  const [filter] = filters;
  if (filters.includes("DCTDecode")) {
    if (filters.length > 1) return null;
    blankImage(body);
    return 0;
  }
  if (/\/Type\s*\/Metadata\b|\/Subtype\s*\/XML\b/.test(dictionary)) {
    if (filters.length === 0) body.fill(" ");
    else if (filters.length > 1 || filter !== "FlateDecode") return null;
    else {
      const spaces = packedSpaces(body.length);
      if (spaces === null) return null;
      spaces.copy(body);
    }
    return 0;
  }
  if (!/\/Type\s*\/ObjStm\b/.test(dictionary)) return 0;
  if (filters.length === 0) return blankGroup(body, dictionary, info) === null ? null : 0;
  if (filters.length > 1 || filter !== "FlateDecode" || dictionary.includes("/DecodeParms")) return null;
  const group = await unpacked(body);
  if (group === null) return null;
  const changed = blankGroup(group, dictionary, info);
  if (changed === null) return null;
  if (changed) {
    const packed = await packedTo(group, body.length);
    if (packed === null) return null;
    packed.copy(body);
  }
  return group.length;
}

/** Blanks objects that are packed together, in place; whether any was, or null if they can't be told apart. */
function blankGroup(group: Buffer, dictionary: string, info: ReadonlySet<number>): boolean | null {
  const count = numberIn(dictionary, /\/N\s+(\d{1,7})\b/);
  const first = numberIn(dictionary, /\/First\s+(\d{1,9})\b/);
  if (count === null || first === null || first > group.length) return null;
  const text = group.toString("latin1");
  const head = text.slice(0, first).trim().split(/\s+/).map(Number);
  if (head.length < count * 2 || head.some(Number.isNaN)) return null;
  let changed = false;
  for (let index = 0; index < count; index += 1) {
    const from = first + (head[index * 2 + 1] ?? 0);
    const to = index + 1 < count ? first + (head[index * 2 + 3] ?? 0) : text.length;
    const isInfo = info.has(head[index * 2] ?? -1);
    const own = text.slice(from, to);
    if (untouchable.test(own) || valueNumbers(own, isInfo).length > 0) return null;
    const blanks = blanksIn(own, isInfo);
    blank(group, from, blanks);
    changed ||= blanks.length > 0;
  }
  return changed;
}

function numberIn(text: string, pattern: RegExp): number | null {
  const found = pattern.exec(text)?.[1];
  return found === undefined ? null : Number(found);
}
