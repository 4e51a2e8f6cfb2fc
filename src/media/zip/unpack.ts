import { promisify } from "node:util";
import { crc32, deflateRaw, inflateRaw } from "node:zlib";
import type { Entry } from "./archive.ts";

const inflating = promisify<Uint8Array, { maxOutputLength: number }, Buffer>(inflateRaw);
const deflating = promisify<Uint8Array, Buffer>(deflateRaw);

/** Most bytes of one part once unpacked: pages of text, without their pictures. */
const largestPart = 32 * 1024 * 1024;

/**
 * Unpacks a file of an archive, off the main thread and within `most` bytes, whatever the archive says of its size.
 * Null if it is locked, packed in another way, damaged or larger.
 */
export async function unpack(
  { method, flags, packed }: Entry,
  most: number = largestPart,
): Promise<Buffer | null> {
  if ((flags & 1) !== 0) return null;
  if (method === 0) return packed.length > most ? null : Buffer.from(packed);
  if (method !== 8) return null;
  return await inflating(packed, { maxOutputLength: most }).catch(() => null);
}

/** The same entry with other content, packed as it was, off the main thread. */
export async function repack(entry: Entry, content: Uint8Array): Promise<Entry> {
  const packed = entry.method === 0 ? content : await deflating(content);
  return { ...entry, flags: 0, sum: crc32(content), packed, size: content.length };
}
