/**
 * Removes metadata from an MP4, QuickTime or M4A file, in place: boxes of user data and metadata (place,
 * device, author, title) become free space, free space is zeroed, and so are recording times. No box moves,
 * so the recording plays as before. "partly" if metadata is in a track of its own too, which stays: an action
 * camera's or a drone's positions. Null if the boxes don't add up, which no valid file does.
 */
export function blankBoxes(content: Uint8Array): "wholly" | "partly" | null {
  const view = new DataView(content.buffer, content.byteOffset, content.byteLength);
  const kinds = new Set<string>();
  if (!blankWithin(view, 0, content.byteLength, 0, kinds)) return null;
  return [...kinds].every((kind) => known.has(kind)) ? "wholly" : "partly";
}

/** Kinds of tracks that are seen and heard, or count frames. */
const known = new Set(["vide", "soun", "hint", "tmcd", "auxv"]);

const containers = new Set(["moov", "trak", "mdia", "moof", "traf", "edts"]);
/** Free space too: it may hold old metadata, or anything else. */
const telling = new Set(["udta", "meta", "uuid", "XMP_", "free", "skip"]);
const timed = new Set(["mvhd", "tkhd", "mdhd"]);
const deepest = 8;

function blankWithin(view: DataView, from: number, to: number, depth: number, kinds: Set<string>): boolean {
  let at = from;
  while (at < to) {
    // Too short for a box: padding, or the four zero bytes that end a QuickTime list.
    if (to - at < 8) return true;
    const box = boxAt(view, at, to);
    if (box === null) return false;
    if (telling.has(box.type)) {
      view.setUint32(at + 4, free);
      bytesOf(view, box.start, box.end).fill(0);
    } else if (timed.has(box.type)) {
      blankTimes(view, box);
    } else if (box.type === "hdlr" && box.end - box.start >= 12) {
      kinds.add(blankName(view, box));
    } else if (containers.has(box.type)) {
      if (depth === deepest || !blankWithin(view, box.start, box.end, depth + 1, kinds)) return false;
    }
    at = box.end;
  }
  return true;
}

/** "free" in ASCII. */
const free = 0x66726565;

type Box = { readonly type: string; readonly start: number; readonly end: number };

function boxAt(view: DataView, at: number, to: number): Box | null {
  const size = view.getUint32(at);
  const type = String.fromCharCode(...bytesOf(view, at + 4, at + 8));
  if (size === 0) return { type, start: at + 8, end: to };
  if (size === 1) {
    if (to - at < 16) return null;
    const long = Number(view.getBigUint64(at + 8));
    return long < 16 || long > to - at ? null : { type, start: at + 16, end: at + long };
  }
  return size < 8 || size > to - at ? null : { type, start: at + 8, end: at + size };
}

/** Zeroes the times of creation and change after version and flags: 4 bytes each or, in version 1, 8. */
function blankTimes(view: DataView, { start, end }: Box): void {
  if (end - start < 20) return;
  const width = view.getUint8(start) === 1 ? 16 : 8;
  bytesOf(view, start + 4, start + 4 + width).fill(0);
}

/** Zeroes a track's name, which a program may have let its user give; returns the track's kind. */
function blankName(view: DataView, { start, end }: Box): string {
  if (end - start > 24) bytesOf(view, start + 24, end).fill(0);
  return String.fromCharCode(...bytesOf(view, start + 8, start + 12));
}

function bytesOf(view: DataView, from: number, to: number): Uint8Array {
  return new Uint8Array(view.buffer, view.byteOffset + from, to - from);
}
