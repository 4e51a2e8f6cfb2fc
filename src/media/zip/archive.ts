import { viewOf } from "../strip/stripped.ts";

/** A file in an archive, packed as it was found. */
export type Entry = {
  readonly name: string;
  /** How it is packed: 0 not at all, 8 deflated. Others can be carried along, but not read. */
  readonly method: number;
  readonly flags: number;
  readonly sum: number;
  readonly packed: Uint8Array;
  /** Bytes once unpacked, as the archive says. */
  readonly size: number;
};

/** Most files in an archive: an office document has a few hundred. */
const mostEntries = 10_000;
const [endMark, entryMark, localMark] = [0x06054b50, 0x02014b50, 0x04034b50];

/**
 * The files of a ZIP archive by its directory, which is at its end, in the order of the directory. Null if it isn't one,
 * is damaged, has several parts, or is of the kind for more than 4 GB. Packed bytes are views, nothing is unpacked.
 */
export function readArchive(content: Uint8Array): readonly Entry[] | null {
  const view = viewOf(content);
  const end = endOf(view);
  if (end === null) return null;
  const count = view.getUint16(end + 10, true);
  if (count > mostEntries || count !== view.getUint16(end + 8, true)) return null;
  const entries: Entry[] = [];
  let at = view.getUint32(end + 16, true);
  for (let index = 0; index < count; index += 1) {
    if (at + 46 > end || view.getUint32(at, true) !== entryMark) return null;
    const nameLength = view.getUint16(at + 28, true);
    const name = Buffer.from(content.subarray(at + 46, at + 46 + nameLength)).toString("utf8");
    const packed = packedAt(content, view.getUint32(at + 42, true), view.getUint32(at + 20, true));
    if (packed === null) return null;
    entries.push({
      name,
      method: view.getUint16(at + 10, true),
      flags: view.getUint16(at + 8, true),
      sum: view.getUint32(at + 16, true),
      packed,
      size: view.getUint32(at + 24, true),
    });
    at += 46 + nameLength + view.getUint16(at + 30, true) + view.getUint16(at + 32, true);
  }
  return entries;
}

/** The archive's comment may follow the directory's end, of 65,535 bytes at most. */
function endOf(view: DataView): number | null {
  const first = Math.max(0, view.byteLength - 22 - 65_535);
  for (let at = view.byteLength - 22; at >= first; at -= 1) {
    if (view.getUint32(at, true) === endMark) return at;
  }
  return null;
}

function packedAt(content: Uint8Array, at: number, length: number): Uint8Array | null {
  const view = viewOf(content);
  if (at + 30 > content.length || view.getUint32(at, true) !== localMark) return null;
  const start = at + 30 + view.getUint16(at + 26, true) + view.getUint16(at + 28, true);
  return start + length > content.length ? null : content.subarray(start, start + length);
}

/** Written names are UTF-8. */
const utf8Flag = 0x800;
/** The first day that the format knows: when and on what machine a part was saved isn't told. */
const firstDay = 0x21;

/** An archive of these files in this order, without times, comments, and what systems add of a file's owner. */
export function writeArchive(entries: readonly Entry[]): Uint8Array {
  const pieces: Uint8Array[] = [];
  const directory: Uint8Array[] = [];
  let at = 0;
  for (const entry of entries) {
    const name = Buffer.from(entry.name, "utf8");
    const head = Buffer.alloc(30);
    head.writeUInt32LE(localMark);
    describe(head, 4, entry, name.length);
    const line = Buffer.alloc(46);
    line.writeUInt32LE(entryMark);
    line.writeUInt16LE(20, 4);
    describe(line, 6, entry, name.length);
    line.writeUInt32LE(at, 42);
    pieces.push(head, name, entry.packed);
    directory.push(line, name);
    at += head.length + name.length + entry.packed.length;
  }
  const end = Buffer.alloc(22);
  end.writeUInt32LE(endMark);
  end.writeUInt16LE(entries.length, 8);
  end.writeUInt16LE(entries.length, 10);
  end.writeUInt32LE(
    directory.reduce((sum, { length }) => sum + length, 0),
    12,
  );
  end.writeUInt32LE(at, 16);
  return Buffer.concat([...pieces, ...directory, end]);
}

/** The 26 bytes that a file's head and its line in the directory have in common. */
function describe(head: Buffer, at: number, { method, sum, packed, size }: Entry, nameLength: number): void {
  head.writeUInt16LE(20, at);
  head.writeUInt16LE(utf8Flag, at + 2);
  head.writeUInt16LE(method, at + 4);
  head.writeUInt16LE(firstDay, at + 8);
  head.writeUInt32LE(sum, at + 10);
  head.writeUInt32LE(packed.length, at + 14);
  head.writeUInt32LE(size, at + 18);
  head.writeUInt16LE(nameLength, at + 22);
}
